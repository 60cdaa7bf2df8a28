import { uidOf } from '@osiedle/shared';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { noticeText } from '../messages/notice.ts';
import { saveFault, type SaveFault } from './save-fault.ts';

/** The urgent notice as it is stored. */
export interface StoredNotice {
  textDefault: string | null;
  textSecond: string | null;
  link: string | null;
  startsAt: string | null;
  endsAt: string | null;
  /** The neighbourhood's document id; null for all pages. */
  neighbourhood: string | null;
}

/** The pinned entry as it is stored. */
export interface StoredPin {
  entry: string | null;
  until: string | null;
}

/** What of the settings stands above everything else. */
export interface SiteTopValues {
  notice: StoredNotice | null;
  pinned: StoredPin | null;
}

const path = `/content-manager/single-types/${uidOf('setting')}`;

/**
 * Reads the notice and the pinned entry, and changes them: like a save of the settings' form, by the same rules. Only what is
 * named is written, and nothing that a colleague has written since it was read.
 * @returns `values` is undefined until they are read, and stays so where they cannot be
 */
export function useSetting() {
  const { get, put } = useFetchClient();
  const [values, setValues] = useState<SiteTopValues>();

  const read = useCallback(async (): Promise<SiteTopValues> => {
    const { data } = await get<{ data: SentValues }>(path);
    const { notice, pinned } = data.data;
    const known: SiteTopValues = {
      notice: notice && {
        textDefault: notice.textDefault,
        textSecond: notice.textSecond,
        link: notice.link,
        startsAt: notice.startsAt,
        endsAt: notice.endsAt,
        neighbourhood: await neighbourhoodOf(notice.id),
      },
      pinned: pinned && { entry: pinned.entry, until: pinned.until },
    };
    setValues(known);
    return known;

    /** The settings count the documents of a relation, and do not name them. */
    async function neighbourhoodOf(id: number): Promise<string | null> {
      const answer = await get<{ results: { documentId: string }[] }>(
        `/content-manager/relations/setting.notice/${id}/neighbourhood`,
      );
      return answer.data.results[0]?.documentId ?? null;
    }
  }, [get]);

  useEffect(() => {
    read().catch(() => undefined);
  }, [read]);

  const save = async (changes: Partial<SiteTopValues>): Promise<SaveFault | undefined> => {
    const { notice, ...rest } = changes;
    try {
      const now = await read();
      const names = Object.keys(changes) as (keyof SiteTopValues)[];
      if (names.some((name) => JSON.stringify(values?.[name]) !== JSON.stringify(now[name])))
        return { message: noticeText('changedMeanwhile'), fields: {} };
      await put(path, { ...rest, ...(notice !== undefined && { notice: sentNotice(notice) }) });
    } catch (error) {
      return saveFault(error);
    }
    // It is saved, whether or not it can be read again.
    await read().catch(() => undefined);
    return undefined;
  };
  return { values, read, save };
}

interface SentValues {
  notice: (Omit<StoredNotice, 'neighbourhood'> & { id: number }) | null;
  pinned: StoredPin | null;
}

function sentNotice(notice: StoredNotice | null): object | null {
  if (!notice) return null;
  const { neighbourhood, ...values } = notice;
  return { ...values, neighbourhood: { connect: neighbourhood ? [{ documentId: neighbourhood }] : [] } };
}
