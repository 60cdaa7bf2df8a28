import { cp, mkdir, readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const generated = ['node_modules', 'dist', '.git', '.cache', '.data', '.astro', '.strapi', '.warm'];

/** Copies this repository without generated files, and links the same packages. */
export async function copyRepository(to: string): Promise<void> {
  await cp(root, to, { recursive: true, filter: (path) => !generated.includes(basename(path)) });
  for (const room of ['', 'shared', 'site', 'publisher', 'cms']) await linkPackages(room, to);
}

/** Links a room's packages: those of this repository to the copy, all others to where they are installed. */
async function linkPackages(room: string, to: string): Promise<void> {
  const [from, folder] = [root, to].map((start) => join(start, room, 'node_modules')) as [string, string];
  await mkdir(folder);
  const names = (await readdir(from)).filter((name) => name !== '@osiedle' && !/^\.(?!bin$)/.test(name));
  for (const name of names) await symlink(await realpath(join(from, name)), join(folder, name));
  const own = await readdir(join(from, '@osiedle')).catch(() => []);
  if (own.length > 0) await mkdir(join(folder, '@osiedle'));
  for (const name of own) await symlink(join(to, name), join(folder, '@osiedle', name));
}

const description = `import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { eventFields } from './event.ts';
import { optionalNumber, optionalText, referencesTo } from './fields.ts';

/** A walk: people go and look at a place together. */
export const walk = {
  family: 'event',
  restName: 'walks',
  inMenu: true,
  colours: { text: { light: '#2c5a12', dark: '#a9d98a' }, wall: '#2c5a12', pale: '#d3ebc2', dim: '#1d3f0a' },
  words: {
    pl: {
      one: 'Spacer',
      many: 'Spacery',
      section: { path: 'spacery', lead: 'Idziemy i patrzymy.', all: 'Wszystkie spacery' },
    },
    en: {
      one: 'Walk',
      many: 'Walks',
      section: { path: 'walks', lead: 'We walk and look.', all: 'All walks' },
    },
  },
  schema: z.object({
    ...eventFields,
    /** The organisations that lead it. */
    facilitators: referencesTo('organisation'),
    /** How many people can take part. */
    capacity: optionalNumber,
    /** What was seen, in Markdown; written afterwards. */
    report: optionalText,
  }),
} as const satisfies TypeDescription;
`;

interface Schema {
  collectionName: string;
  info: object;
  attributes: Record<string, { inversedBy?: string }>;
}

/**
 * Adds „spacer”, a walk, as a fourth kind of event, by the steps in CONTRIBUTING.md.
 * @returns the created and changed files
 */
export async function addWalk(to: string): Promise<string[]> {
  const changed: string[] = [];
  const write = async (file: string, text: string) => {
    changed.push(file);
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), text);
  };
  const change = async (file: string, ...changes: [before: string, added: string][]) => {
    let text = await readFile(join(to, file), 'utf8');
    for (const [before, added] of changes) {
      if (!text.includes(before)) throw new Error(`${file} has no "${before}": correct this test.`);
      text = text.replace(before, `${before}${added}`);
    }
    await write(file, text);
  };
  const read = async (file: string) => JSON.parse(await readFile(join(to, file), 'utf8')) as unknown;
  const json = (file: string, value: unknown) => write(file, `${JSON.stringify(value, null, 2)}\n`);

  await write('shared/src/content/walk.ts', description);
  await change(
    'shared/src/content/index.ts',
    ["import { update } from './update.ts';\n", "import { walk } from './walk.ts';\n"],
    ['  festival,\n', '  walk,\n'],
  );

  const schemaOf = (type: string) => `cms/src/api/${type}/content-types/${type}/schema.json`;
  const schema = (await read(schemaOf('workshop'))) as Schema;
  delete schema.attributes['hostCities'];
  for (const attribute of Object.values(schema.attributes))
    if (attribute.inversedBy) attribute.inversedBy = 'walks';
  schema.collectionName = 'walks';
  schema.info = { singularName: 'walk', pluralName: 'walks', displayName: 'Spacery' };
  await json(schemaOf('walk'), schema);
  await change('cms/src/panel/forms/events.ts', [
    '  layouts: {\n',
    "    walk: event({ texts: [['body']], people: [['facilitators', 'capacity']], afterwards: report }),\n",
  ]);

  const examples: [from: string, to: string, changes: object][] = [
    [
      'full.default',
      'full.default',
      { documentId: 'spacerpougorku0000000001', slug: 'po-ugorku', title: 'Po Ugorku' },
    ],
    [
      'full.second',
      'full.second',
      { documentId: 'spacerpougorku0000000001', slug: 'around-ugorek', title: 'Around Ugorek' },
    ],
    [
      'moved',
      'untranslated',
      { documentId: 'spacerpoazorach000000002', slug: 'po-azorach', title: 'Po Azorach' },
    ],
    [
      'second-only',
      'second-only',
      { documentId: 'spacerolsza0000000000003', slug: 'around-olsza', title: 'Around Olsza' },
    ],
  ];
  for (const [from, name, changes] of examples) {
    const { hostCities: _, ...rest } = (await read(`shared/examples/workshop/${from}.json`)) as Record<
      string,
      unknown
    >;
    await json(`shared/examples/walk/${name}.json`, { ...rest, ...changes });
  }
  return changed;
}
