import { typingFault, formatInstant } from './typed-dates.ts';

/**
 * The heading of a row in a repeatable component: its main field, an instant as the city's day and time.
 * @param type of the main field
 */
export function headingOf(type: string | undefined, value: unknown): unknown {
  if (type !== 'datetime' || typeof value !== 'string') return value;
  const language = document.documentElement.lang;
  if (typingFault(value)) return Object.values(formatInstant(value, language)).join(' ');
  return new Date(value).toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' });
}
