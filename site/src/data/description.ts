import { descriptionOf, type EventStatus, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { messages } from '../i18n/index.ts';
import { eventDate, eventHours } from '../text/dates/dates.ts';
import { allDates, type EventDate } from '../text/dates/repeated-dates.ts';
import { localTimes, type Times } from '../text/dates/times.ts';
import type { ListedEntry } from './entry.ts';
import { dateShown, datesOf, isEvent, isEventType, isOff, statusOf, type AnyEvent } from './event.ts';
import { isOver } from './progress.ts';
import { findNeighbourhoods } from './neighbourhood.ts';
import { nameIn, placeFor, type Worded } from './named.ts';

/** The details of an entry in a list, besides its title and date. */
export interface Description {
  /** What it is: „Seminarium”, „Festyn”, „Uchwała”. */
  sort: string;
  /** The status of an event; other entries go on as planned. */
  status: EventStatus;
  hours: string | undefined;
  /** The place of an event, or else the neighbourhoods. */
  places: Worded[];
  /** How many dates follow the shown one. */
  further: number;
}

/** Describes an entry for lists. */
export function describe(store: Store, listed: ListedEntry, now: Date, date?: EventDate): Description {
  const { type, entry } = listed;
  const description = {
    sort: kindLabel(listed),
    status: 'scheduled' as const,
    hours: undefined,
    places: neighbourhoodsOf(store, listed),
    further: 0,
  };
  if (!isEventType(type) || !('occurrences' in entry)) return description;
  const shown = date ?? dateShown(entry, now);
  const status = date?.calledOff ? 'cancelled' : statusOf(entry, now);
  const held = placeFor(store, entry.place, entry.locale);
  return {
    ...description,
    status,
    hours: eventHours(shown, entry.locale) ?? wholeDay(shown, entry.locale),
    places: held
      ? [held.name, ...(entry.attendanceMode === 'mixed' ? [alsoOnline(entry)] : [])]
      : entry.attendanceMode === 'online'
        ? [online(entry)]
        : description.places,
    further: isOff(entry.eventStatus) ? 0 : furtherDates(entry, shown.startsAt, now),
  };
}

/**
 * What is known of an entry without summary and text, in a sentence: „Warsztat: sobota, 28 listopada 2026, 16.00. Klub
 * Kultury, ul. Jaremy, Kraków.” `undefined` if that is neither a date nor a place.
 */
export function describeInWords(store: Store, listed: ListedEntry): string | undefined {
  const { entry } = listed;
  const { locale } = entry;
  const dates = isEvent(listed) ? allDates(listed.entry).filter((date) => !date.calledOff) : [];
  const place = isEvent(listed) ? placeFor(store, listed.entry.place, locale) : undefined;
  const where = place
    ? [place.name.text, place.address, place.city?.text]
    : neighbourhoodsOf(store, listed).map(({ text }) => text);
  const known = [
    dates
      .slice(0, 3)
      .map((date) => eventDate(date, locale))
      .join('; '),
    where.filter(Boolean).join(', '),
  ].filter(Boolean);
  return known.length > 0 ? `${kindLabel(listed)}: ${known.join('. ')}.` : undefined;
}

/** „Odwołane: Festyn”: the title of an event where nothing else shows its status. */
export function announcedTitle(title: string, status: EventStatus, locale: Locale): string {
  return status === 'scheduled' ? title : `${messages(locale).status[status]}: ${title}`;
}

/** The kind of an entry, as exactly as its editor gave it. */
export function kindLabel({ type, entry }: ListedEntry): string {
  const { kinds } = descriptionOf(type).words[entry.locale];
  const kind = 'kind' in entry && entry.kind ? kinds?.[entry.kind] : undefined;
  return kind ?? messages(entry.locale).kind[type];
}

function online({ locale }: AnyEvent): Worded {
  return { text: messages(locale).attendance.online, locale };
}

function alsoOnline({ locale }: AnyEvent): Worded {
  return { text: messages(locale).calendar.alsoOnline, locale };
}

/** The word for a date that lasts a whole day. One that is known to the day alone has hours that nobody knows. */
function wholeDay(date: Times, locale: Locale): string | undefined {
  const isWhole = date.allDay && (date.datePrecision ?? 'instant') === 'instant' && localTimes(date).oneDay;
  return isWhole ? messages(locale).calendar.wholeDay : undefined;
}

function furtherDates(event: AnyEvent, shown: string, now: Date): number {
  return datesOf(event).filter(
    (date) => !date.calledOff && Date.parse(date.startsAt) > Date.parse(shown) && !isOver(date, now),
  ).length;
}

function neighbourhoodsOf(store: Store, { entry }: ListedEntry): Worded[] {
  if (!('neighbourhoods' in entry)) return [];
  return findNeighbourhoods(store, entry.neighbourhoods).map(({ name }) => nameIn(entry.locale, name));
}
