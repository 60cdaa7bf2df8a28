import { intlTag, type Bilingual, type Event, type Locale } from '@osiedle/shared';
import { monthOfDay } from '@osiedle/shared/day-words';
import type { Times } from './times.ts';
import { wallClock, type Day } from './wall-clock.ts';

/** One date of an event. */
export interface EventDate extends Times {
  calledOff: boolean;
  note: Bilingual;
}

/** All dates of an event, including `startsAt`, the earliest first. */
export function allDates(
  event: Pick<Event, 'startsAt' | 'endsAt' | 'allDay' | 'datePrecision' | 'occurrences'>,
): EventDate[] {
  const { startsAt, endsAt, allDay, datePrecision } = event;
  const first = { startsAt, endsAt, allDay, datePrecision, calledOff: false, note: {} };
  const further = event.occurrences.map((one) => ({ ...one, allDay, datePrecision }));
  return [first, ...further].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

/**
 * Several days in one phrase, with each month and year once: „28 listopada, 5 i 12 grudnia 2026”.
 * @param dates in order, known at least to the day; only the first day of each counts
 */
export function daysInWords(dates: Times[], locale: Locale): string {
  const list = new Intl.ListFormat(intlTag[locale]);
  const months = byMonth(dates.map((one) => wallClock(one.startsAt)));
  const phrases = months.map(([first, ...others], index) => {
    const days = list.format([first, ...others].map((one) => String(one.day)));
    const lastOfYear = months[index + 1]?.[0].year !== first.year;
    return `${days} ${monthOfDay(first, locale)}${lastOfYear ? ` ${first.year}` : ''}`;
  });
  // A second "and" between lists of days would be ambiguous.
  return months.some((days) => days.length > 1) ? phrases.join(', ') : list.format(phrases);
}

function byMonth(days: Day[]): [Day, ...Day[]][] {
  const months: [Day, ...Day[]][] = [];
  for (const day of days) {
    const current = months.at(-1);
    if (current?.[0].year === day.year && current[0].month === day.month) current.push(day);
    else months.push([day]);
  }
  return months;
}
