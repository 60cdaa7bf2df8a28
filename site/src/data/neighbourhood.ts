import { defaultLocale, type Content, type Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';
import type { ListedEntry } from './entry.ts';

/** All neighbourhoods in the editors' order; those without a rank come last, by name. */
export const neighbourhoods = derived('neighbourhoods', (store: Store): Content<'neighbourhood'>[] =>
  store.all('neighbourhood').sort(inOrder),
);

const byName = new Intl.Collator(defaultLocale);

function inOrder(a: Content<'neighbourhood'>, b: Content<'neighbourhood'>): number {
  const place = (one: Content<'neighbourhood'>) => one.order ?? Number.MAX_SAFE_INTEGER;
  return (
    place(a) - place(b) ||
    byName.compare(a.name.default, b.name.default) ||
    (a.documentId < b.documentId ? -1 : 1)
  );
}

/** The given neighbourhoods that exist, in the order of {@link neighbourhoods}. */
export function findNeighbourhoods(store: Store, documentIds: string[]): Content<'neighbourhood'>[] {
  return [...new Set(documentIds)]
    .map((id) => store.find('neighbourhood', id))
    .filter((one) => one !== undefined)
    .sort(inOrder);
}

/** The neighbourhood with this slug. */
export const neighbourhoodBySlug = derived(
  'neighbourhoodBySlug',
  (store: Store, slug: string): Content<'neighbourhood'> | undefined =>
    store.all('neighbourhood').find((one) => one.slug === slug),
);

/** All entries that refer to a neighbourhood, and the events at its places, unordered. */
export function entriesIn(store: Store, locale: Locale, neighbourhood: string): ListedEntry[] {
  const all = [
    ...store.entriesTied(locale, 'neighbourhoods', neighbourhood),
    ...placesIn(store, neighbourhood).flatMap((place) => store.entriesTied(locale, 'place', place)),
  ];
  return [...new Set(all)];
}

/** The ids of the places in a neighbourhood. */
const placesIn = derived('placesIn', (store: Store, neighbourhood: string): string[] =>
  store
    .all('place')
    .filter((place) => place.neighbourhood === neighbourhood)
    .map(({ documentId }) => documentId),
);
