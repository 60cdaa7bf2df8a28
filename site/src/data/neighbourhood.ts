import { defaultLocale, eventTypes, type Content, type Locale } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { entriesTied, newestFirst, type Listed } from './entry.ts';
import { coming, past, type Coming, type ListedEvent } from './event.ts';
import { sortProjects } from './project.ts';

/** All neighbourhoods, in the editors' order; those without a place in it last, by name. */
export const neighbourhoods = question('neighbourhoods', (store: Store): Content<'neighbourhood'>[] =>
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

/** Those of the given neighbourhoods that exist, in the order of all lists. */
export function findNeighbourhoods(store: Store, documentIds: string[]): Content<'neighbourhood'>[] {
  return [...new Set(documentIds)]
    .map((id) => store.find('neighbourhood', id))
    .filter((one) => one !== undefined)
    .sort(inOrder);
}

/** The neighbourhood at an address. */
export const neighbourhoodBySlug = question(
  'neighbourhoodBySlug',
  (store: Store, slug: string): Content<'neighbourhood'> | undefined =>
    store.all('neighbourhood').find((one) => one.slug === slug),
);

/** All that belongs to a neighbourhood. */
export interface Gathering {
  coming: Coming;
  projects: Content<'project'>[];
  past: ListedEvent[];
  updates: Listed<'update'>[];
  documents: Listed<'document'>[];
}

/** All that belongs to a neighbourhood; an event does, too, where it is held at a place there. */
export const gatheredIn = question('gatheredIn', gather);

function gather(store: Store, locale: Locale, documentId: string, now: Date): Gathering {
  const events = eventsIn(store, locale, documentId);
  return {
    coming: coming(events, now),
    projects: projectsIn(store, locale, documentId, now),
    past: past(events, now),
    updates: newestFirst(entriesTied(store, ['update'], locale, 'neighbourhoods', documentId)),
    documents: newestFirst(entriesTied(store, ['document'], locale, 'neighbourhoods', documentId)),
  };
}

/** The projects of a neighbourhood, those that run first. */
export function projectsIn(
  store: Store,
  locale: Locale,
  documentId: string,
  now: Date,
): Content<'project'>[] {
  return sortProjects(store.tied('project', locale, 'neighbourhoods', documentId), now);
}

/** The events that name a neighbourhood, or a place there. */
function eventsIn(store: Store, locale: Locale, neighbourhood: string): ListedEvent[] {
  const places = store.tied('place', 'neighbourhood', neighbourhood);
  const all = [
    ...entriesTied(store, eventTypes, locale, 'neighbourhoods', neighbourhood),
    ...places.flatMap(({ documentId }) => entriesTied(store, eventTypes, locale, 'place', documentId)),
  ];
  return [...new Map(all.map((listed) => [listed.entry.documentId, listed])).values()];
}
