/** What Vite asks of a plugin, as far as this one goes; Vite itself is Strapi's to choose. */
interface Plugin {
  name: string;
  transform(code: string, file: string): { code: string; map: null } | undefined;
  buildEnd(error?: Error): void;
}

/** For each file of the upload plugin, the beginning of the element that offers an import by address. */
const offers: Record<string, RegExp> = {
  'future/pages/Assets/AssetsPage.mjs': /jsx\(MenuItem, \{\s+onSelect: \(\)=>setIsUrlDialogOpen\(true\)/,
  'future/pages/Assets/components/MainAreaContextMenu.mjs': /jsx\(Menu\.Item, \{\s+onSelect: onImportFromUrl/,
  'components/UploadAssetDialog/AddAssetStep/AddAssetStep.mjs': /jsx\(Tabs\.Trigger, \{\s+value: "url"/,
};

/** Takes out of the media library what `closed-routes.ts` has closed: Strapi has no setting for it. */
function withoutImportByAddress(): Plugin {
  const left = new Set(Object.keys(offers));
  return {
    name: 'without-import-by-address',
    transform(code, file) {
      const [name, offer] =
        Object.entries(offers).find(([end]) => file.endsWith(`/upload/dist/admin/${end}`)) ?? [];
      if (!name || !offer?.test(code)) return undefined;
      left.delete(name);
      return { code: code.replace(offer, 'null && $&'), map: null };
    },
    buildEnd(error) {
      if (error || left.size === 0) return;
      throw new Error(
        `Strapi’s media library offers the import by address in another way than before (${[...left].join(', ')}). Look for it there, and say so in cms/src/admin/vite.config.ts.`,
      );
    },
  };
}

export default <Config extends { plugins?: unknown[] }>(config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), withoutImportByAddress()],
});
