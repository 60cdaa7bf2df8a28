import type { Patch } from '../patching/patch.ts';

/** Changes of Strapi's panel for the headings of rows. */
export const headingPatches: Patch[] = [
  {
    // Strapi uses the bare value as the heading of a repeatable component's row: an instant in UTC for an event's date.
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /useForm\('RepeatableComponent', \(state\)=>\{\s+return getIn\(state\.values, \[\s*\.\.\.name\.split\('\.'\),\s*mainField\.name\s*\]\);\s+\}\)/,
    by: 'useRowHeading(attributeComponent, name, mainField)',
    uses: { name: 'useRowHeading', from: 'src/admin/headings/use-row-heading.ts' },
  },
];
