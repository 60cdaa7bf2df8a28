import { defaultLocale, editorialTypes } from '@osiedle/shared';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { createElement, useEffect, useState } from 'react';
import type { BinList, BinnedItem } from '../../bin/binned.ts';
import type { Missing } from '../../history/restorable.ts';
import { emptiedFields, lostLinksSentence } from '../history/missing-words.ts';
import { askInDialog } from '../dialog/index.tsx';
import { binText } from '../messages/bin.ts';
import { ForgetQuestion, forgetLeaveId, forgetTitleId } from './ForgetQuestion.tsx';

interface Restored {
  missing: Missing[];
  hasNewAddress: boolean;
  hasLostFolder: boolean;
  uid: string;
  documentId: string;
}

/** The bin, and what can be done with what is in it. */
export interface Bin {
  /** Undefined until the first answer. */
  list: BinList | 'failed' | undefined;
  restore: (item: BinnedItem) => Promise<void>;
  forget: (item: BinnedItem) => Promise<void>;
}

export function useBin(): Bin {
  const { get, post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [list, setList] = useState<BinList | 'failed'>();
  const [change, setChange] = useState(0);
  useEffect(() => {
    void get<BinList>('/bin')
      .then(({ data }) => setList(data))
      .catch(() => setList('failed'));
  }, [get, change]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      toggleNotification({ type: 'danger', message: (error as Error).message });
    }
    setChange((count) => count + 1);
  };
  return {
    list,
    restore: (item) =>
      attempt(async () => {
        const { data } = await post<Restored>(`/bin/${item.id}/restore`, {});
        const path = item.type && formPath(item, data);
        toggleNotification({
          type: data.missing.length > 0 || data.hasLostFolder ? 'warning' : 'success',
          message: sentences(item, data),
          timeout: 20_000,
          ...(path && { link: { url: `/admin${path}`, label: binText('open') } }),
        });
      }),
    forget: (item) =>
      attempt(async () => {
        if (!(await isSure(item))) return;
        await del(`/bin/${item.id}`);
        toggleNotification({ type: 'success', message: binText('forgotten') });
      }),
  };
}

function isSure({ title }: BinnedItem): Promise<boolean> {
  return askInDialog({
    titleId: forgetTitleId,
    focusId: forgetLeaveId,
    closed: false,
    render: (answer) => createElement(ForgetQuestion, { title: title || binText('untitled'), answer }),
  });
}

function sentences({ type }: BinnedItem, { missing, hasNewAddress, hasLostFolder, uid }: Restored): string {
  const isEntry = editorialTypes.some((one) => one === type);
  const fields = emptiedFields(uid, missing);
  return [
    binText(isEntry ? 'restoredEntry' : type ? 'restoredLookup' : 'restoredFile'),
    ...(fields ? [binText('missing', { fields })] : []),
    ...lostLinksSentence(uid, missing),
    ...(hasLostFolder ? [binText('lostFolder')] : []),
    ...(hasNewAddress ? [binText('newAddress')] : []),
  ].join(' ');
}

function formPath({ locales }: BinnedItem, { uid, documentId }: Restored): string {
  const locale = locales.includes(defaultLocale) ? defaultLocale : locales[0];
  const query = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return `/content-manager/collection-types/${uid}/${documentId}${query}`;
}
