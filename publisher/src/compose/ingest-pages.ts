import type { LostReference, RenderedPage } from '@osiedle/site/rendering';
import type { Blobs } from '../blobs/blobs.ts';
import { ingest } from '../blobs/ingest.ts';
import { InternPool } from '../blobs/intern-pool.ts';
import { parallel } from '../process/parallel.ts';
import type { ReleasePage } from '../releases/manifest.ts';
import { packMentions } from '../releases/mentions.ts';
import { movesPath, readMoves, type Move } from './moves.ts';

/** Enough pages at a time to keep the threads busy while others wait for the disk. */
const maxConcurrentPages = 16;

/** Nearly all pages have the same styles. */
const styleLists = new InternPool<readonly string[]>();

/** A rendered page whose bytes are stored as a blob. */
export interface IngestedPage {
  path: string;
  file: ReleasePage;
  /** The names of the pictures and documents that it refers to. */
  media: string[];
  /** The paths on this site that it links to or embeds. */
  links: string[];
  /** References that led nowhere when it was rendered. */
  lost: LostReference[];
  /** The CSP hash sources of its `<style>` elements. */
  styles: readonly string[];
  /** The moves, where this is the list of moves. */
  moves?: Move[];
}

/** Stores and inspects pages. @returns them in the same order @throws when a blob cannot be written, or on abort */
export function ingestPages(
  pages: readonly RenderedPage[],
  blobs: Blobs,
  signal: AbortSignal,
): Promise<IngestedPage[]> {
  return parallel([...pages], maxConcurrentPages, async ({ path, body: bytes, media, names, lost = [] }) => {
    signal.throwIfAborted();
    const { file, inspection } = await ingest(path, bytes, blobs);
    const mentions = packMentions([...names, ...media.map((name) => `/media/${name}`)]);
    return {
      path,
      file: mentions ? { ...file, mentions } : file,
      media,
      links: inspection?.links ?? [],
      // Feeds repeat the references of pages.
      lost: inspection ? lost : [],
      styles: styleLists.intern(inspection?.styles ?? []),
      ...(path === movesPath && { moves: readMoves(Buffer.from(bytes).toString('utf8')) }),
    };
  });
}
