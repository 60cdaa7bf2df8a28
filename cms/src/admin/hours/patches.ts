import type { Patch } from '../patching/patch.ts';

export const hoursPatches: Patch[] = [
  {
    // Strapi uses the bare value as the heading of a repeatable component's row: an instant in UTC for an event's date.
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /return getIn\(state\.values, (\[\s*\.\.\.name\.split\('\.'\),\s*mainField\.name\s*\])\)/,
    by: 'return headingOf(mainField.type, getIn(state.values, $1))',
    uses: { name: 'headingOf', from: 'src/admin/hours/row-heading.ts' },
  },
];
