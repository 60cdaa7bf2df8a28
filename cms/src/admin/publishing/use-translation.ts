import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { TranslationMark, TranslationStatus } from '../../translations/state.ts';
import { loadListsAnew } from '../conflicts/reload.ts';
import { translationText } from '../messages/translation.ts';
import type { EntryProps } from './use-other-language.ts';

interface Translation {
  /** Undefined until it is known, or where it cannot be. */
  status: TranslationStatus | undefined;
  /** Says something of the translation. */
  mark: (mark: TranslationMark) => Promise<void>;
}

/** How the translation of the entry in the form stands, as it is stored. */
export function useTranslation(
  { model, documentId, document, meta }: EntryProps,
  isAsked: boolean,
): Translation {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [answer, setAnswer] = useState<{ key: string; status: TranslationStatus }>();
  const key = `${model} ${documentId}`;
  // Strapi reloads both after each press of a button.
  const version = JSON.stringify([document?.['updatedAt'], meta?.availableLocales, meta?.availableStatus]);
  useEffect(() => {
    if (!isAsked || !documentId) return;
    const over = new AbortController();
    const query = new URLSearchParams({ uid: model, documentId });
    get<TranslationStatus>(`/translations?${query.toString()}`, { signal: over.signal })
      .then(({ data }) => setAnswer({ key, status: data }))
      // An Author may read one language of an entry alone, and the form works without.
      .catch(() => undefined);
    return () => over.abort();
  }, [get, isAsked, key, model, documentId, version]);
  const status = answer?.key === key ? answer.status : undefined;

  const mark = useCallback(
    async (word: TranslationMark): Promise<void> => {
      try {
        const { data } = await post<TranslationStatus>('/translations', {
          uid: model,
          documentId,
          mark: word,
          version: status?.version,
        });
        setAnswer({ key, status: data });
        loadListsAnew(model);
        if (word === 'current') toggleNotification({ type: 'success', message: translationText('marked') });
      } catch (error) {
        toggleNotification({ type: 'danger', message: refusalOf(error) });
      }
    },
    [post, toggleNotification, key, model, documentId, status?.version],
  );
  return { status, mark };
}

function refusalOf(error: unknown): string {
  const { status, data } = (error as { response?: { status?: number; data?: unknown } }).response ?? {};
  const { name, message } =
    (data as { error?: { name?: string; message?: string } } | undefined)?.error ?? {};
  if (name === 'ValidationError' && message) return message;
  return translationText(status === 403 || name === 'ForbiddenError' ? 'notYours' : 'failed');
}
