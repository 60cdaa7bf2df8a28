import type { Patch } from '../patching/patch.ts';

const file = '/pages/ListView/ListViewPage.mjs';

export const listPatches: Patch[] = [
  {
    // Strapi's list has a place for buttons alone.
    file,
    find: /(\n\s+actions,)(?=\s)/,
    by: '$1 jsx(QuickFilters, { model }),',
    uses: { name: 'QuickFilters', from: 'src/admin/lists/QuickFilters.tsx' },
  },
  {
    // Strapi puts the column of states last, beyond what a screen shows.
    file,
    find: /formattedHeaders\.push\(\{/,
    by: 'formattedHeaders.splice(1, 0, {',
  },
  {
    // The column of states is not among those that the hook gets.
    file,
    find: /\/\*#__PURE__\*\/ jsx\(DocumentStatus, \{\s+status: status,\s+maxWidth: 'min-content'\s+\}\)/,
    by: 'jsx(RowState, { row })',
    uses: { name: 'RowState', from: 'src/admin/lists/RowState.tsx' },
  },
];
