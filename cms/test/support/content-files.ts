import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locale } from '@osiedle/shared';
import { readExamples } from '../../../shared/examples/index.ts';
import {
  writeContentFiles,
  type Schemas,
  type WrittenContent,
  type WrittenDocument,
} from '../../src/content-files/index.ts';
import type { exportContent } from '../../src/content-transfer/export.ts';
import type { importContent } from '../../src/content-transfer/import.ts';
import type { TestCms } from './cms.ts';
import { pdfBytes, pictureBytes } from './files.ts';

/** Makes a folder of content with these files. */
export async function contentFolder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-content-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** All files below a folder, by path. */
export async function filesBelow(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = await readFile(path, 'latin1');
  }
  return files;
}

/** The examples of the contract as documents. */
export function exampleDocuments(): WrittenDocument[] {
  const byDocument = Map.groupBy(readExamples(), ({ type, wire }) => `${type} ${wire.documentId}`);
  return [...byDocument.values()].flatMap((versions): WrittenDocument[] => {
    const [first] = versions;
    if (!first) return [];
    const { type, wire } = first;
    return [{ type, documentId: wire.documentId, isDraft: false, versions: versions.map(versionOf) }];
  });
}

function versionOf({ wire }: { wire: Record<string, unknown> }): WrittenDocument['versions'][number] {
  const locale = (wire['locale'] as Locale | undefined) ?? null;
  const names = locale ? ['updatedAt', 'publishedAt', 'originallyPublishedAt'] : ['updatedAt'];
  const stamps = Object.fromEntries(names.flatMap((name) => (wire[name] ? [[name, wire[name]]] : [])));
  return { locale, values: wire, stamps };
}

/** Writes the examples of the contract as content files. */
export async function writeExamples(
  schemas: Schemas,
): Promise<{ folder: string; documents: WrittenDocument[]; write: () => Promise<WrittenContent> }> {
  const documents = exampleDocuments();
  const bytes = await contentFolder({ 'x.png': await pictureBytes().png().toBuffer(), 'x.pdf': pdfBytes() });
  const files = [...filesIn(documents)].map(([documentId, { name, mime }], index) => ({
    documentId,
    info: { name, alternativeText: 'Z pliku' },
    updatedAt: '2026-11-06T08:00:00.000Z',
    stem: `plik_${String(index).padStart(10, '0')}`,
    path: join(bytes, mime === 'application/pdf' ? 'x.pdf' : 'x.png'),
  }));
  const folder = await contentFolder();
  const write = () => writeContentFiles(folder, { schemas, documents, files });
  await write();
  return { folder, documents, write };
}

/** The files that documents have, by id. */
function filesIn(documents: WrittenDocument[]): Map<string, { name: string; mime: string }> {
  const found = new Map<string, { name: string; mime: string }>();
  JSON.stringify(documents, (_, value: unknown) => {
    const { documentId, url, name, mime } = (value ?? {}) as Record<string, string>;
    if (documentId && url && name && mime) found.set(documentId, { name, mime });
    return value;
  });
  return found;
}

/** A small site as a person writes it. */
export async function handWritten(): Promise<Record<string, string | Uint8Array>> {
  return {
    'setting/pl.md': '---\nsiteName: Osiedle\n---\n',
    'setting/en.md': '---\nsiteName: Neighbourhood\n---\n',
    'neighbourhood/azory/pl.md': '---\nname: Azory\n---\n\nOsiedle na północy.\n',
    'place/dom-kultury/shared.yaml': 'neighbourhood: ../../neighbourhood/azory\naddress: ul. Krótka 7\n',
    'place/dom-kultury/pl.md': '---\nname: Dom Kultury\n---\n',
    'organisation/urzad/pl.md': '---\nname: Urząd\n---\n',
    'organisation/rada/pl.md': '---\nname: Rada\n---\n',
    'meeting/narada/shared.yaml': [
      'startsAt: 2026-12-30 17:00',
      'place: ../../place/dom-kultury',
      'neighbourhoods: [../../neighbourhood/azory]',
      'organisers: [../../organisation/urzad, ../../organisation/rada]',
      'cover: { file: ../../files/stol.png, credit: Fot. Nowak }',
      'occurrences:\n  - { startsAt: 2027-01-06 17:00, note: { pl: Także online., en: Online as well. } }\n',
    ].join('\n'),
    'meeting/narada/pl.md':
      '---\ntitle: Narada\nslug: narada\n---\n\nO czym mowa:\n![](../../files/stol.png)\n\nJeden\\\nwiersz. [Azory](../../neighbourhood/azory).\n',
    'meeting/zebranie/shared.yaml': 'startsAt: 2026-12-01 17:00\n',
    'meeting/zebranie/pl.md':
      '---\ntitle: Zebranie\nslug: zebranie\n---\n\nPotem była [narada](../narada/pl.md#dalej).\n',
    'accessibility-declaration/pl.md': '---\ncontact: Urząd\n---\n',
    'accessibility-declaration/pl.limitations.md': 'O tym mówi [narada](../meeting/narada).\n',
    'meeting/narada/pl.agenda.md': '- powitanie\n- rozmowa o tym,\n  co dalej\n',
    'meeting/narada/en.md': '---\ntitle: Council\nslug: council\n---\n\nWhat it is about.\n',
    'files/stol.png': await pictureBytes().png().toBuffer(),
    'files/stol.png.yaml': 'alt: { pl: Stół, en: A table }\nfocalPoint: { x: 20, y: 80.5 }\n',
  };
}

type Options<F extends (strapi: never, options: never) => unknown> = Parameters<F>[1];

/** The CMS's service for content files. */
export function contentTransfer({ strapi }: TestCms): {
  import(options: Options<typeof importContent>): ReturnType<typeof importContent>;
  export(options: Options<typeof exportContent>): ReturnType<typeof exportContent>;
} {
  return strapi.get('osiedle.content');
}
