import { eventTypes, type EventType, type Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { derived } from '../../incremental/memory/derived.ts';
import type { ListedEntry } from '../entry.ts';
import { isEvent, isPast, type ListedEvent } from '../event.ts';
import { withForeign } from '../foreign.ts';
import { entriesIn } from '../neighbourhood.ts';
import { isFor } from './audience.ts';
import type { Selection } from './selection.ts';

/** The events of a selection that are not over, unordered. */
export const eventsAhead = derived(
  'eventsAhead',
  (store: Store, locale: Locale, selection: Selection, now: Date): ListedEvent[] =>
    candidates(store, locale, selection, now).filter(({ entry }) => !isPast(entry, now)),
);

/** Whether a selection has ever had an event. */
export const hasEvents = derived(
  'hasEvents',
  (store: Store, locale: Locale, selection: Selection): boolean => {
    // Seen from 1970, no event is over.
    return candidates(store, locale, selection, new Date(0)).length > 0;
  },
);

/** The events of a selection, at least those that are not over, with those that exist in the default language alone. */
function candidates(store: Store, locale: Locale, selection: Selection, now: Date): ListedEvent[] {
  return withForeign(store, locale, (own) => candidatesIn(store, own, selection, now));
}

function candidatesIn(store: Store, locale: Locale, selection: Selection, now: Date): ListedEvent[] {
  const notOver = (types: readonly EventType[]) =>
    types.flatMap((type) => store.eventsNotOver(type, locale, now));
  switch (selection.of) {
    case 'everything':
      return notOver(eventTypes);
    case 'section':
      return notOver(eventTypes.filter((type) => type === selection.section));
    case 'free':
      return notOver(eventTypes).filter(({ entry }) => entry.admission === 'free');
    case 'audience':
      return notOver(eventTypes).filter(({ entry }) => isFor(selection.audience, entry));
    case 'neighbourhood':
      return eventsAmong(entriesIn(store, locale, selection.documentId)).filter(
        ({ type }) => selection.section === undefined || type === selection.section,
      );
    case 'topic':
      return eventsAmong(store.entriesTied(locale, 'topics', selection.documentId));
    case 'project':
      return eventsAmong(store.entriesTied(locale, 'projects', selection.documentId));
  }
}

function eventsAmong(entries: ListedEntry[]): ListedEvent[] {
  return entries.filter(isEvent);
}
