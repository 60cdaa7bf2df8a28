import type { Patch } from '../patching/patch.ts';

const cells = (file: string, path: string): Patch => ({
  // The place of a field, which Strapi's form does not name in the page.
  file: `/pages/EditView/components/${file}.mjs`,
  find: /jsx\(ResponsiveGridItem, \{/,
  by: `$& "data-field": ${path},`,
});

const from = (name: string) => ({ name, from: `src/admin/form/${name}.tsx` });

export const formPatches: Patch[] = [
  cells('FormLayout', 'field.name'),
  cells('FormInputs/Component/NonRepeatable', 'completeFieldName'),
  cells('FormInputs/Component/Repeatable', 'completeFieldName'),
  {
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /jsxs\(Accordion\.Item, \{/,
    by: '$& "data-field": name,',
  },
  {
    // “Add an entry” says neither what is added nor where.
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /children: formatMessage\(\{\s+id: getTranslation\('containers\.EditView\.add\.new-entry'\),[^}]*\}\)/,
    by: 'children: addRowText(attribute.component)',
    uses: { name: 'addRowText', from: 'src/admin/form/add-row.ts' },
  },
  {
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /jsx\(Initializer, \{/,
    by: '$& component: attribute.component,',
  },
  {
    // Strapi lays a form out as one box.
    file: '/pages/EditView/components/FormLayout.mjs',
    find: /children: layout\.map\(/,
    by: 'children: splitIntoParts(layout, modelUid).map(',
    uses: { name: 'splitIntoParts', from: 'src/admin/form/parts.ts' },
  },
  {
    file: '/pages/EditView/components/FormLayout.mjs',
    find: /jsx\(Box, \{(\s+\.\.\.hasBackground && panelStyles,)/,
    by: 'jsx(FormPart, { fields: panel.flat(), model: modelUid, loaded: document.document,$1',
    uses: from('FormPart'),
  },
  {
    // Strapi's button for an empty group is as tall as four fields.
    file: '/FormInputs/Component/Initializer.mjs',
    find: /export \{ Initializer \};/,
    by: 'export { EmptyGroup as Initializer };',
    uses: from('EmptyGroup'),
  },
  {
    file: '/pages/EditView/components/Header.mjs',
    find: /jsx\(BackButton, \{/g,
    by: 'jsx(BackToList, {',
    uses: from('BackToList'),
  },
  {
    // Strapi asks whether to leave, and throws away what was written.
    file: '/admin/src/components/Form.mjs',
    find: /jsx\(Dialog\.Root, \{\s+open: true,\s+onOpenChange: handleCancel,[^]*?\n {8}\}\);/,
    by: 'jsx(LeaveQuestion, { blocker, onProceed, onStay: handleCancel });',
    uses: from('LeaveQuestion'),
  },
  {
    // Strapi puts the language that was open last into the address, and would lose the field that the address names.
    file: '/hooks/useQueryParams.mjs',
    find: /navigate\(\{(?=\s+search: stringify\(nextQuery)/,
    by: '$& hash: globalThis.location.hash,',
  },
  {
    // Strapi names the state in English to screen readers.
    file: '/pages/EditView/components/DocumentStatus.mjs',
    find: /"aria-label": status,/,
    by: '',
  },
  {
    file: '/i18n/dist/admin/components/CMHeaderActions.mjs',
    find: /children: capitalize\(status\)/,
    by: 'children: useIntl().formatMessage({ id: `content-manager.containers.List.${status}`, defaultMessage: status })',
  },
];
