import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { loadedHeader } from '../../conflicts/headers.ts';
import type { RestoredVersion } from '../../history/version.ts';
import { loadStored } from '../conflicts/reload.ts';
import { historyText } from '../messages/history.ts';
import { emptiedFields, lostLinksSentence } from './missing-words.ts';
import { formVersion, openForm } from '../versions/index.ts';

/** Restores a version, says what of it is gone, and fills the form with it. */
export function useRestore(
  model: string,
  address: string,
  onDone: () => void,
): { restore: () => void; isRestoring: boolean } {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isRestoring, setRestoring] = useState(false);
  const restore = async (): Promise<void> => {
    const version = formVersion();
    const headers = version ? { [loadedHeader]: version } : {};
    setRestoring(true);
    try {
      const { data } = await post<RestoredVersion>(address, {}, { headers });
      const fields = emptiedFields(model, data.missing);
      const message = [
        fields ? historyText('doneWithout', { fields }) : historyText('done'),
        ...lostLinksSentence(model, data.missing),
      ].join(' ');
      toggleNotification(
        data.missing.length > 0
          ? { type: 'warning', message, timeout: 20_000 }
          : { type: 'success', message },
      );
      onDone();
      loadStored(openForm()?.path ?? '');
    } catch (error) {
      toggleNotification({ type: 'danger', message: (error as Error).message });
      setRestoring(false);
    }
  };
  return { restore: () => void restore(), isRestoring };
}
