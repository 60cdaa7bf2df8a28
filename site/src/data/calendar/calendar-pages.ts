import { calendarWords, eventTypes, sectionPath, type Locale, type Section } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { derived } from '../../incremental/memory/derived.ts';
import type { Month } from '../../text/dates/months.ts';
import type { Worded } from '../named.ts';
import { hasEvents } from '../selections/events.ts';
import type { Selection } from '../selections/selection.ts';
import { selectionName } from '../selections/selection-name.ts';
import { selections } from '../selections/selections.ts';
import { topicSlug } from '../topic.ts';
import { monthsWithEvents } from './month.ts';

/** A page of the calendar below its front. */
export type CalendarPage = { month: Month } | { weekend: true } | { selection: Selection };

/** A page of the calendar with the events of a selection. */
export interface Filter {
  selection: Selection;
  name: Worded;
  /** Its address below the calendar: `wstep-wolny`, `osiedla/azory`. */
  address: string;
}

/**
 * The selections that have a page in the calendar: those of which there has ever been an event. They have it from then on, so
 * that nobody's bookmark is lost when nothing is announced. A project, and a section of a neighbourhood, have none.
 */
export const filters = derived('filters', (store: Store, locale: Locale): Filter[] =>
  selections(store, locale).flatMap((selection) => {
    const address = filterAddress(store, locale, selection);
    if (address === undefined || !hasEvents(store, locale, selection)) return [];
    const name = selectionName(store, locale, selection);
    return name ? [{ selection, name, address }] : [];
  }),
);

function filterAddress(store: Store, locale: Locale, selection: Selection): string | undefined {
  const slug = (section: Section) => sectionPath(section, locale).split('/').at(-2) ?? '';
  switch (selection.of) {
    case 'section':
      return eventTypes.some((type) => type === selection.section) ? slug(selection.section) : undefined;
    case 'free':
      return calendarWords.free[locale];
    case 'audience':
      return calendarWords[selection.audience][locale];
    case 'neighbourhood': {
      const found = selection.section ? undefined : store.find('neighbourhood', selection.documentId);
      return found && `${slug('neighbourhood')}/${found.slug}`;
    }
    case 'topic': {
      const found = store.find('topic', selection.documentId);
      return found && `${slug('topic')}/${topicSlug(found, locale)}`;
    }
    case 'everything':
    case 'project':
      return undefined;
  }
}

/** The addresses of all pages below the calendar's front: those that {@link calendarPageAt} finds. */
export const calendarAddresses = derived('calendarAddresses', (store: Store, locale: Locale): string[] => [
  calendarWords.weekend[locale],
  ...filters(store, locale).map(({ address }) => address),
  ...monthsWithEvents(store, locale),
]);

/** The page at an address below the calendar. */
export function calendarPageAt(store: Store, locale: Locale, address: string): CalendarPage | undefined {
  if (address === calendarWords.weekend[locale]) return { weekend: true };
  if (/^\d{4}-\d{2}$/.test(address)) {
    const month = address as Month;
    return hasMonth(store, locale, month) ? { month } : undefined;
  }
  const selection = selectionAt(store, locale, address);
  return selection && { selection };
}

/** Whether a month has a page. */
export const hasMonth = derived('hasMonth', (store: Store, locale: Locale, month: Month): boolean =>
  monthsWithEvents(store, locale).includes(month),
);

const selectionAt = derived(
  'selectionAt',
  (store: Store, locale: Locale, address: string): Selection | undefined =>
    filters(store, locale).find((one) => one.address === address)?.selection,
);

/** The address of a page of the calendar. `undefined` if there is none. */
export function calendarPath(store: Store, locale: Locale, page: CalendarPage): string | undefined {
  const address =
    'month' in page
      ? hasMonth(store, locale, page.month)
        ? page.month
        : undefined
      : 'weekend' in page
        ? calendarWords.weekend[locale]
        : addressOf(store, locale, page.selection);
  return address && `${sectionPath('calendar', locale)}${address}/`;
}

const addressOf = derived(
  'addressOf',
  (store: Store, locale: Locale, selection: Selection): string | undefined => {
    const address = filterAddress(store, locale, selection);
    return address !== undefined && hasEvents(store, locale, selection) ? address : undefined;
  },
);
