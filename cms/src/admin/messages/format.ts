import { defaultLocale, type Locale, secondLocale } from '@osiedle/shared';
import { createIntl, createIntlCache } from 'react-intl';
import type { Words } from '../../panel/types.ts';

/** What texts leave open. */
export interface MessageValues {
  count?: number;
  most?: number;
  city?: string;
  device?: string;
  /** An ISO 8601 instant, said as the time today, or with the day before it. */
  since?: string | null | undefined;
}

/** The language of the panel: that of its page, which has one also where React's translations are not at hand. */
export function panelLanguage(): Locale {
  return document.documentElement.lang.startsWith(defaultLocale) ? defaultLocale : secondLocale;
}

const intlIn = (locale: Locale) => createIntl({ locale, defaultLocale: locale }, createIntlCache());
const intls = { [defaultLocale]: intlIn(defaultLocale), [secondLocale]: intlIn(secondLocale) };

/** A way of saying texts, which are in ICU's message format, in the language of the panel. */
export function messageFormatter<Word extends string>(words: Record<Word, Words>) {
  return (word: Word, { since, ...values }: MessageValues = {}): string => {
    const language = panelLanguage();
    const text = words[word][language === defaultLocale ? 0 : 1];
    const message = { id: word, defaultMessage: text };
    return intls[language].formatMessage(message, { ...values, since: since ? timeOf(since) : '' });
  };
}

function timeOf(instant: string): string {
  const intl = intls[panelLanguage()];
  const [then, now] = [new Date(instant), new Date()];
  const time = intl.formatTime(then);
  if (then.toDateString() === now.toDateString()) return time;
  const year = then.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return `${intl.formatDate(then, { day: 'numeric', month: 'long', ...year })}, ${time}`;
}
