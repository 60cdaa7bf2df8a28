import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Published } from '@osiedle/site/content';
import { z } from 'zod';
import type { Blobs } from './releases/blobs.ts';
import { isMedia } from './releases/hashed.ts';
import { isLive, type Entry, type Manifest, type Page } from './releases/manifest.ts';
import { isText } from './releases/types.ts';

/** A page that could not be rendered. */
export interface FailedPage {
  path: string;
  /** The document whose page it is, where it is one's. */
  entry?: string;
  message: string;
  /** Whether visitors still see its old bytes. */
  kept: boolean;
}

const failuresFile = 'failures.json';
const failuresSchema = z.array(z.object({ path: z.string(), message: z.string() }));

/**
 * Decides what stands in for the pages that a build could not render: their old bytes, except those of another entry
 * that had the address before, and of feeds that still tell of something withdrawn. The pictures and documents of old
 * bytes stay with them, as long as the content has them.
 * @param out the built folder; the build's list is taken out of it
 */
export async function standIns(
  out: string,
  published: Published,
  current: Manifest | undefined,
  blobs: Blobs,
): Promise<{ failed: FailedPage[]; kept: Record<string, Entry> }> {
  const failures = await readFailures(out);
  const entries = published.entries();
  const owners = ownersOf(entries);
  const before = ownersOf(current?.entries ?? {});
  const vanished = [...before].flatMap(([path, key]) => (key in entries ? [] : [path]));
  const media = failures.length > 0 ? mediaOf(published, current) : {};
  const kept: Record<string, Entry> = {};
  const failed: FailedPage[] = [];
  for (const { path, message } of failures) {
    const old = current?.paths[path];
    const entry = owners.get(path);
    const keeps = isLive(old) && entry === before.get(path);
    const text = keeps && isText(old.type) ? (await blobs.read(old)).toString('utf8') : '';
    // A list of links may stay for a while; a feed carries whole texts.
    const tells = !path.endsWith('/') && vanished.some((one) => text.includes(one));
    if (keeps && !tells) {
      kept[path] = old;
      for (const [file, body] of Object.entries(media)) if (text.includes(file)) kept[file] = body;
    }
    failed.push({ path, ...(entry && { entry }), message, kept: path in kept });
  }
  return { failed, kept };
}

async function readFailures(out: string): Promise<z.infer<typeof failuresSchema>> {
  const file = join(out, failuresFile);
  const text = await readFile(file, 'utf8').catch(() => '[]');
  await rm(file, { force: true });
  return failuresSchema.parse(JSON.parse(text));
}

/** The live pictures and documents that the content still has. */
function mediaOf(published: Published, current: Manifest | undefined): Record<string, Page> {
  const content = published.toFile();
  return Object.fromEntries(
    Object.entries(current?.paths ?? {}).filter(
      (pair): pair is [string, Page] =>
        isMedia(pair[0]) && isLive(pair[1]) && content.includes(`/${basename(pair[0])}`),
    ),
  );
}

/** The document behind each page. */
export function ownersOf(entries: Manifest['entries']): Map<string, string> {
  return new Map(Object.entries(entries).flatMap(([key, paths]) => paths.map((path) => [path, key])));
}
