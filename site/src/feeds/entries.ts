import type { Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';
import type { ListedEntry } from '../data/entry.ts';
import { feedTypes, type FeedScope, type FeedType } from '../data/addresses/feeds.ts';

/** How many entries a feed holds. */
export const feedLength = 50;

/**
 * The entries of a feed. Those published last come first, whether for the first time or again: a meeting that is called
 * off must reach its readers even where fifty others were written after it. Readers themselves sort by `published`, so
 * that a corrected old entry does not show up as a new one.
 */
export const feedEntries = derived('feedEntries', newestIn);

function newestIn(store: Store, scope: FeedScope, locale: Locale): ListedEntry<FeedType>[] {
  if (scope !== 'everything') return store.publishedLast(scope, locale, feedLength);
  // What is not among the newest of its type is not among the newest of all.
  return feedTypes
    .flatMap((type) => feedEntries(store, type, locale))
    .map((listed) => ({ listed, published: Date.parse(listed.entry.publishedAt) }))
    .sort(
      (a, b) => b.published - a.published || (a.listed.entry.documentId < b.listed.entry.documentId ? -1 : 1),
    )
    .slice(0, feedLength)
    .map(({ listed }) => listed);
}
