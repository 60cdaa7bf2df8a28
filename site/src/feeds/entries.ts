import type { Content, Locale } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { listedAs, type Listed } from '../data/entry.ts';
import { feedTypes, type FeedScope, type FeedType } from './addresses.ts';

/** How many entries a feed holds. */
export const feedLength = 50;

/**
 * The entries of a feed. Those published last come first, whether for the first time or again: a meeting that is called
 * off must reach its readers even where fifty others were written after it. Readers themselves sort by `published`, so
 * that a corrected old entry does not show up as a new one.
 */
export const feedEntries = question('feedEntries', newestIn);

function newestIn(store: Store, scope: FeedScope, locale: Locale): Listed<FeedType>[] {
  // What is not among the newest of its type is not among the newest of all.
  const entries =
    scope === 'everything'
      ? feedTypes.flatMap((type) => feedEntries(store, type, locale))
      : publishedLast(store.all(scope, locale)).map((entry) => listedAs(scope, entry));
  return entries.sort(({ entry: a }, { entry: b }) => inOrder(a, b)).slice(0, feedLength);
}

/** Those that a feed may have room for: thousands are older, and need not be put in order. */
function publishedLast<T extends Content<FeedType>>(entries: T[]): T[] {
  const last = Float64Array.from(entries, publishedAt).sort().at(-feedLength) ?? -Infinity;
  return entries.filter((entry) => publishedAt(entry) >= last);
}

function inOrder(a: Content<FeedType>, b: Content<FeedType>): number {
  return publishedAt(b) - publishedAt(a) || (a.documentId < b.documentId ? -1 : 1);
}

const instants = new WeakMap<Content<FeedType>, number>();

function publishedAt(entry: Content<FeedType>): number {
  let instant = instants.get(entry);
  if (instant === undefined) instants.set(entry, (instant = Date.parse(entry.publishedAt)));
  return instant;
}
