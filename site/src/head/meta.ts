import type { Locale } from '@osiedle/shared';
import type { Thing } from 'schema-dts';
import type { FeedLink } from '../data/addresses/feeds.ts';

/** A picture for those who show a link to the page: social networks, messengers. */
export interface PageImage {
  /** Its path on the site. */
  path: string;
  /** What it shows; nothing where it only decorates. */
  alt?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

/** A page on the way from the home page to this one. */
export interface Breadcrumb {
  name: string;
  path: string;
}

/** What a page says of itself, to browsers, search engines and networks: the one thing that it passes to its layout. */
export interface PageMeta {
  locale: Locale;
  /** The page's own title, without the site's name. */
  title: string;
  /** One or two sentences. */
  description?: string | undefined;
  /** Its address, with a slash at each end. */
  path: string;
  /** Its address in each language that it exists in, its own included. */
  alternates: Partial<Record<Locale, string>>;
  kind: 'website' | 'article' | 'event';
  image?: PageImage | undefined;
  /** What it is about, for search engines; the layout adds the breadcrumbs. */
  jsonLd: Thing[];
  /** From the home page to this page, both included; none on the home page itself. */
  breadcrumbs: Breadcrumb[];
  /** Feeds besides the site's own. */
  feeds?: FeedLink[] | undefined;
  /** Keeps it out of search engines and the sitemap. */
  noindex?: boolean | undefined;
  /** When its content was last published (ISO 8601). */
  modified?: string | undefined;
}
