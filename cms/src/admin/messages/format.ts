import { defaultLocale, type Locale, secondLocale } from '@osiedle/shared';
import { createIntl, createIntlCache } from 'react-intl';
import type { Words } from '../../panel/types.ts';

/** The values that messages may contain. */
export interface MessageValues {
  count?: number;
  live?: number;
  most?: number;
  percent?: number;
  position?: number;
  city?: string;
  /** A day of the week, from Sunday. */
  day?: number;
  /** A date or a day of the week, in words. */
  date?: string | undefined;
  device?: string;
  file?: string;
  email?: string;
  host?: string | undefined;
  field?: string;
  /** The name of a person. */
  name?: string;
  /** The title of an entry. */
  title?: string;
  /** A list of fields. */
  fields?: string;
  /** An ISO 8601 instant, formatted as the time, with the day unless it is today. */
  since?: string | null | undefined;
  /** An ISO 8601 instant, formatted as people say it: „wczoraj o 14:02”, „27 listopada o 14:02”. */
  when?: string | null | undefined;
  /** The same without the hour. */
  dayOf?: string | null | undefined;
}

/** The panel's language, from its page: this works also outside of React, where its translations are not available. */
export function panelLanguage(): Locale {
  return document.documentElement.lang.startsWith(defaultLocale) ? defaultLocale : secondLocale;
}

/** Of a pair of words, those in the panel's language. */
export const inPanelLanguage = (words: Words): string => words[panelLanguage() === defaultLocale ? 0 : 1];

const intlIn = (locale: Locale) => createIntl({ locale, defaultLocale: locale }, createIntlCache());
const intls = { [defaultLocale]: intlIn(defaultLocale), [secondLocale]: intlIn(secondLocale) };

/** Formats messages (in ICU's message format) in the panel's language. */
export function messageFormatter<Word extends string>(words: Record<Word, Words>) {
  return (word: Word, { since, when, dayOf, ...values }: MessageValues = {}): string => {
    const message = { id: word, defaultMessage: inPanelLanguage(words[word]) };
    return intls[panelLanguage()].formatMessage(message, {
      ...values,
      since: since ? timeOf(since) : '',
      ...(when && { when: whenOf(when) }),
      ...(dayOf && { dayOf: nearDay(dayOf) }),
    });
  };
}

const nearDays: Record<number, Words> = {
  [-1]: ['wczoraj', 'yesterday'],
  0: ['dziś', 'today'],
  1: ['jutro', 'tomorrow'],
};

/** „wczoraj o 14:02”; in words of people, relative to today. */
function whenOf(instant: string): string {
  const time = intls[panelLanguage()].formatTime(new Date(instant));
  return `${nearDay(instant)} ${inPanelLanguage(['o', 'at'])} ${time}`;
}

/** „wczoraj”, „27 listopada”. */
function nearDay(instant: string): string {
  const [then, now] = [new Date(instant), new Date()];
  const day = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  const near = nearDays[day(then) - day(now)];
  if (near) return inPanelLanguage(near);
  const year = then.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return intls[panelLanguage()].formatDate(then, { day: 'numeric', month: 'long', ...year });
}

/** An ISO 8601 instant as the time, with the day unless it is today. */
export function momentInWords(instant: string): string {
  return timeOf(instant);
}

/** The day of an ISO 8601 instant. */
export function dayWithMonth(instant: string): string {
  return intls[panelLanguage()].formatDate(new Date(instant), { day: 'numeric', month: 'long' });
}

function timeOf(instant: string): string {
  const intl = intls[panelLanguage()];
  const [then, now] = [new Date(instant), new Date()];
  const time = intl.formatTime(then);
  if (then.toDateString() === now.toDateString()) return time;
  const year = then.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return `${intl.formatDate(then, { day: 'numeric', month: 'long', ...year })}, ${time}`;
}
