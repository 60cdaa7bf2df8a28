import type { Page } from '@osiedle/site/rendering';
import type { Blobs } from '../blobs/blobs.ts';
import type { Body } from '../blobs/body.ts';
import { takeIn } from '../blobs/intake.ts';
import { Once } from '../blobs/once.ts';
import { parallel } from '../process/parallel.ts';
import { packed } from '../releases/names.ts';
import type { LostReference } from './broken-links.ts';
import { movesPath, readMoves, type Move } from './moves.ts';

/** So that threads have something to do while the disk is waited for. */
const concurrency = 16;

/** Nearly all pages have the same styles. */
const stylesOnce = new Once<readonly string[]>();

/** A page whose bytes are among the blobs, with what is known of it. */
export interface TakenPage {
  path: string;
  body: Body;
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
export function takePagesIn(pages: readonly Page[], blobs: Blobs, signal: AbortSignal): Promise<TakenPage[]> {
  return parallel([...pages], concurrency, async ({ path, body: bytes, media, names, lost = [] }) => {
    signal.throwIfAborted();
    const { body, inspected } = await takeIn(path, bytes, blobs);
    return {
      path,
      body,
      media,
      names: packed([...names, ...media.map((name) => `/media/${name}`)]),
      links: inspected?.links ?? [],
      // Feeds repeat what pages say.
      lost: inspected ? lost : [],
      styles: stylesOnce.of(inspected?.styles ?? []),
      ...(path === movesPath && { moves: readMoves(Buffer.from(bytes).toString('utf8')) }),
    };
  });
}
