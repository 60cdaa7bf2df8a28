import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namesExportedTwice } from '../lint/exported-names.ts';
import { rooms } from '../lint/rooms.ts';
import { root } from '../start/settings.ts';

describe('a linted file', () => {
  const eslint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => ruleId.startsWith('import-x/') || ruleId === 'no-restricted-syntax',
  });

  /** The messages about a file with this text. */
  async function messagesOf(file: string, text: string): Promise<string[]> {
    const [result] = await eslint.lintText(text, { filePath: join(root, file) });
    return (result?.messages ?? []).map(({ message }) => message);
  }

  test.each([
    ['a value', 'site/src/data/entry.ts', "import { pageMeta } from '../layouts/meta.ts';"],
    ['a type', 'site/src/data/entry.ts', "import type { Site } from '../incremental/rendering.ts';"],
    ['a re-export', 'site/src/data/entry.ts', "export * from '../layouts/meta.ts';"],
    [
      'a component',
      'site/src/components/Words.astro',
      "---\nimport Shell from '../layouts/Shell.astro';\n---",
    ],
    ['a module from a nested room', 'site/src/incremental/memory/deadlines.ts', "import '../renderer.ts';"],
    ['a module from a room of one file', 'shared/src/locales.ts', "import './paths.ts';"],
  ])('may not import %s of a later room', async (_, file, text) => {
    expect(await messagesOf(file, text)).toEqual([expect.stringContaining('scripts/lint/rooms.ts')]);
  });

  test('may not import a file of another package', async () => {
    for (const [file, text] of [
      ['site/src/data/entry.ts', "import '../../../publisher/src/process/log.ts';"],
      ['publisher/src/main.ts', "import '../../scripts/start.ts';"],
      ['cms/src/index.ts', "import '../../shared/src/index.ts';"],
    ] as const)
      expect(await messagesOf(file, text), file).toEqual([expect.stringContaining('another package')]);
  });

  test('imports from its own room, from earlier ones and from packages by name', async () => {
    const text = [
      "import type { Locale } from '@osiedle/shared';",
      "import { messages } from '../i18n/index.ts';",
      "import { derived } from '../incremental/memory/derived.ts';",
      "import { hasCome } from './when.ts';",
    ].join('\n');
    expect(await messagesOf('site/src/data/entry.ts', text)).toEqual([]);
  });

  test.each([
    ['the language', 'site/src/data/entry.ts', "export const home = 'pl';"],
    ['the language with its region', 'publisher/src/main.ts', "export const tag = 'pl-PL';"],
    ['the city', 'shared/src/paths.ts', "export const city = 'Gmina Miejska Kraków';"],
    ['the city in a template', 'publisher/src/main.ts', 'export const title = `Osiedla Krakowa ${1 + 1}`;'],
    ['the city in a page', 'site/src/components/Words.astro', '<p>W Krakowie</p>'],
    ['the zone', 'scripts/start.ts', "export const zone = 'Europe/Warsaw';"],
  ])('may not contain %s', async (_, file, text) => {
    expect(await messagesOf(file, text)).toEqual([expect.stringContaining('serve another city')]);
  });

  test('may contain them where they belong', async () => {
    expect(await messagesOf('shared/src/locales.ts', "export const defaultLocale = 'pl';")).toEqual([]);
    expect(await messagesOf('scripts/seed/leaflet.ts', "export const city = 'Kraków';")).toEqual([]);
    expect(
      await messagesOf('site/src/data/entry.ts', "export const words = { pl: 'tak', en: 'yes' };"),
    ).toEqual([]);
  });
});

describe('the order of rooms', () => {
  const packages = Object.entries(rooms).filter(([, inOrder]) => inOrder.length > 0);

  test.each(packages)('of %s has a room for each file, and each room exists', async (name, inOrder) => {
    const src = join(root, name, 'src');
    for (const room of inOrder) await expect(stat(join(src, room)), room).resolves.toBeDefined();
    const files = (await readdir(src, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(src.length + 1));
    const isPlaced = (file: string) => inOrder.some((room) => file === room || file.startsWith(`${room}/`));
    expect(files.filter((file) => !isPlaced(file))).toEqual([]);
  });
});

describe('oxlint', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'osiedle-oxlint-'));
    await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What oxlint finds in files with these texts, as “file: rule”. */
  async function findingsIn(files: Record<string, string>): Promise<string[]> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const config = join(folder, '.oxlintrc.json');
    const args = ['node_modules/oxlint/bin/oxlint', '--config', config, '--format', 'unix', folder];
    const stdout = await promisify(execFile)(process.execPath, args, { cwd: root }).then(
      (result) => result.stdout,
      (error: unknown) => String((error as { stdout: unknown }).stdout),
    );
    return [...stdout.matchAll(/^(.+?):\d+:\d+: .*\[Error\/(.+)\]$/gm)]
      .map(([, file = '', rule]) => `${relative(folder, resolve(root, file))}: ${rule}`)
      .sort();
  }

  test('finds a cycle that has only types, and one that goes through components', async () => {
    const files = {
      'one.ts': "import type { Two } from './two.ts';\nexport type One = Two;\n",
      'two.ts': "export type { One as Two } from './one.ts';\n",
      'Three.astro': "---\nimport { four } from './four.ts';\n---\n<p>{four}</p>\n",
      'four.ts': "import Three from './Three.astro';\nexport const four = Three;\n",
      'free.ts': "import type { One } from './one.ts';\nexport type Free = One;\n",
    };
    const cycles = (await findingsIn(files)).filter((line) => line.endsWith('import(no-cycle)'));
    expect(cycles.map((line) => line.split(':')[0])).toEqual(['Three.astro', 'four.ts', 'one.ts', 'two.ts']);
  });

  test('finds a type error, a floating promise and an `import()` type', async () => {
    const files = {
      'tsconfig.json': '{ "compilerOptions": { "strict": true } }',
      'site/src/mistake.ts': "export const count: number = 'one';\n",
      'site/src/promise.ts': 'Promise.resolve(1);\n',
      'site/src/by-the-way.ts': "export type Count = typeof import('./mistake.ts').count;\n",
    };
    expect(await findingsIn(files)).toEqual([
      'site/src/by-the-way.ts: typescript(consistent-type-imports)',
      'site/src/mistake.ts: typescript(TS2322)',
      'site/src/promise.ts: typescript(no-floating-promises)',
    ]);
  });
});

test('an exported name that stands in two files is reported with both of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-names-'));
  try {
    await mkdir(join(folder, 'site/src'), { recursive: true });
    await mkdir(join(folder, 'shared/src'), { recursive: true });
    await writeFile(
      join(folder, 'shared/src/a.ts'),
      'export interface Run {}\nconst own = 1;\nexport { own };\n',
    );
    await writeFile(join(folder, 'site/src/b.ts'), 'export class Run {}\nconst own = 2;\n');
    // Astro asks for this name in many files.
    for (const file of ['c', 'd'])
      await writeFile(join(folder, `site/src/${file}.ts`), 'export const GET = 1;\n');
    const duplicates = [...(await namesExportedTwice(folder))];
    expect(duplicates.map(([name, files]) => [name, files.sort()])).toEqual([
      ['Run', ['shared/src/a.ts', 'site/src/b.ts']],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
