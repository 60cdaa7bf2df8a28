import type { Patch } from '../patching/patch.ts';

const administrators = "[{ action: 'admin::users.read', subject: null }]";

/** The panel under its own name, and without what is for those who run it. */
export const framePatches: Patch[] = [
  {
    file: '/components/PageHelpers.mjs',
    find: /\$\{title\} \| Strapi/,
    by: '${title} | Osiedle',
  },
  {
    // Editors have no settings but their account; Strapi shows them its version, and how to buy more.
    file: '/hooks/useMenu.mjs',
    find: /(to: '\/settings',[^[]*?permissions: )\[\]/,
    by: `$1${administrators}`,
  },
  {
    // The ring that turns while something loads, in Strapi's violet.
    file: '/design-system/dist/index.mjs',
    find: /fill='%234945FF'/g,
    by: "fill='%230f7672'",
  },
  {
    // Strapi leaves out Home, too, where there are no settings.
    file: '/hooks/useMenu.mjs',
    find: /return \[\];/,
    by: 'return authorizedGeneralSectionLinks;',
  },
  {
    file: '/pages/Settings/Layout.mjs',
    find: /(const Layout = )(\(\)=>\{)/,
    by: `$1()=>/*#__PURE__*/ jsx(Page.Protect, { permissions: ${administrators}, children: /*#__PURE__*/ jsx(SettingsLayout, {}) });\nconst SettingsLayout = $2`,
  },
  {
    // Strapi's documentation is for developers, in English.
    file: '/Layouts/utils/getMatchingDocLink.mjs',
    find: /const matches = matchRoutes\(matchingLinks, pathname\);/,
    by: 'const matches = null;',
  },
  {
    // What a document is called in the database is of no use to people.
    file: '/EditView/components/Header.mjs',
    find: /collectionType !== SINGLE_TYPES && (?=\/\*#__PURE__\*\/ jsx\(CopyDocumentIdMenuItem)/,
    by: 'false && ',
  },
  {
    file: '/EditView/components/Header.mjs',
    find: /isDisplayed: collectionType !== SINGLE_TYPES && !!\(document\?\.documentId \?\? id\)/,
    by: 'isDisplayed: false',
  },
  {
    file: '/pages/ListView/components/Filters.mjs',
    find: /'id',\s+'documentId',\s+\.\.\.allowedFields/,
    by: '...allowedFields',
  },
  {
    // A name that no browser and no password manager knows.
    file: '/components/FormInputs/Password.mjs',
    find: /autoComplete: "password"/,
    by: 'autoComplete: "current-password"',
  },
  {
    // A button opens it; by itself it would be a stop of the keyboard without a name.
    file: '/future/pages/Assets/AssetsPage.mjs',
    find: /type: "file",(?=\s+ref: fileInputRef)/,
    by: 'type: "file", tabIndex: -1, "aria-hidden": true,',
  },
  {
    // “Firefox on Linux” comes from the server; what has no name gets a piece of its id.
    file: '/pages/SessionsPage.mjs',
    find: /session\.deviceName \?\? \(session\.deviceId \? session\.deviceId\.slice\(0, 8\) : /,
    by: "session.deviceName?.replace(' on ', ', ') ?? (",
  },
  {
    // Strapi names roles as they are stored, in English.
    file: '/MainNav/NavUser.mjs',
    find: /children: role\.name/,
    by: 'children: roleName(role)',
    uses: { name: 'roleName', from: 'src/admin/frame/role-name.ts' },
  },
];
