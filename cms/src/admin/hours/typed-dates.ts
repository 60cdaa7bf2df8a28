import { defaultLocale, instantsAt, intlTag, isLocale, offsetAt } from '@osiedle/shared';

/** The text in a field's inputs, as the editor typed it. */
export interface TypedDate {
  day: string;
  /** Empty in a field without a time. */
  time: string;
}

export type TypingFault = 'dayMissing' | 'noSuchDay' | 'noSuchTime' | 'skippedTime';

/**
 * Prefix of a field's value whose text is no valid day or time. The text stays in the form with the other unsaved values;
 * the CMS refuses it, so nothing is stored in its place.
 */
const unreadPrefix = '|';

const sign = '(?:[./-] ?| )';
const dayPattern = new RegExp(String.raw`^(\d{1,2})${sign}(\d{1,2})${sign}(\d{4})(?: ?r\.?)?$`);
const isoDayPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const timePattern = /^(\d{1,2})(?:[:., ]?(\d{2}))?$/;
const [firstYear, lastYear] = [1900, 2099];

/** The UTC midnight of a typed day in milliseconds; undefined where it is no valid day. */
function readDay(text: string): number | undefined {
  const [, isoYear, isoMonth, isoDay] = isoDayPattern.exec(text.trim()) ?? [];
  const [, day = isoDay, month = isoMonth, year = isoYear] = dayPattern.exec(text.trim()) ?? [];
  if (!year || Number(year) < firstYear || Number(year) > lastYear) return undefined;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 31 February would roll over into March.
  const isReal = midnight.getUTCMonth() === Number(month) - 1 && midnight.getUTCDate() === Number(day);
  return isReal ? midnight.getTime() : undefined;
}

/** Milliseconds from midnight to a typed time (`17:30`, `17.30`, `1730` or `17`); undefined where it is no valid time. */
function readTime(text: string): number | undefined {
  const [, hours, minutes = '0'] = timePattern.exec(text.trim()) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/**
 * The value of a date field.
 * @returns `2027-06-12`, null where nothing is typed, or the unreadable text with its prefix
 */
export function parseDay({ day }: TypedDate): string | null {
  if (!day.trim()) return null;
  const midnight = readDay(day);
  return midnight === undefined ? unreadPrefix + day : new Date(midnight).toISOString().slice(0, 10);
}

/**
 * The value of a field with day and time, in the city's zone. A day alone means its midnight.
 * @param stored the form's initial instant. It stays where the same minute is typed: it may lie in the second of two equal
 *   hours
 * @returns an instant in ISO 8601, null where nothing is typed, or the unreadable text with its prefix
 */
export function parseInstant({ day, time }: TypedDate, stored?: string | null): string | null {
  if (!day.trim() && !time.trim()) return null;
  const midnight = readDay(day);
  const sinceMidnight = time.trim() ? readTime(time) : 0;
  const instants =
    midnight === undefined || sinceMidnight === undefined ? [] : instantsAt(midnight + sinceMidnight);
  const [first] = instants;
  if (first === undefined) return `${unreadPrefix}${day}${unreadPrefix}${time}`;
  const before = stored ? Date.parse(stored) : NaN;
  const isSame = instants.some((instant) => before >= instant && before < instant + 60_000);
  return isSame && stored ? stored : new Date(first).toISOString();
}

/** The text of a date field for its value. */
export function formatDay(value: string | null, language: string): TypedDate {
  if (!value) return { day: '', time: '' };
  if (value.startsWith(unreadPrefix)) return { day: value.slice(1), time: '' };
  return { day: dayText(Date.parse(value), language), time: '' };
}

/** The text of a field with day and time for its value. */
export function formatInstant(value: string | null, language: string): TypedDate {
  if (!value) return { day: '', time: '' };
  const [, day = '', time = ''] = value.startsWith(unreadPrefix) ? value.split(unreadPrefix) : [];
  if (day || time) return { day, time };
  const shown = Date.parse(value) + offsetAt(Date.parse(value));
  return { day: dayText(shown, language), time: new Date(shown).toISOString().slice(11, 16) };
}

/** The typed day as `2027-06-12`; empty where it is not valid. */
export function isoDay(typed: TypedDate): string {
  const day = parseDay(typed);
  return typingFault(day) ? '' : (day ?? '');
}

/** `12.06.2027`, in English `12/06/2027`. */
function dayText(midnight: number, language: string): string {
  const tag = intlTag[isLocale(language) ? language : defaultLocale];
  const options = { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(tag, options).format(midnight);
}

/** What is wrong with a field's value; undefined for a day, an instant or null. */
export function typingFault(value: string | null): TypingFault | undefined {
  if (!value?.startsWith(unreadPrefix)) return undefined;
  const [, day = '', time = ''] = value.split(unreadPrefix);
  if (!day.trim()) return 'dayMissing';
  if (readDay(day) === undefined) return 'noSuchDay';
  return time.trim() && readTime(time) === undefined ? 'noSuchTime' : 'skippedTime';
}

/** Whether an instant lies in the first or the second of two equal hours, in the night when the city's clocks go back. */
export function repeatedHour(value: string | null): 'first' | 'second' | undefined {
  if (!value || typingFault(value)) return undefined;
  const instant = Date.parse(value);
  const [first, second] = instantsAt(instant + offsetAt(instant));
  if (second === undefined) return undefined;
  return instant === first ? 'first' : 'second';
}
