import type { JournalPage, JournalRow } from '@osiedle/shared';
import type { LostReference } from './memory/dependencies.ts';

export type { LostReference };
import type { FailureExplanation } from '../content/blame.ts';
import type { CmsAccess, PublishedContent } from '../content/published-content.ts';

/** A rendered page, feed or file for machines, such as a part of the sitemap. */
export interface RenderedPage {
  /** Its address; error pages are under `404/` and `410/`. */
  path: string;
  body: Uint8Array;
  /** The files below `/media/` that it refers to. */
  media: string[];
  /**
   * Its mentions, whether or not its bytes show them: documents by key, all look-ups of a type as `all <type>`, and
   * other pages of the site by address.
   */
  names: string[];
  /** References in its texts to entries and files that are not there. */
  lost?: LostReference[];
}

/** A page that could not be rendered, and why. */
export interface RenderFailure extends FailureExplanation {
  path: string;
}

/** What a rendering needs besides the content. */
export interface RenderContext {
  /** The only clock that pages see. */
  now: Date;
  /** The address of the site's home page, with a final slash. */
  siteUrl: string;
  /** Addresses of pages that somebody waits for. Those that need rendering come first. */
  urgent: readonly string[];
}

/** One page for somebody who looks at it before it is published. */
export interface PageRequest extends Omit<RenderContext, 'urgent'> {
  path: string;
  /** The path below which its links and pictures are; that of the site's address by itself. */
  base?: string;
}

/** The bytes of one page, or why there are none; `undefined` if there is no such page. */
export type RenderedBytes = { body: Uint8Array } | { failure: FailureExplanation } | undefined;

/** One batch of a rendering. */
export interface RenderBatch {
  /** Pages that are new or whose dependencies have changed; their bytes may be the same. */
  pages: RenderedPage[];
  /** Pages that could not be rendered. Each rendering tries them again. */
  failed: RenderFailure[];
  /** Whether the batch holds pages that somebody waits for: those changed last. Urgent batches come first. */
  isUrgent: boolean;
  /** How many pages are left, and how many of them are urgent. */
  left: { urgent: number; all: number };
  /** The first deadline (milliseconds) of any page; `Infinity` until nothing is left. */
  until: number;
}

/** One batch of the sitemap's files. */
export interface SitemapBatch {
  pages: RenderedPage[];
  /** Addresses that no longer exist. */
  vanished: string[];
  /** How many files are left. */
  left: number;
}

/** Renders the site, and later only the pages that have changed, in short batches. */
export interface SiteRenderer {
  /**
   * Determines which pages to render: invalidated ones and those left over. The content may change before this call,
   * but not between it and the last batch.
   * @returns addresses that no longer exist
   */
  begin: (surroundings: RenderContext) => Promise<string[]>;
  /** The next batch; empty if nothing is left. */
  next: () => Promise<RenderBatch>;
  /** The next files of the sitemap, made from the pages as last rendered. */
  nextOfSitemap: () => Promise<SitemapBatch>;
}

/** The bundle: the renderer of all pages, and the one store that they share with the host. */
export interface Site {
  /** The published content that pages are rendered from. */
  published: PublishedContent;
  /** Reads all published content again, separately from the content of the pages. */
  readPublished: (access: CmsAccess) => Promise<PublishedContent>;
  readRows: (access: CmsAccess, after: number, limit?: number) => Promise<JournalPage>;
  /** The key of the document that a row of the journal is about; `undefined` if no page uses such documents. */
  keyOfRow: (row: JournalRow) => string | undefined;
  /** @param shown addresses of pages that the host has from an earlier rendering */
  createRenderer: (shown: readonly string[]) => SiteRenderer;
  /** Renders one page of the present content, and remembers nothing of it. Nothing else may render meanwhile. */
  renderPage: (request: PageRequest) => Promise<RenderedBytes>;
}
