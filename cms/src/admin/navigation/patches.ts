import type { Patch } from '../patching/patch.ts';

/** Strapi's field for repeated groups shows links one below the other, each folded, and says of none where it leads. */
export const navigationPatches: Patch[] = [
  {
    file: '/FormInputs/Component/Input.mjs',
    find: /React\.memo\(ComponentInput[^)]*\)/,
    by: 'withNavigation($&)',
    uses: { name: 'withNavigation', from: 'src/admin/navigation/NavigationField.tsx' },
  },
];
