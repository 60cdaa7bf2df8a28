import type { Patch } from '../patching/patch.ts';

/** Changes of Strapi's panel for dates that repeat. */
export const hoursPatches: Patch[] = [
  {
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /React\.memo\(RepeatableComponent\)/,
    by: 'withRepetition($&)',
    uses: { name: 'withRepetition', from: 'src/admin/hours/RepeatDates.tsx' },
  },
  {
    // It opens the last row whenever there are more: after many new dates nobody wants to see the last one.
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /prevValue\.length < value\.length/,
    by: 'prevValue.length + 1 === value.length',
  },
  {
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /useForm\('RepeatableComponent', \(state\)=>state\.addFieldRow\)/,
    by: 'useAddRow(attribute.component)',
    uses: { name: 'useAddRow', from: 'src/admin/hours/use-add-row.ts' },
  },
];
