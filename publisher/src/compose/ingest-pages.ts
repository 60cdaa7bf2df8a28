import type { Page } from '@osiedle/site/rendering';
import type { Blobs } from '../blobs/blobs.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { ingest } from '../blobs/ingest.ts';
import { InternPool } from '../blobs/intern-pool.ts';
import { parallel } from '../process/parallel.ts';
import { packMentions } from '../releases/mentions.ts';
import type { LostReference } from './broken-links.ts';
import { movesPath, readMoves, type Move } from './moves.ts';

/** So that threads have something to do while the disk is waited for. */
const maxConcurrentPages = 16;

/** Nearly all pages have the same styles. */
const styleLists = new InternPool<readonly string[]>();

/** A page whose bytes are among the blobs, with what is known of it. */
export interface IngestedPage {
  path: string;
  body: ReleaseFile;
  /** What it speaks of, packed. */
  names: string;
  /** The pictures and documents that it refers to. */
  media: string[];
  /** Paths on this site that it links to or shows. */
  links: string[];
  /** References that led nowhere when it was rendered. */
  lost: LostReference[];
  /** CSP hash sources of the styles that stand in it. */
  styles: readonly string[];
  /** What the list of moves says, where it is that. */
  moves?: Move[];
}

/** Takes pages in. @throws where a blob cannot be written, or it is to end */
export function ingestPages(
  pages: readonly Page[],
  blobs: Blobs,
  signal: AbortSignal,
): Promise<IngestedPage[]> {
  return parallel([...pages], maxConcurrentPages, async ({ path, body: bytes, media, names, lost = [] }) => {
    signal.throwIfAborted();
    const { body, inspected } = await ingest(path, bytes, blobs);
    return {
      path,
      body,
      media,
      names: packMentions([...names, ...media.map((name) => `/media/${name}`)]),
      links: inspected?.links ?? [],
      // Feeds repeat what pages say.
      lost: inspected ? lost : [],
      styles: styleLists.intern(inspected?.styles ?? []),
      ...(path === movesPath && { moves: readMoves(Buffer.from(bytes).toString('utf8')) }),
    };
  });
}
