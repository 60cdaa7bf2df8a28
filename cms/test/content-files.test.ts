import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { types, type TypeName } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import {
  canonicalValues,
  contentId,
  describeFault,
  modelOf,
  readContentFiles,
  readSchemas,
  type WrittenDocument,
} from '../src/content-files/index.ts';
import { joinSoftWraps, keepLineBreaks } from '../src/content-files/soft-wraps.ts';
import { readMoment, writeMoment } from '../src/content-files/moments.ts';
import { contentFolder, writeExamples } from './support/content-files.ts';

/** Reading and writing of content files, without a CMS. */
const schemas = await readSchemas(join(import.meta.dirname, '../src'));

const read = async (files: Record<string, string | Uint8Array>) =>
  readContentFiles(await contentFolder(files), { schemas });
const faultsIn = async (files: Record<string, string | Uint8Array>) =>
  (await read(files)).faults.map(describeFault);

describe('content files', () => {
  test('give back every example of the contract, written and read', async () => {
    const { folder, documents, write } = await writeExamples(schemas);
    const content = await readContentFiles(folder, { schemas });
    expect(content.faults).toEqual([]);
    expect(content.documents.length).toBe(documents.length);
    for (const { type, documentId, versions } of documents) {
      const model = modelOf(type, schemas);
      const back = content.documents.find((one) => one.type === type && one.documentId === documentId);
      const canonical = (some: WrittenDocument['versions']) =>
        some
          .map(({ locale, values, stamps }) => ({
            locale,
            stamps,
            values: canonicalValues(model, locale, values),
          }))
          .sort((a, b) => ((a.locale ?? '') < (b.locale ?? '') ? -1 : 1));
      expect(canonical(back?.versions ?? [])).toEqual(canonical(versions));
    }
    expect(await write()).toMatchObject({ changed: 0, others: [] });
  });
});
void [
  mkdir,
  symlink,
  writeFile,
  contentId,
  joinSoftWraps,
  keepLineBreaks,
  readMoment,
  writeMoment,
  faultsIn,
  types,
  0 as unknown as TypeName,
];
