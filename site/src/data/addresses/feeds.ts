import { homePath, listedTypes, sectionPath, type ListedType, type Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { messages } from '../../i18n/index.ts';
import { siteName } from '../site-name.ts';

/** The types whose entries are in feeds; standalone pages are no news. */
export const feedTypes = listedTypes;
export type FeedType = ListedType;

/** The scope of a feed: one section, or everything. */
export type FeedScope = FeedType | 'everything';
export const feedScopes: FeedScope[] = ['everything', ...feedTypes];

export const feedFormats = ['atom', 'rss'] as const;
export type FeedFormat = (typeof feedFormats)[number];

const formatNames: Record<FeedFormat, string> = { atom: 'Atom', rss: 'RSS' };

/** The page with the same entries as a feed: the home page or a section. */
export function feedPage(scope: FeedScope, locale: Locale): string {
  return scope === 'everything' ? homePath(locale) : sectionPath(scope, locale);
}

/** The address of a feed: `/feed.atom`, `/en/meetings/feed.rss`. */
export function feedPath(scope: FeedScope, locale: Locale, format: FeedFormat): string {
  return `${feedPage(scope, locale)}feed.${format}`;
}

/** The title of a feed in its language: „Osiedla Krakowa”, „Spotkania – Osiedla Krakowa”. */
export function feedTitle(store: Store, scope: FeedScope, locale: Locale): string {
  const site = siteName({ store, locale });
  return scope === 'everything' ? site : `${messages(locale).section[scope].title} – ${site}`;
}

/** A link to a feed. */
export interface FeedLink {
  title: string;
  /** Ends with `.atom` or `.rss`. */
  path: string;
}

/** The feeds of one scope in each format, for autodiscovery and for people. */
export function feedLinks(store: Store, scope: FeedScope, locale: Locale): FeedLink[] {
  return feedFormats.map((format) => ({
    title: `${feedTitle(store, scope, locale)} (${formatNames[format]})`,
    path: feedPath(scope, locale, format),
  }));
}

/** The feeds of everything, linked from every page. */
export function siteFeeds(store: Store, locale: Locale): FeedLink[] {
  return feedLinks(store, 'everything', locale);
}
