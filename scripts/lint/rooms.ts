import { join } from 'node:path';
import type { Linter } from 'eslint';
import { importX } from 'eslint-plugin-import-x';

/**
 * The rooms of each package in the order in which data flows, as paths below its `src`. A room imports only from itself and
 * from the rooms before it, types included. A file that several paths contain belongs to the longest.
 */
export const rooms: Record<string, readonly string[]> = {
  shared: [
    'memo.ts',
    'locales.ts',
    'locale-paths.ts',
    'base-path.ts',
    'time-zone.ts',
    'slices.ts',
    'stamp.ts',
    'slug.ts',
    'upload-name.ts',
    'wall-clock.ts',
    'day-words.ts',
    'passwords.ts',
    'contrast.ts',
    'settings',
    'content',
    'paths.ts',
    'own-addresses.ts',
    'populate.ts',
    'journal.ts',
    'markdown',
    'index.ts',
  ],
  site: [
    'env.d.ts',
    'i18n',
    'media',
    'text/dates',
    'text',
    'incremental/memory/dependencies.ts',
    'typesetter',
    'content/documents',
    'incremental/memory',
    'content',
    'data',
    'data/lists',
    'data/addresses',
    'drawings',
    'head',
    'feeds',
    'fonts',
    'styles',
    'components',
    'components/entry',
    'components/lists',
    'components/frame',
    'components/styleguide',
    'layouts',
    'pages',
    'sitemap',
    'build',
    'incremental',
  ],
  cms: [
    'settings.ts',
    'log.ts',
    'database',
    'form',
    'content-files',
    'journal',
    'panel/types.ts',
    'uploads',
    'doors',
    'mail',
    'accounts',
    'middlewares',
    'publishing/types.ts',
    'conflicts',
    'publishing/rules',
    'publishing/rows.ts',
    'publishing/addresses',
    'publishing/shared-values',
    'publishing',
    'content-transfer',
    'live',
    'drafts',
    'holidays',
    'editing',
    'uses',
    'panel',
    'targets',
    'navigation',
    'bootstrap',
    'components',
    'api',
    'extensions',
    'index.ts',
    'admin/patching',
    'admin/messages',
    'admin/help',
    'admin/hours',
    'admin/text',
    'admin/headings',
    'admin/live',
    'admin/accounts',
    'admin/versions',
    'admin/editing',
    'admin/saving',
    'admin/kept',
    'admin/form',
    'admin/notice',
    'admin/navigation',
    'admin/home',
    'admin/dialog',
    'admin/deleting',
    'admin/conflicts',
    'admin/uploads',
    'admin/wording',
    'admin/frame',
    'admin/publishing',
    'admin/pickers',
    'admin',
  ],
  publisher: [
    'process',
    'blobs',
    'releases',
    'compose',
    'render',
    'run',
    'after',
    'serve',
    'export',
    'upload',
    'control',
    'publisher.ts',
    'main.ts',
    'server.ts',
  ],
};

const root = join(import.meta.dirname, '../..');

/** ESLint's configuration for the order of rooms. */
export const orderOfRooms: Linter.Config[] = Object.entries(rooms).flatMap(([name, inOrder]) => [
  {
    files: [`${name}/src/**`],
    plugins: { 'import-x': importX as never },
    // Packages import each other by name, and so only those that they depend on.
    rules: { 'import-x/no-relative-packages': 'error' },
  },
  // ESLint applies the last block that matches a file.
  ...[...inOrder]
    .sort((one, other) => one.length - other.length)
    .map((room) => ({
      files: [`${name}/src/${room}`, `${name}/src/${room}/**`],
      rules: { 'import-x/no-restricted-paths': restricted(name, inOrder, room) },
    })),
]);

/** Forbids a room to import the rooms after it, apart from their folders that stand before it. */
function restricted(name: string, inOrder: readonly string[], room: string): Linter.RuleEntry {
  const position = inOrder.indexOf(room);
  const zones = inOrder.slice(position + 1).map((later) => ({
    target: '.',
    from: `${name}/src/${later}`,
    except: inOrder
      .slice(0, position + 1)
      .filter((earlier) => earlier.startsWith(`${later}/`))
      .map((earlier) => earlier.slice(later.length + 1)),
    message: `${room} stands before ${later} in the order of rooms (scripts/lint/rooms.ts). Move what both need to the earlier room, or hand it in.`,
  }));
  return zones.length > 0 ? ['error', { basePath: root, zones }] : 'off';
}
