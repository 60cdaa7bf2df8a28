import type { Patch } from '../patching/patch.ts';

// Removes the import of files by their address, whose route `closed-routes.ts` closes.
const importByAddress = ([file, find]: [string, RegExp]): Patch => ({
  file: `/upload/dist/admin/${file}`,
  find,
  by: 'null && $&',
});

export const uploadPatches: Patch[] = [
  ...(
    [
      [
        'future/pages/Assets/AssetsPage.mjs',
        /jsx\(MenuItem, \{\s+onSelect: \(\)=>setIsUrlDialogOpen\(true\)/,
      ],
      [
        'future/pages/Assets/components/MainAreaContextMenu.mjs',
        /jsx\(Menu\.Item, \{\s+onSelect: onImportFromUrl/,
      ],
      ['components/UploadAssetDialog/AddAssetStep/AddAssetStep.mjs', /jsx\(Tabs\.Trigger, \{\s+value: "url"/],
    ] as [string, RegExp][]
  ).map(importByAddress),
];
