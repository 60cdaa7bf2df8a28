import { defaultLocale, intlTag, perLocale, type Locale } from '@osiedle/shared';
import Holidays from 'date-holidays';

/** A day on which offices and schools are closed. */
export interface PublicHoliday {
  /** `2027-05-01`. */
  day: string;
  name: Record<Locale, string>;
}

/** The country whose holidays count: the region of the default language. */
const country = new Intl.Locale(intlTag[defaultLocale]).maximize().region ?? '';
const closedDays = new Set(['public', 'bank']);

/** Read once, at the first question: most editors never ask. */
let calendar: Holidays | undefined;

/** The public holidays of some years, in order. */
export function publicHolidays(firstYear: number, lastYear: number): PublicHoliday[] {
  calendar ??= new Holidays(country);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years.flatMap((year) => {
    const named = perLocale((locale) => namesOf(year, locale));
    return [...named[defaultLocale].keys()].sort().map((day) => ({
      day,
      name: perLocale((locale) => named[locale].get(day) ?? ''),
    }));
  });
}

/** The names of a year's holidays by their day. */
function namesOf(year: number, locale: Locale): Map<string, string> {
  const closed = (calendar?.getHolidays(year, locale) ?? []).filter(({ type }) => closedDays.has(type));
  // A date with its hour, in the place's own time: `2027-05-01 00:00:00`.
  return new Map(closed.map(({ date, name }) => [date.slice(0, 10), name]));
}
