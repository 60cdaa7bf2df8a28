import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultLocale, secondLocale, uidOf, type TypeName } from '../../../shared/src/index.ts';
import { openCms, type Cms } from '../../seed/cms.ts';
import { setting } from '../../seed/content/setting.ts';
import { References } from '../../seed/references.ts';
import { writeLookup, writeSingle } from '../../seed/write.ts';
import { generateEntries, generateLookups, type Generated } from './generated-content.ts';

/**
 * `write-entries.ts <count> <from> <to>`: writes some of the generated entries through the CMS's own services, in a separate
 * process: on SQLite a process that writes thousands grows by gigabytes. DATA_DIR keeps what later processes need to refer to.
 */
const [count = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
const file = join(process.env['DATA_DIR'] ?? '.', 'bench-references.json');

/** The documents that others may refer to. */
const targets = JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as [TypeName, string, string][];
const references = new References(new Map());
for (const one of targets) references.add(...one);

const cms = await openCms();
if (from === 0) {
  const recorded = new (class extends References {
    override add(type: TypeName, key: string, documentId: string): void {
      super.add(type, key, documentId);
      record(type, key, documentId);
    }
  })(new Map());
  for (const { type, lookup } of generateLookups()) await writeLookup(cms, recorded, type, lookup);
  await writeSingle(cms, references, 'setting', setting);
}
for (const { type, entry } of generateEntries(count).slice(from, to))
  record(type, entry.key, await write(cms, { type, entry } as Generated));
await writeFile(`${file}.tmp`, JSON.stringify(targets));
await rename(`${file}.tmp`, file);
// An orderly stop would make Strapi's background work fail, such as webhook calls. Every write is committed already.
process.exit(0);

function record(type: TypeName, key: string, documentId: string): void {
  references.add(type, key, documentId);
  targets.push([type, key, documentId]);
}

/** Writes an entry and publishes both languages, unless an interrupted call has published it. */
async function write(cms: Cms, { type, entry }: Generated): Promise<string> {
  const documents = cms.documents(uidOf(type));
  const { shared, default: text, second } = entry;
  const [locale, filters] = [defaultLocale, { slug: text?.slug }];
  const published = await documents.findFirst({ locale, status: 'published', filters });
  if (published) return published.documentId;
  const data = references.resolve({ ...shared, ...text });
  const draft = await documents.findFirst({ locale, status: 'draft', filters });
  const { documentId } = draft ?? (await documents.create({ locale, data }));
  await documents.update({ documentId, locale: secondLocale, data: references.resolve({ ...second }) });
  await documents.publish({ documentId, locale: '*' });
  return documentId;
}
