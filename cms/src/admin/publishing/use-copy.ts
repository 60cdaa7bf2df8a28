import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { publishingText } from '../messages/publishing.ts';
import { useFormLocale } from './use-other-language.ts';

const entries = '/content-manager/collection-types';

/** Makes a copy of an entry in all its languages (src/publishing/clone.ts), and opens it in the language that is open. */
export function useCopy(model: string, documentId: string) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const locale = useFormLocale();
  const [isCopying, setCopying] = useState(false);
  const copy = async (): Promise<void> => {
    setCopying(true);
    try {
      const { data } = await post<{ data: { documentId: string } }>(
        `${entries}/${model}/clone/${documentId}`,
        { locale },
      );
      const query = new URLSearchParams({ 'plugins[i18n][locale]': locale });
      navigate(`${entries}/${model}/${data.data.documentId}?${query.toString()}`);
      toggleNotification({ type: 'success', message: publishingText('copied') });
    } catch (error) {
      const { message } =
        (error as { response?: { data?: { error?: { message?: string } } } }).response?.data?.error ?? {};
      toggleNotification({ type: 'danger', message: message ?? publishingText('copyFailed') });
    }
    setCopying(false);
  };
  return { copy, isCopying };
}
