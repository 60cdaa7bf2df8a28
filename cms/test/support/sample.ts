import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditorialType, Locale } from '@osiedle/shared';
import { prepareSample, type Makers } from '../../../scripts/seed/prepare.ts';
import { readContentFiles, readSchemas, type ContentFolder } from '../../src/content-files/index.ts';

/** Stands in for pictures and PDFs where only the texts are looked at. */
const nothing = () => Promise.resolve(Buffer.from('-'));
const noFiles: Makers = { picture: nothing, leaflet: nothing };

/** The sample as the CMS would take it on a day. */
export async function readSample(now: Date): Promise<ContentFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-sample-'));
  try {
    await prepareSample(folder, now, { make: noFiles });
    return await readContentFiles(folder, {
      schemas: await readSchemas(join(import.meta.dirname, '../../src')),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One language of an entry, as the CMS takes it. */
export interface SampleText {
  type: EditorialType;
  /** Its place: `festival/easter-fete`. */
  key: string;
  locale: Locale;
  values: { title: string; slug: string; summary: string; body: string } & Record<string, unknown>;
}

/** Each language of each entry. */
export function texts({ documents }: ContentFolder): SampleText[] {
  return documents.flatMap(({ type, key, versions }) =>
    versions.flatMap(({ locale, values }) =>
      locale ? [{ type: type as EditorialType, key, locale, values: values as SampleText['values'] }] : [],
    ),
  );
}

/** Every value in the content with its field's name. */
export function values(from: unknown): { field: string; value: unknown }[] {
  const found: { field: string; value: unknown }[] = [];
  JSON.stringify(from, (field, value: unknown) => {
    found.push({ field, value });
    return value;
  });
  return found;
}

/** The texts that people read: no addresses, ids or names of files. */
export const prose = (from: unknown) =>
  values(from).flatMap(({ field, value }) =>
    typeof value === 'string' && value.includes(' ') && field !== 'joinUrl' ? [value] : [],
  );
