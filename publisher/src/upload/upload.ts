import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from '../blobs/encodings.ts';
import { Blobs } from '../blobs/blobs.ts';
import { exportedFiles, type ExportSource } from '../export/files.ts';
import { foldersAbove, reservedNames } from '../export/names.ts';
import { withRelease } from '../export/release-to-export.ts';
import { lock } from '../process/lock.ts';
import { parallel } from '../process/parallel.ts';
import type { Manifest } from '../releases/manifest.ts';
import { UploadFault } from './upload-fault.ts';
import { identityOf, readUploadedList, writeUploadedList, type UploadedList } from './uploaded-list.ts';
import { inStages } from './stages.ts';
import type { WebSpace } from './web-space.ts';

/** What to upload, and where to. */
export interface UploadOptions {
  dataDir: string;
  siteUrl: URL;
  open: (signal: AbortSignal) => Promise<WebSpace>;
  signal: AbortSignal;
  /** The id of the release; absent: the live one. */
  release?: string | undefined;
  /** Whether all files are written again, also those that should be there. */
  isWhole?: boolean;
  /** Whether files at our names that no upload has written may be replaced. */
  mayTakeOver?: boolean;
}

/** What an upload has done: the release, and how many files it has, wrote and removed. */
export interface Uploaded {
  release: string;
  files: number;
  written: number;
  removed: number;
}

/** Enough to make up for slow answers. */
const maxConcurrentFiles = 16;
/** How many files at most are written again after a broken-off upload. */
const filesPerNote = 200;

/**
 * Uploads a release into a web space: changed files only, what pages need first, then pages, then what leads to pages; then
 * it removes what is no longer there, and the stamp of the release is last. It replaces and removes no file that no upload
 * has written. When it breaks off, the next one goes on where it was.
 * @throws UploadFault
 */
export async function uploadRelease(options: UploadOptions): Promise<Uploaded> {
  const { dataDir, release, open, signal } = options;
  const { unlock } = lock(join(dataDir, 'upload.lock'));
  try {
    const space = await open(signal);
    try {
      return await withRelease(dataDir, release, (manifest) => upload(space, manifest, options));
    } finally {
      space.close();
    }
  } finally {
    unlock();
  }
}

async function upload(
  space: WebSpace,
  manifest: Manifest,
  { dataDir, siteUrl, isWhole = false, mayTakeOver = false, signal }: UploadOptions,
): Promise<Uploaded> {
  const blobs = new Blobs(join(dataDir, 'blobs'));
  const files = exportedFiles(manifest, blobs, siteUrl);
  const before = await readUploadedList(space);
  if (!mayTakeOver) await refuseForeign(space, files, before);

  const changed = [...files].filter(
    ([name, source]) => isWhole || before.files.get(name) !== identityOf(source),
  );
  const { stages, stamp } = inStages(changed);
  const list: UploadedList = { styles: manifest.styles, files: new Map(before.files) };
  const put = async (batch: [string, ExportSource][]): Promise<void> => {
    await parallel(batch, maxConcurrentFiles, async ([name, source]) => {
      signal.throwIfAborted();
      await space.put(name, await bytesOf(source));
      list.files.set(name, identityOf(source));
    });
    await writeUploadedList(space, list);
  };

  if (changed.length > 0) {
    for (const [name] of changed) list.files.set(name, null);
    list.styles = [...new Set([...before.styles, ...manifest.styles])].sort();
    await writeUploadedList(space, list);
    // Until all pages are there, the policy allows the styles of old and new ones.
    if (list.styles.length > manifest.styles.length && before.styles.length > 0) {
      const policy = exportedFiles({ ...manifest, styles: list.styles }, blobs, siteUrl).get(
        reservedNames.apache,
      );
      if (policy) await space.put(reservedNames.apache, await bytesOf(policy));
    }
    for (const stage of stages)
      for (let at = 0; at < stage.length; at += filesPerNote) await put(stage.slice(at, at + filesPerNote));
  }
  const removed = [...list.files.keys()].filter((name) => !files.has(name));
  await removeFiles(space, removed);
  for (const name of removed) list.files.delete(name);
  list.styles = manifest.styles;
  if (changed.length + removed.length > 0) await put(stamp);
  return { release: manifest.id, files: files.size, written: changed.length, removed: removed.length };
}

async function refuseForeign(
  space: WebSpace,
  files: Map<string, ExportSource>,
  { files: written }: UploadedList,
): Promise<void> {
  const foreign = await space.existing([...files.keys()].filter((name) => !written.has(name)));
  if (foreign.length === 0) return;
  const some = foreign.slice(0, 5).join(', ');
  const more = foreign.length > 5 ? ` and ${foreign.length - 5} more` : '';
  throw new UploadFault(
    'refused',
    `The web space has files that no upload has written, where ours belong: ${some}${more}. Move them away, or replace them by \`pnpm upload --take-over\`.`,
  );
}

async function removeFiles(space: WebSpace, names: string[]): Promise<void> {
  await parallel(names, maxConcurrentFiles, (name) => space.remove(name));
  const folders = new Set(names.flatMap(foldersAbove));
  // Inner ones first. One with files of other people stays.
  for (const folder of [...folders].sort().reverse()) await space.removeFolder(folder);
}

async function bytesOf(source: ExportSource): Promise<Buffer | { file: string }> {
  if ('text' in source) return Buffer.from(source.text);
  if ('gzipOf' in source) return encode(await readFile(source.gzipOf), 'gzip', 'best');
  return source;
}
