import type { Patch } from '../patching/patch.ts';

// Removes the import of files by their address, whose route `closed-routes.ts` closes.
const importByAddress = ([file, find]: [string, RegExp]): Patch => ({
  file: `/upload/dist/admin/${file}`,
  find,
  by: 'null && $&',
});

export const uploadPatches: Patch[] = [
  {
    // The library's own uploads send smaller photos, too.
    file: '/upload/dist/admin/future/services/uploadFileViaXHR.mjs',
    find: /(const uploadFileViaXHR = async \(url, token, )formData(, signal, onProgress\)=>\{)/,
    by: '$1sent$2\n    const formData = await withShrunkPhotos(sent);',
    uses: { name: 'withShrunkPhotos', from: 'src/admin/uploads/shrink.ts' },
  },
  {
    // Who would lose what, before anybody replaces or deletes it.
    file: '/AssetDetails/AssetDetailsDrawer.mjs',
    find: /jsx\(AssetPreview, \{\s+asset: asset,\s+actions: isImage && canUpdate [^]*?\}\) : null\s+\}\),/,
    by: '$& jsx(FileUses, { asset: asset }),',
    uses: { name: 'FileUses', from: 'src/admin/uploads/FileUses.tsx' },
  },
  {
    // Where there is no picture yet, one can be added without making its group first.
    file: '/FormInputs/Component/Input.mjs',
    find: /jsx\(Initializer, (\{\s+disabled: disabled,)/,
    by: "jsx(attribute.component === 'content.picture' ? FirstPicture : Initializer, $1",
    uses: { name: 'FirstPicture', from: 'src/admin/uploads/FirstPicture.tsx' },
  },
  {
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /export \{ MemoizedRepeatableComponent as RepeatableComponent \};/,
    by: 'const PictureRows = withSeveralPictures(MemoizedRepeatableComponent);\nexport { PictureRows as RepeatableComponent };',
    uses: { name: 'withSeveralPictures', from: 'src/admin/uploads/SeveralPictures.tsx' },
  },
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
