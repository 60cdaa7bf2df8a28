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

/** How often the build says how far it has come, in milliseconds. */
const stateIntervalMs = 500;

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
    find: /useForm\('RepeatableComponent', \(state\)=>\{\s+return getIn\(state\.values, \[\s*\.\.\.name\.split\('\.'\),\s*mainField\.name\s*\]\);\s+\}\)/,
    by: 'useRowHeading(attributeComponent, name, mainField)',
    uses: { name: 'useRowHeading', from: 'src/admin/headings/use-row-heading.ts' },
  },
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
    // Without mail there is no new password by mail.
    file: '/pages/Auth/components/Login.mjs',
    find: /jsx\(Link, (\{\s+isExternal: false,\s+tag: NavLink,\s+to: "\/auth\/forgot-password")/,
    by: 'jsx(ForgotPasswordLink, $1',
    uses: { name: 'ForgotPasswordLink', from: 'src/admin/accounts/ForgotPasswordLink.tsx' },
  },
  {
    // Strapi keeps the link of a new invitation; what became of its mail belongs to it.
    file: '/pages/Settings/pages/Users/components/NewUserForm.mjs',
    find: /setRegistrationToken\(res\.data\.registrationToken\)/,
    by: 'setRegistrationToken(res.data)',
  },
  {
    file: '/pages/Settings/pages/Users/components/NewUserForm.mjs',
    find: /jsx\(MagicLink, \{\s+registrationToken: registrationToken\s+\}\)/,
    by: 'jsx(InvitationLink, { invitation: registrationToken })',
    uses: { name: 'InvitationLink', from: 'src/admin/accounts/InvitationLink.tsx' },
  },
  {
    // Strapi's server never sends the link that its page would show here.
    file: '/pages/Settings/pages/Users/EditPage.mjs',
    find: /user\?\.registrationToken && [^]*?jsx\(MagicLink, \{\s+registrationToken: user\.registrationToken\s+\}\)\s+\}\)/,
    by: 'jsx(RenewInvitation, { account: user, mayChange: canUpdate })',
    uses: { name: 'RenewInvitation', from: 'src/admin/accounts/RenewInvitation.tsx' },
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
      const found = patches.filter((one) => file.endsWith(one.file) && code.search(one.find) >= 0);
      if (found.length === 0) return undefined;
      for (const patch of found) left.delete(patch);
      const heads = found.flatMap(({ uses }) =>
        uses ? `import { ${uses.name} } from ${JSON.stringify(join(root, uses.from))};\n` : [],
      );
      const patchedCode = found.reduce((text, { find, by }) => text.replace(find, by), code);
      return { code: heads.join('') + patchedCode, map: null };
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

/** Tells the process that runs the build how many files it has read. */
function progress(): Plugin {
  let [files, told] = [0, 0];
  return {
    name: 'osiedle-progress',
    transform() {
      files += 1;
      if (process.connected && Date.now() - told > stateIntervalMs) {
        told = Date.now();
        process.send?.({ state: `${files} files` });
      }
      return undefined;
    },
    buildEnd() {
      if (process.connected) process.send?.({ state: `${files} files read, writing` });
    },
  };
}

/** Strapi's own way to extend the build of the panel. */
export default (config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), patched(config.root), progress()],
});
