import type { JournalPage, JournalRow } from '@osiedle/shared';
import type { Explanation } from '../content/blame.ts';
import type { CmsAccess, Published } from '../content/published.ts';

/** One page, feed or file for machines, such as a part of the sitemap, as it was rendered. */
export interface Page {
  /** Its address; error pages are under `404/` and `410/`. */
  path: string;
  body: Uint8Array;
  /** The files below `/media/` that it refers to. */
  media: string[];
}

/** A page that could not be rendered, and why. */
export interface Failure extends Explanation {
  path: string;
}

/** What is other than at the last rendering. */
export interface Rendering {
  /** Pages that are new or were made of something that has changed; their bytes may be the same. */
  rendered: Page[];
  /** Addresses that are no longer there. */
  vanished: string[];
  /** Pages that could not be rendered, with the reason. They are tried again each time. */
  failed: Failure[];
  /** The first instant at which something will be other by itself (milliseconds); `Infinity` where none is known. */
  until: number;
  /**
   * Set where this is a part of what is other, and the rest comes when asked again. `first`: some of it is what has changed
   * last; `rest`: all of that has been given; `last`: what is made of all pages, which takes a moment.
   */
  more?: 'first' | 'rest' | 'last';
}

/** What a rendering is of. */
export interface Surroundings {
  /** The only clock that pages see. */
  moment: Date;
  /** The site's own address, without a path. */
  address: URL;
  /** Addresses of pages that somebody waits for: they come before what nothing is known of yet. */
  first: readonly string[];
  /** Ends the work; the renderer is of no use then. */
  signal: AbortSignal;
}

/**
 * Renders the site, and afterwards only what has changed since its last time; in parts that take a moment each, so that
 * content may change between them. What changed last comes first.
 */
export type Render = (surroundings: Surroundings) => Promise<Rendering>;

/** The site as a bundle that stays in memory: all pages, and the one store that they share with the host. */
export interface Site {
  /** What is published, as the pages see it. */
  published: Published;
  /** Reads everything that is published anew, beside what the pages see. */
  readPublished: (access: CmsAccess) => Promise<Published>;
  readRows: (access: CmsAccess, after: number, limit?: number) => Promise<JournalPage>;
  /** The key of the document that a row of the journal is about; nothing where it is none that pages are made of. */
  keyOfRow: (row: JournalRow) => string | undefined;
  createRenderer: () => Render;
}
