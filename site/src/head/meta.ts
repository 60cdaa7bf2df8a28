import type { Locale } from '@osiedle/shared';
import type { FeedLink } from '../data/addresses/feeds.ts';
import type { DescribedThing } from './json-ld/write.ts';

/** The picture that social networks and messengers show with a link to the page. */
export interface PageImage {
  /** Its path on the site. */
  path: string;
  /** What it shows; undefined if it is only decoration. */
  alt?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

/** A page on the way from the home page to this one. */
export interface Breadcrumb {
  name: string;
  path: string;
}

/**
 * A page's metadata for browsers, search engines and social networks. The page passes all of it to its layout at once.
 */
export interface PageMeta {
  locale: Locale;
  /** The page's title without the site's name. */
  title: string;
  /** One or two sentences. */
  description?: string | undefined;
  /** Its address, with a slash at each end. */
  path: string;
  /** The page's address in each language in which it exists, its own included. */
  alternates: Partial<Record<Locale, string>>;
  /** Where the language switch leads if the page does not exist in the other language; by default, to its section. */
  twinless?: string | undefined;
  kind: 'website' | 'article' | 'event';
  image?: PageImage | undefined;
  /** Structured data for search engines. The layout adds the breadcrumbs. */
  jsonLd: DescribedThing[];
  /** From the home page to this page, both included. Empty on the home page. */
  breadcrumbs: Breadcrumb[];
  /** Feeds besides the site's own. */
  feeds?: FeedLink[] | undefined;
  /** Keeps it out of search engines and the sitemap. */
  noindex?: boolean | undefined;
  /** When the page's content was last published (ISO 8601). */
  modified?: string | undefined;
}
