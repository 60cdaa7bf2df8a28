import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { EntrySchedules, WantedSchedule } from '../../scheduling/schedule.ts';

/** Pauses between two requests, in milliseconds: about the time that something is due, and otherwise. */
const duePollMs = 1000;
const idlePollMs = 10_000;

type Subject = Pick<WantedSchedule, 'uid' | 'documentId'>;

/**
 * The schedules of an entry, while its page is visible.
 * @param version asks anew when this changes
 */
export function useSchedules({ uid, documentId }: Subject, version: unknown) {
  const { get, post } = useFetchClient();
  const [answer, setAnswer] = useState<{ documentId: string; entry: EntrySchedules }>();

  useEffect(() => {
    const over = new AbortController();
    let timer: number | undefined;
    const ask = async (): Promise<void> => {
      window.clearTimeout(timer);
      if (document.hidden) return;
      const query = new URLSearchParams({ uid, documentId });
      const entry = await get<EntrySchedules>(`/schedules?${query.toString()}`, { signal: over.signal })
        .then(({ data }) => data)
        .catch(() => undefined);
      if (over.signal.aborted) return;
      if (entry) setAnswer({ documentId, entry });
      timer = window.setTimeout(() => void ask(), pauseAfter(entry));
    };
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      over.abort();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [get, uid, documentId, version]);

  const send = useCallback(
    async (
      path: '/schedules' | '/schedules/cancel',
      wanted: Omit<WantedSchedule, keyof Subject | 'at'> & { at?: string },
    ) => {
      const { data } = await post<EntrySchedules>(path, { uid, documentId, ...wanted });
      setAnswer({ documentId, entry: data });
    },
    [post, uid, documentId],
  );
  return { entry: answer?.documentId === documentId ? answer.entry : undefined, send };
}

function pauseAfter(entry: EntrySchedules | undefined): number {
  const due = entry?.schedules.filter(({ failure }) => !failure).map(({ at }) => Date.parse(at)) ?? [];
  return Math.min(...due) - Date.now() < idlePollMs ? duePollMs : idlePollMs;
}
