import { defaultLocale, type EventType, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { derived } from '../incremental/memory/derived.ts';
import type { ListedEntry } from './entry.ts';
import type { ListedEvent } from './event.ts';

/**
 * Whoever reads the second language alone must learn of an event that nobody has translated: it is listed among the
 * others, in its own language, which the list marks.
 */

/** The events of a type that are not over, with those that exist in the default language alone. */
export function eventsNotOverFor(store: Store, type: EventType, locale: Locale, now: Date): ListedEvent[] {
  const own = store.eventsNotOver(type, locale, now);
  const foreign = foreignEvents(store, type, locale, now);
  return foreign.length === 0 ? own : [...own, ...foreign];
}

/** Any events, with those that exist in the default language alone. @param eventsIn answers for a language */
export function withForeign(
  store: Store,
  locale: Locale,
  eventsIn: (locale: Locale) => ListedEvent[],
): ListedEvent[] {
  if (locale === defaultLocale) return eventsIn(locale);
  return [...eventsIn(locale), ...eventsIn(defaultLocale).filter(isUntold(store, locale))];
}

/** The events of a type that are not over, and that readers of this language get in the default language. */
export const foreignEvents = derived(
  'foreignEvents',
  (store: Store, type: EventType, locale: Locale, now: Date): ListedEvent[] =>
    locale === defaultLocale
      ? []
      : store.eventsNotOver(type, defaultLocale, now).filter(isUntold(store, locale)),
);

/** Whether an event is not published in a language. */
function isUntold(store: Store, locale: Locale) {
  return ({ type, entry }: ListedEvent): boolean =>
    store.slugOf(type, locale, entry.documentId) === undefined;
}

/** An entry as if it were in the language of a page: for the words around it, which the page has in its own language. */
export function toldIn<L extends ListedEntry>(listed: L, locale: Locale): L {
  return listed.entry.locale === locale ? listed : { ...listed, entry: { ...listed.entry, locale } };
}
