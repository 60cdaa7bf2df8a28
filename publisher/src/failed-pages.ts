import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Blobs } from './releases/blobs.ts';
import { isLive, type Entry, type Manifest } from './releases/manifest.ts';
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
 * that had the address before, and of feeds that still tell of something withdrawn.
 * @param out the built folder; the build's list is taken out of it
 */
export async function standIns(
  out: string,
  entries: Manifest['entries'],
  current: Manifest | undefined,
  blobs: Blobs,
): Promise<{ failed: FailedPage[]; kept: Record<string, Entry> }> {
  const failures = await readFailures(out);
  const owners = ownersOf(entries);
  const before = ownersOf(current?.entries ?? {});
  const vanished = [...before].flatMap(([path, key]) => (key in entries ? [] : [path]));
  const kept: Record<string, Entry> = {};
  const failed: FailedPage[] = [];
  for (const { path, message } of failures) {
    const old = current?.paths[path];
    const entry = owners.get(path);
    const keeps =
      isLive(old) && entry === before.get(path) && !(await tellsOf(vanished, old.type, old.blob, blobs));
    if (keeps) kept[path] = old;
    failed.push({ path, ...(entry && { entry }), message, kept: keeps });
  }
  return { failed, kept };
}

async function readFailures(out: string): Promise<z.infer<typeof failuresSchema>> {
  const file = join(out, failuresFile);
  const text = await readFile(file, 'utf8').catch(() => '[]');
  await rm(file, { force: true });
  return failuresSchema.parse(JSON.parse(text));
}

/** A list of links may stay for a while; a feed carries whole texts. */
async function tellsOf(vanished: string[], type: string, blob: string, blobs: Blobs): Promise<boolean> {
  if (vanished.length === 0 || type.startsWith('text/html') || !isText(type)) return false;
  const text = (await blobs.read({ blob })).toString('utf8');
  return vanished.some((path) => text.includes(path));
}

/** The document behind each page. */
export function ownersOf(entries: Manifest['entries']): Map<string, string> {
  return new Map(Object.entries(entries).flatMap(([key, paths]) => paths.map((path) => [path, key])));
}
