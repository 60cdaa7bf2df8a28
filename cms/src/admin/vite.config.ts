import { join } from 'node:path';

/** The used part of Vite's configuration and plugins; the CMS has Vite only through Strapi. */
interface Config {
  /** The CMS's folder. */
  root: string;
  plugins?: unknown[];
}
interface Plugin {
  name: string;
  transform(code: string, file: string): { code: string; map: null } | undefined;
  buildEnd(error?: Error): void;
}

/** A change of one place in Strapi's code, where it has neither a setting nor a hook. */
interface Patch {
  /** The end of the file's name. */
  file: string;
  find: RegExp;
  /** The replacement; `$1` and `$&` as in `String.replace`. */
  by: string;
  /** A function that this uses, and its module in the CMS's folder. */
  uses?: { name: string; from: string };
}

// Removes the import of files by their address, whose route `closed-routes.ts` closes.
const importByAddress = ([file, find]: [string, RegExp]): Patch => ({
  file: `/upload/dist/admin/${file}`,
  find,
  by: 'null && $&',
});

const patches: Patch[] = [
  {
    // Strapi uses the bare value as the heading of a repeatable component's row: an instant in UTC for an event's date.
    file: '/FormInputs/Component/Repeatable.mjs',
    find: /return getIn\(state\.values, (\[\s*\.\.\.name\.split\('\.'\),\s*mainField\.name\s*\])\)/,
    by: 'return headingOf(mainField.type, getIn(state.values, $1))',
    uses: { name: 'headingOf', from: 'src/admin/hours/row-heading.ts' },
  },
  {
    // Strapi's preview reads another Markdown than the site.
    file: '/FormInputs/Wysiwyg/PreviewWysiwyg.mjs',
    find: /\bmd\.render\(/,
    by: 'markdownHtml(',
    uses: { name: 'markdownHtml', from: '../shared/src/markdown/parser.ts' },
  },
  // The forms for a password refuse at once what the CMS refuses: see `hasPasswordForm`.
  ...[
    'Auth/components/Register',
    'Auth/components/ResetPassword',
    'Settings/pages/Users/utils/validation',
  ].map((form) => ({
    file: `/pages/${form}.mjs`,
    find: /min\(8, (?<rest>\{[^}]*values: \{\s+min: )8/g,
    by: 'min(12, $<rest>12',
  })),
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

/** Patches Strapi's panel during its build. @throws in the build where a patch finds nothing to change */
function patched(root: string): Plugin {
  const left = new Set(patches);
  return {
    name: 'osiedle-patches',
    transform(code, file) {
      const patch = patches.find((one) => file.endsWith(one.file) && code.search(one.find) >= 0);
      if (!patch) return undefined;
      left.delete(patch);
      const { find, by, uses } = patch;
      const head = uses ? `import { ${uses.name} } from ${JSON.stringify(join(root, uses.from))};\n` : '';
      return { code: head + code.replace(find, by), map: null };
    },
    buildEnd(error) {
      if (error || left.size === 0) return;
      const files = [...left].map(({ file }) => file).join(', ');
      throw new Error(
        `Strapi’s panel is written in another way than before: ${files}. Look there for what cms/src/admin/vite.config.ts changes, and adapt its patches.`,
      );
    },
  };
}

/** Strapi's own way to extend the build of the panel. */
export default (config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), patched(config.root)],
});
