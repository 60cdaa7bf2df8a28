import { defaultLocale, eventTypes, type Content, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { entriesOf, newestFirst, type Listed } from './entry.ts';
import { coming, past, type Coming, type ListedEvent } from './event.ts';
import { sortProjects } from './project.ts';

/** All neighbourhoods, in the editors' order; those without a place in it last, by name. */
export function neighbourhoods(store: Store): Content<'neighbourhood'>[] {
  const place = (one: Content<'neighbourhood'>) => one.order ?? Number.MAX_SAFE_INTEGER;
  return store
    .all('neighbourhood')
    .sort((a, b) => place(a) - place(b) || a.name.default.localeCompare(b.name.default, defaultLocale));
}

/** Those of the given neighbourhoods that exist, in the order of all lists. */
export function findNeighbourhoods(store: Store, documentIds: string[]): Content<'neighbourhood'>[] {
  return neighbourhoods(store).filter(({ documentId }) => documentIds.includes(documentId));
}

/** The neighbourhood at an address. */
export function neighbourhoodBySlug(store: Store, slug: string): Content<'neighbourhood'> | undefined {
  return store.all('neighbourhood').find((one) => one.slug === slug);
}

/** All that belongs to a neighbourhood. */
export interface Gathering {
  coming: Coming;
  projects: Content<'project'>[];
  past: ListedEvent[];
  updates: Listed<'update'>[];
  documents: Listed<'document'>[];
}

/** All that belongs to a neighbourhood; an event does, too, where it is held at a place there. */
export function gatheredIn(store: Store, locale: Locale, documentId: string, now: Date): Gathering {
  const events = entriesOf(store, eventTypes, locale).filter(
    ({ entry }) => entry.neighbourhoods.includes(documentId) || isHeldIn(store, documentId, entry.place),
  );
  return {
    coming: coming(events, now),
    projects: projectsIn(store, locale, documentId, now),
    past: past(events, now),
    updates: newestFirst(entriesOf(store, ['update'], locale).filter(isAbout(documentId))),
    documents: newestFirst(entriesOf(store, ['document'], locale).filter(isAbout(documentId))),
  };
}

/** The projects of a neighbourhood, those that run first. */
export function projectsIn(
  store: Store,
  locale: Locale,
  documentId: string,
  now: Date,
): Content<'project'>[] {
  const all = store.all('project', locale).filter((project) => project.neighbourhoods.includes(documentId));
  return sortProjects(all, now);
}

function isAbout(documentId: string): (listed: Listed<'update' | 'document'>) => boolean {
  return ({ entry }) => entry.neighbourhoods.includes(documentId);
}

function isHeldIn(store: Store, neighbourhood: string, place: string | undefined): boolean {
  return place !== undefined && store.find('place', place)?.neighbourhood === neighbourhood;
}
