import type { JournalPage, JournalRow } from '@osiedle/shared';
import type { LostReference } from './memory/reading.ts';
import type { Explanation } from '../content/blame.ts';
import type { CmsAccess, Published } from '../content/published.ts';

/** One page, feed or file for machines, such as a part of the sitemap, as it was rendered. */
export interface Page {
  /** Its address; error pages are under `404/` and `410/`. */
  path: string;
  body: Uint8Array;
  /** The files below `/media/` that it refers to. */
  media: string[];
  /**
   * What it speaks of, whether or not its bytes show that: documents by their keys, all of a type of look-ups as
   * `all <type>`, and other pages of the site by their addresses.
   */
  names: string[];
  /** References in its texts to entries and files that are not there. */
  lost?: LostReference[];
}

/** A page that could not be rendered, and why. */
export interface Failure extends Explanation {
  path: string;
}

/** What a rendering is of. */
export interface Surroundings {
  /** The only clock that pages see. */
  now: Date;
  /** The site's own address, without a path. */
  siteUrl: string;
  /** Addresses of pages that somebody waits for, if they are to be rendered: they come before the rest. */
  urgent: readonly string[];
}

/** Some of what is to be rendered. */
export interface Batch {
  /** Pages that are new or were made of something that has changed; their bytes may be the same. */
  pages: Page[];
  /** Pages that could not be rendered. They are tried again each time. */
  failed: Failure[];
  /** Whether somebody waits for these: they are what has changed last. Urgent batches come first. */
  isUrgent: boolean;
  /** How many pages are left, and how many of them are urgent. */
  left: { urgent: number; all: number };
  /** The first instant (milliseconds) at which something will be other by itself; known when nothing is left. */
  until: number;
}

/** Some of the files that are made of what all pages say of themselves. */
export interface SitemapBatch {
  pages: Page[];
  /** Addresses that are no longer there. */
  vanished: string[];
  /** How many files are left. */
  left: number;
}

/** Renders the site, and afterwards what has changed; in batches that take a moment each. */
export interface SiteRenderer {
  /**
   * Finds out what is other now than when it was rendered, with what was left over. Content may change before this, and not
   * between this and the last batch.
   * @returns addresses that are no longer there
   */
  begin: (surroundings: Surroundings) => Promise<string[]>;
  /** The next batch; an empty one where nothing is left. */
  next: () => Promise<Batch>;
  /** The next files of the sitemap, of the pages as they were rendered last. */
  nextOfSitemap: () => Promise<SitemapBatch>;
}

/** The site as a bundle that stays in memory: all pages, and the one store that they share with the host. */
export interface Site {
  /** What is published, as the pages see it. */
  published: Published;
  /** Reads everything that is published anew, beside what the pages see. */
  readPublished: (access: CmsAccess) => Promise<Published>;
  readRows: (access: CmsAccess, after: number, limit?: number) => Promise<JournalPage>;
  /** The key of the document that a row of the journal is about; nothing where it is none that pages are made of. */
  keyOfRow: (row: JournalRow) => string | undefined;
  /** @param shown addresses of pages that the host has of an earlier rendering */
  createRenderer: (shown: readonly string[]) => SiteRenderer;
}
