import type { Content, Locale } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { entriesOf, type Listed } from '../data/entry.ts';
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
      : entriesOf(store, [scope], locale);
  const last = instantOfLast(entries);
  return entries
    .map((listed) => ({ listed, published: publishedAt(listed.entry) }))
    .filter(({ published }) => published >= last)
    .sort(
      (a, b) => b.published - a.published || (a.listed.entry.documentId < b.listed.entry.documentId ? -1 : 1),
    )
    .slice(0, feedLength)
    .map(({ listed }) => listed);
}

/** When the last entry that a feed has room for was published: thousands are older, and need not be put in order. */
function instantOfLast(entries: Listed<FeedType>[]): number {
  const instants = Float64Array.from(entries, ({ entry }) => publishedAt(entry)).sort();
  return instants.at(-feedLength) ?? -Infinity;
}

const instants = new WeakMap<Content<FeedType>, number>();

function publishedAt(entry: Content<FeedType>): number {
  let instant = instants.get(entry);
  if (instant === undefined) instants.set(entry, (instant = Date.parse(entry.publishedAt)));
  return instant;
}
