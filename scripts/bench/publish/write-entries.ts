import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultLocale, secondLocale, uidOf, type TypeName } from '../../../shared/src/index.ts';
import { openCms, type Cms } from '../../seed/cms.ts';
import { generateEntries, generateLookups, generatedSetting, type Generated } from './generated-content.ts';
import { withRelations, type Lookup } from './generated-types.ts';

/**
 * `write-entries.ts <count> <from> <to>`: writes some of the generated entries through the CMS's own services, in a separate
 * process: on SQLite a process that writes thousands grows by gigabytes. DATA_DIR keeps what later processes need to refer to.
 */
const [count = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
const file = join(process.env['DATA_DIR'] ?? '.', 'bench-references.json');

/** The documents that others may refer to. */
const targets = JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as [TypeName, string, string][];
const ids = new Map(targets.map(([type, key, id]) => [`${type} ${key}`, id]));

const cms = await openCms();
if (from === 0) {
  for (const { type, lookup } of generateLookups()) await writeLookup(cms, type, lookup);
  const documents = cms.documents(uidOf('setting'));
  const known = await documents.findFirst();
  if (known) await documents.update({ documentId: known.documentId, data: generatedSetting });
  else await documents.create({ data: generatedSetting });
}
for (const { type, entry } of generateEntries(count).slice(from, to))
  record(type, entry.key, await write(cms, { type, entry } as Generated));
await writeFile(`${file}.tmp`, JSON.stringify(targets));
await rename(`${file}.tmp`, file);
// An orderly stop would make Strapi's background work fail, such as webhook calls. Every write is committed already.
process.exit(0);

function record(type: TypeName, key: string, documentId: string): void {
  ids.set(`${type} ${key}`, documentId);
  targets.push([type, key, documentId]);
}

/** The fields as the CMS takes them: ids in place of keys. */
function resolve(fields: object): Record<string, unknown> {
  return withRelations(fields, (type, key) => {
    const id = ids.get(`${type} ${key}`);
    if (!id) throw new Error(`The generated content names a ${type} "${key}" that is not written before it.`);
    return id;
  });
}

/** Writes a document that is live as soon as it is saved, unless an interrupted call has written it. */
async function writeLookup(cms: Cms, type: TypeName, { key, ...fields }: Lookup): Promise<void> {
  const documents = cms.documents(uidOf(type));
  const known = await documents.findFirst({
    filters: { nameDefault: (fields as { nameDefault: string }).nameDefault },
  });
  const { documentId } = known ?? (await documents.create({ data: resolve(fields) }));
  record(type, key, documentId);
}

/** Writes an entry and publishes both languages, unless an interrupted call has published it. */
async function write(cms: Cms, { type, entry }: Generated): Promise<string> {
  const documents = cms.documents(uidOf(type));
  const { shared, default: text, second } = entry;
  const [locale, filters] = [defaultLocale, { slug: text.slug }];
  const published = await documents.findFirst({ locale, status: 'published', filters });
  if (published) return published.documentId;
  const data = resolve({ ...shared, ...text });
  const draft = await documents.findFirst({ locale, status: 'draft', filters });
  const { documentId } = draft ?? (await documents.create({ locale, data }));
  await documents.update({ documentId, locale: secondLocale, data: resolve(second) });
  await documents.publish({ documentId, locale: '*' });
  return documentId;
}
