import { useIntl } from 'react-intl';
import { idOf, words, type Word } from './words.ts';

interface Values {
  count?: number;
  most?: number;
  /** An ISO 8601 instant, said as the time today, or with the day before it. */
  since?: string | null | undefined;
}

/** The texts in the panel's language. */
export function useWords(): (word: Word, values?: Values) => string {
  const intl = useIntl();
  const said = (since: string): string => {
    const [then, now] = [new Date(since), new Date()];
    const time = intl.formatTime(then);
    if (then.toDateString() === now.toDateString()) return time;
    const year = then.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
    return `${intl.formatDate(then, { day: 'numeric', month: 'long', ...year })}, ${time}`;
  };
  return (word, { since, count, most } = {}) =>
    intl.formatMessage(
      { id: idOf(word), defaultMessage: words[word][1] },
      { count, most, since: since ? said(since) : '' },
    );
}
