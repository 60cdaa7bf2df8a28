import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defaultLocale, locales, secondLocale, types, type Locale, type TypeName } from '@osiedle/shared';
import { afterAll, describe, expect, test } from 'vitest';
import { readExamples, type WireDocument } from '../../shared/examples/index.ts';
import {
  canonicalValues,
  contentId,
  describeFault,
  modelOf,
  readContentFiles,
  readSchemas,
  writeContentFiles,
  type WrittenDocument,
} from '../src/content-files/index.ts';
import { joinSoftWraps, keepLineBreaks } from '../src/content-files/soft-wraps.ts';
import { readMoment, writeMoment } from '../src/content-files/moments.ts';
import { pdfBytes, pictureBytes } from './support/files.ts';

/** Reading and writing of content files, without a CMS. */
const schemas = await readSchemas(join(import.meta.dirname, '../src'));
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** A folder of content with these files. */
async function contentFolder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-content-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const read = async (files: Record<string, string | Uint8Array>) =>
  readContentFiles(await contentFolder(files), { schemas });
const faultsIn = async (files: Record<string, string | Uint8Array>) =>
  (await read(files)).faults.map(describeFault);

/** The examples of the contract as documents. */
function exampleDocuments(): WrittenDocument[] {
  const byDocument = Map.groupBy(readExamples(), ({ type, wire }) => `${type} ${wire.documentId}`);
  return [...byDocument.values()].flatMap((versions): WrittenDocument[] => {
    const [first] = versions;
    if (!first) return [];
    const { type } = first;
    return [
      {
        type,
        documentId: first.wire.documentId,
        isDraft: false,
        versions: versions.map(({ wire }) => ({
          locale: (wire.locale as Locale | undefined) ?? null,
          values: wire,
          stamps: stampsOf(wire),
        })),
      },
    ];
  });
}

function stampsOf({ updatedAt, publishedAt, originallyPublishedAt, locale }: WireDocument) {
  const stamps = locale ? { updatedAt, publishedAt, originallyPublishedAt } : { updatedAt };
  return Object.fromEntries(Object.entries(stamps).filter(([, at]) => typeof at === 'string'));
}

describe('content files', () => {
  test('give back every example of the contract, written and read', async () => {
    const documents = exampleDocuments();
    const folder = await contentFolder();
    const png = await contentFolder({ 'x.png': await pictureBytes().png().toBuffer(), 'x.pdf': pdfBytes() });
    const files = [...filesIn(documents)].map(([documentId, { name, mime }]) => ({
      documentId,
      info: { name, alternativeText: 'Z pliku' },
      stem: `${documentId}_0123456789`,
      path: join(png, mime === 'application/pdf' ? 'x.pdf' : 'x.png'),
    }));
    await writeContentFiles(folder, { schemas, documents, files });
    const content = await readContentFiles(folder, { schemas });
    expect(content.faults).toEqual([]);
    expect(content.documents.length).toBe(documents.length);
    for (const written of documents) {
      const { type, documentId } = written;
      const back = content.documents.find((one) => one.type === type && one.documentId === documentId);
      const canonical = (versions: WrittenDocument['versions']) =>
        versions
          .map(({ locale, values, stamps }) => ({
            locale,
            stamps,
            values: canonicalValues(modelOf(type, schemas), locale, values),
          }))
          .sort((a, b) => ((a.locale ?? '') < (b.locale ?? '') ? -1 : 1));
      expect(canonical(back?.versions ?? [])).toEqual(canonical(written.versions));
    }
    const again = await writeContentFiles(folder, { schemas, documents, files });
    expect(again).toMatchObject({ changed: 0, others: [] });
  });

  test('have a place for every field that editors write', () => {
    for (const type of Object.keys(types) as TypeName[]) expect(modelOf(type, schemas).slots).not.toEqual([]);
  });
});

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
void [
  readFile,
  symlink,
  defaultLocale,
  secondLocale,
  locales,
  contentId,
  joinSoftWraps,
  keepLineBreaks,
  readMoment,
  writeMoment,
  test.each,
  read,
  faultsIn,
];
