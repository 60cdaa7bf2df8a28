import type { Patch } from '../patching/patch.ts';

const uses = { name: 'ReviewedField', from: 'src/admin/review/ReviewedField.tsx' };

/** A field of a group, which Strapi lays out without a place for anything beside it. */
const inGroup = (file: string): Patch => ({
  file: `/FormInputs/Component/${file}.mjs`,
  find: /children: (children\(\{\s+\.\.\.field,\s+label: translatedLabel,\s+name: completeFieldName\s+\}\))/,
  by: 'children: jsx(ReviewedField, { path: completeFieldName, label: translatedLabel, children: $1 })',
  uses,
});

export const reviewPatches: Patch[] = [
  {
    file: '/pages/EditView/components/FormLayout.mjs',
    find: /(col: size,[^]*?children: )(\/\*#__PURE__\*\/ jsx\(MemoizedInputRenderer, \{[^]*?document: document\s+\}\))/,
    by: '$1jsx(ReviewedField, { path: field.name, label: getLabel(field.name, field.label), children: $2 })',
    uses,
  },
  inGroup('NonRepeatable'),
  inGroup('Repeatable'),
  {
    file: '/pages/ProfilePage.mjs',
    find: /jsx\(PreferencesSection, \{\s+localeNames: localeNames\s+\}\)/,
    by: '$&, jsx(ReviewLetters, {})',
    uses: { name: 'ReviewLetters', from: 'src/admin/review/ReviewLetters.tsx' },
  },
];
