import { useIntl } from 'react-intl';
import { idOf, words, type Word } from './words.ts';

interface Values {
  count?: number;
  /** An ISO 8601 instant, said as the time today, or with the day before it. */
  since?: string | null | undefined;
}

/** The texts in the panel's language. */
export function useWords(): (word: Word, values?: Values) => string {
  const intl = useIntl();
  const said = (since: string): string => {
    const isToday = new Date(since).toDateString() === new Date().toDateString();
    const time = { hour: '2-digit', minute: '2-digit' } as const;
    const isThisYear = new Date(since).getFullYear() === new Date().getFullYear();
    const day = { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) } as const;
    return intl.formatDate(since, isToday ? time : { ...day, ...time });
  };
  return (word, { since, count } = {}) =>
    intl.formatMessage(
      { id: idOf(word), defaultMessage: words[word][1] },
      { count, since: since ? said(since) : '' },
    );
}
