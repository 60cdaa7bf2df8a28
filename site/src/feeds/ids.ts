import type { Entry, Locale } from '@osiedle/shared';
import type { FeedScope } from '../data/addresses/feeds.ts';

/** A day on which the site's host was already the city's; a `tag:` URI needs one, and it never changes. */
const minted = '2026';

/**
 * The id by which feed readers know an entry: a `tag:` URI (RFC 4151) of its document id and language, so that neither
 * a new title nor a new address shows it twice. Each significant change makes a new one: readers show the entry again.
 */
export function entryId(
  { documentId, locale, significantChanges }: Pick<Entry, 'documentId' | 'locale' | 'significantChanges'>,
  siteUrl: URL,
): string {
  const change = significantChanges > 0 ? `/${significantChanges}` : '';
  return tagUri(`${encodeURIComponent(documentId)}/${locale}${change}`, siteUrl);
}

/** The id of a feed, the same for its Atom and its RSS. */
export function feedId(scope: FeedScope, locale: Locale, siteUrl: URL): string {
  return tagUri(`feed/${locale}/${scope}`, siteUrl);
}

function tagUri(specific: string, { hostname }: URL): string {
  // The authority is a domain name: no port, and none of the brackets of an IPv6 address.
  return `tag:${hostname.replace(/[^a-z0-9.-]+/g, '-').replace(/^-|-$/g, '')},${minted}:${specific}`;
}
