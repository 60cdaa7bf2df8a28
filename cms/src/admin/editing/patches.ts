import type { Patch } from '../patching/patch.ts';

export const editingPatches: Patch[] = [
  {
    // Strapi's list has a place for buttons alone.
    file: '/pages/ListView/ListViewPage.mjs',
    find: /(\n\s+actions,)(\s+\/\*#__PURE__\*\/ jsx\(Layouts\.Content, \{)/,
    by: '$1 jsx(EditingInList, { model }),$2',
    uses: { name: 'EditingInList', from: 'src/admin/editing/EditingInList.tsx' },
  },
];
