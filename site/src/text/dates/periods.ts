import type { DatePrecision, Locale } from '@osiedle/shared';
import { fullDay, monthOfDay } from '@osiedle/shared/day-words';
import { range } from './ranges.ts';
import { readDay, type Day } from './wall-clock.ts';

/** The dates of a project or a phase, as the contract has them. */
export interface Period {
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  datePrecision: Extract<DatePrecision, 'day' | 'month' | 'year'>;
}

const since: Record<Locale, string> = { pl: 'od', en: 'from' };
const until: Record<Locale, string> = { pl: 'do', en: 'until' };

/**
 * A period in words: „1 lutego 2013 – 30 kwietnia 2015”, „2016–2019”, „od lipca 2012”, „do czerwca 2017”.
 * @returns `undefined` if neither end is known
 */
export function periodInWords(
  { startsOn, endsOn, datePrecision }: Period,
  locale: Locale,
): string | undefined {
  if (startsOn && endsOn) return range(readDay(startsOn), readDay(endsOn), datePrecision, locale);
  if (startsOn) return `${since[locale]} ${afterPreposition(readDay(startsOn), datePrecision, locale)}`;
  if (endsOn) return `${until[locale]} ${afterPreposition(readDay(endsOn), datePrecision, locale)}`;
  return undefined;
}

/** „od” and „do” take the genitive: „od lipca 2012”. */
function afterPreposition(day: Day, precision: Period['datePrecision'], locale: Locale): string {
  if (precision === 'day') return fullDay(day, locale);
  return precision === 'month' ? `${monthOfDay(day, locale)} ${day.year}` : String(day.year);
}
