import { defaultLocale, locales, otherLocale, type Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';
import type { ListedEntry } from '../data/entry.ts';
import { isEventType } from '../data/event.ts';
import { feedTypes, type FeedScope, type FeedType } from '../data/addresses/feeds.ts';

/** The most entries in a feed. */
export const feedLength = 50;

/**
 * The entries of a feed, the last published first. Publishing again counts too: a cancelled meeting must reach its
 * readers even if fifty newer entries exist. Feed readers sort by `published`, so that they do not show a corrected old
 * entry as new.
 */
export const feedEntries = derived('feedEntries', newestIn);

/**
 * When a feed last changed: something in it was published or published again, or an entry was withdrawn. Readers may
 * ignore a feed whose date goes back, as it would without the newest entry.
 * @returns ISO 8601; `undefined` if it never held anything
 */
export const lastChange = derived('lastChange', lastChangeOf);

function lastChangeOf(store: Store, scope: FeedScope, locale: Locale): string | undefined {
  // A feed of the second language has events of the default language, too.
  const read = locale === defaultLocale ? [locale] : locales;
  const types = scope === 'everything' ? feedTypes : [scope];
  const [first] = feedEntries(store, scope, locale);
  const dates = [
    first?.entry.publishedAt,
    ...types.flatMap((type) =>
      (isEventType(type) ? read : [locale]).map((one) => store.lastWithdrawal(type, one)),
    ),
  ];
  return dates.filter((date) => date !== undefined).reduce(later, undefined);
}

const later = (one: string | undefined, other: string): string =>
  one !== undefined && Date.parse(one) > Date.parse(other) ? one : other;

function newestIn(store: Store, scope: FeedScope, locale: Locale): ListedEntry<FeedType>[] {
  if (scope !== 'everything') {
    const own = store.publishedLast(scope, locale, feedLength);
    const foreign = foreignIn(store, scope, locale);
    return foreign.length === 0 ? own : latest([...own, ...foreign]);
  }
  // An entry outside the newest of its type is outside the newest of all types.
  return latest(feedTypes.flatMap((type) => feedEntries(store, type, locale)));
}

/** The events among the newest of the default language that readers of this language get in no other way. */
function foreignIn(store: Store, type: FeedType, locale: Locale): ListedEntry<FeedType>[] {
  if (locale === defaultLocale || !isEventType(type)) return [];
  return store
    .publishedLast(type, otherLocale(locale), feedLength)
    .filter(({ entry }) => store.slugOf(type, locale, entry.documentId) === undefined);
}

function latest(entries: ListedEntry<FeedType>[]): ListedEntry<FeedType>[] {
  return entries
    .map((listed) => ({ listed, published: Date.parse(listed.entry.publishedAt) }))
    .sort(
      (a, b) => b.published - a.published || (a.listed.entry.documentId < b.listed.entry.documentId ? -1 : 1),
    )
    .slice(0, feedLength)
    .map(({ listed }) => listed);
}
