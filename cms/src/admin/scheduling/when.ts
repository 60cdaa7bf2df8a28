import { defaultLocale, instantAt, readWallClock, utc, type Locale } from '@osiedle/shared';
import { dayAndMonth, shortWeekdayName } from '@osiedle/shared/day-words';

/** A time that an editor can choose by one click. */
export interface Preset {
  name: 'today' | 'tomorrow' | 'monday' | 'week';
  /** An ISO 8601 instant. */
  at: string;
}

const oneDay = 24 * 60 * 60 * 1000;
const oneHour = oneDay / 24;
const [morning, afternoon] = [8, 16];

/** The presets at an instant, all to come, the earliest first: by the city's clocks, whatever becomes of them meanwhile. */
export function presetsAt(now: number): Preset[] {
  const midnight = utc(readWallClock(now));
  const at = (days: number, hour: number): string =>
    new Date(instantAt(midnight + days * oneDay + hour * oneHour)).toISOString();
  const daysToMonday = (8 - new Date(midnight).getUTCDay()) % 7 || 7;
  const today = { name: 'today', at: at(0, afternoon) } as const;
  return [
    // An hour ahead at least: what is nearer is published at once.
    ...(Date.parse(today.at) - now > oneHour ? [today] : []),
    { name: 'tomorrow', at: at(1, morning) },
    // Of a Sunday, Monday is tomorrow.
    daysToMonday > 1
      ? { name: 'monday', at: at(daysToMonday, morning) }
      : { name: 'week', at: at(8, morning) },
  ];
}

/** „8.00”, "8:00" */
export function hourText(at: string, locale: Locale): string {
  const { hour, minute } = readWallClock(Date.parse(at));
  return `${hour}${locale === defaultLocale ? '.' : ':'}${String(minute).padStart(2, '0')}`;
}

/** „pon. 21 grudnia o 8.00”, "on Mon 21 December at 8:00"; with the year where it is another. */
export function whenText(at: string, locale: Locale, now: number): string {
  const day = readWallClock(Date.parse(at));
  const year = day.year === readWallClock(now).year ? '' : ` ${day.year}`;
  const date = `${shortWeekdayName(day, locale)} ${dayAndMonth(day, locale)}${year}`;
  return locale === defaultLocale
    ? `${date} o ${hourText(at, locale)}`
    : `on ${date} at ${hourText(at, locale)}`;
}
