import { useIntl } from 'react-intl';
import { idOf, words, type Word } from './words.ts';

/** The texts in the panel's language, and that language. */
export function useSay(): [say: (word: Word, values?: Record<string, string>) => string, language: string] {
  const intl = useIntl();
  return [
    (word, values) => intl.formatMessage({ id: idOf(word), defaultMessage: words[word][1] }, values),
    intl.locale,
  ];
}
