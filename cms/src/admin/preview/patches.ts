import type { Patch } from '../patching/patch.ts';

export const previewPatches: Patch[] = [
  {
    // Strapi's own panel has no name by which it could be left out.
    file: '/preview/index.mjs',
    find: /(panels\.slice\(0, actionsPanelIndex \+ 1\),\s+)PreviewSidePanel,/,
    by: '$1PreviewPanel,',
    uses: { name: 'PreviewPanel', from: 'src/admin/preview/PreviewPanel.tsx' },
  },
];
