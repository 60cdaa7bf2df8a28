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
  return entries
    .map((listed) => ({ listed, published: publishedAt(listed.entry) }))
    .sort(
      (a, b) => b.published - a.published || (a.listed.entry.documentId < b.listed.entry.documentId ? -1 : 1),
    )
    .slice(0, feedLength)
    .map(({ listed }) => listed);
}

const instants = new WeakMap<Content<FeedType>, number>();

function publishedAt(entry: Content<FeedType>): number {
  let instant = instants.get(entry);
  if (instant === undefined) instants.set(entry, (instant = Date.parse(entry.publishedAt)));
  return instant;
}
