import { readWallClock, type DatePrecision, type Day, type Locale, type WallClock } from '@osiedle/shared';
import { dayAndMonth, monthName, seasonOf, shortWeekdayName } from '@osiedle/shared/day-words';
import { typingFault } from './typed-dates.ts';

/** What tells how a date is said: an event says it of all its dates. */
export interface DateKnowledge {
  allDay?: boolean | null | undefined;
  datePrecision?: DatePrecision | null | undefined;
}

/**
 * A date in a few words, as the site says it: „pon. 21 grudnia, 17.00”, "Mon 21 December, 17:00". Never more precise than
 * the date is known, and with the year unless it is this one.
 * @returns undefined where there is no date, or what is typed is none
 */
export function dateHeading(
  startsAt: unknown,
  { allDay, datePrecision }: DateKnowledge,
  locale: Locale,
  now = Date.now(),
): string | undefined {
  const instant = typeof startsAt === 'string' && !typingFault(startsAt) ? Date.parse(startsAt) : NaN;
  if (Number.isNaN(instant)) return undefined;
  const day = readWallClock(instant);
  const year = day.year === readWallClock(now).year ? '' : ` ${day.year}`;
  switch (datePrecision ?? 'instant') {
    case 'year':
      return String(day.year);
    case 'season':
      return `${seasonOf(day, locale).name} ${seasonOf(day, locale).year}`;
    case 'month':
      return `${monthName(day, locale)}${year}`;
    case 'day':
      return `${weekdayAndDay(day, locale)}${year}`;
    case 'instant':
      return `${weekdayAndDay(day, locale)}${year}${allDay ? '' : `, ${hourHeading(day, locale)}`}`;
  }
}

/** „pon. 21 grudnia”, "Mon 21 December". */
function weekdayAndDay(day: Day, locale: Locale): string {
  return `${shortWeekdayName(day, locale)} ${dayAndMonth(day, locale)}`;
}

const hourWords: Record<Locale, (hour: number, minutes: string) => string> = {
  pl: (hour, minutes) => `${hour}.${minutes}`,
  en: (hour, minutes) => `${String(hour).padStart(2, '0')}:${minutes}`,
};

/** „9.05”, "09:05". */
export function hourHeading({ hour, minute }: Pick<WallClock, 'hour' | 'minute'>, locale: Locale): string {
  return hourWords[locale](hour, String(minute).padStart(2, '0'));
}
