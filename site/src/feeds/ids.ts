import { createHash } from 'node:crypto';
import type { Entry, Locale } from '@osiedle/shared';
import type { FeedScope } from '../data/addresses/feeds.ts';
import type { FeedContext } from './context.ts';

/** A date at which the city already owned the domain in the ids. A `tag:` URI needs one. It must never change. */
const minted = '2026';

/**
 * The id of an entry in feeds: a `tag:` URI (RFC 4151) of its document id and language. Feed readers recognise the
 * entry by it even after a new title or address. Each significant change makes a new id, so that readers show the entry
 * again.
 */
export function entryId(
  { documentId, locale, significantChanges }: Pick<Entry, 'documentId' | 'locale' | 'significantChanges'>,
  context: Origin,
): string {
  const change = significantChanges > 0 ? `/${significantChanges}` : '';
  return tagUri(`${encodeURIComponent(documentId)}/${locale}${change}`, context);
}

/** The id of an urgent notice: another text is another notice. */
export function noticeFeedId(text: string, locale: Locale, context: Origin): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return tagUri(`notice/${locale}/${hash}`, context);
}

/** The id of a feed, the same in Atom and RSS. */
export function feedId(scope: FeedScope, locale: Locale, context: Origin): string {
  return tagUri(`feed/${locale}/${scope}`, context);
}

/** What the ids' domain depends on. */
type Origin = Pick<FeedContext, 'store' | 'siteUrl'>;

function tagUri(specific: string, { store, siteUrl }: Origin): string {
  // The CMS stores the domain once, so that readers know the entries again when the site has moved to another.
  const hostname = (store.single('setting')?.feedAuthority ?? siteUrl.hostname).toLowerCase();
  // The authority is a domain name, so it has no port and no brackets of an IPv6 address.
  return `tag:${hostname.replace(/[^a-z0-9.-]+/g, '-').replace(/^-|-$/g, '')},${minted}:${specific}`;
}
