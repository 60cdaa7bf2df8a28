import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { LiveStatus } from '../../live/status.ts';

/** How long to wait before the next question, in milliseconds. */
const waitingPollMs = 500;
const idlePollMs = 10_000;

/**
 * Asks the CMS how things stand, again and again while somebody can see it.
 * @param query what is asked about
 * @param change asks at once where this is another than before
 * @returns undefined until the first answer, and `'unknown'` where the CMS does not give one
 */
export function useLiveStatus(query: string, change?: unknown): LiveStatus | 'unknown' | undefined {
  const { get } = useFetchClient();
  const [answers, setAnswers] = useState<{ query: string; answer: LiveStatus | 'unknown' }>();

  useEffect(() => {
    let timer: number | undefined;
    let isAsking = false;
    const over = new AbortController();
    const ask = async (): Promise<void> => {
      window.clearTimeout(timer);
      if (isAsking || document.hidden) return;
      isAsking = true;
      const answer = await get<LiveStatus>(`/live/status${query}`, { signal: over.signal })
        .then(({ data }) => data)
        .catch(() => 'unknown' as const);
      isAsking = false;
      if (over.signal.aborted) return;
      setAnswers({ query, answer });
      timer = window.setTimeout(() => void ask(), isChangeExpected(answer) ? waitingPollMs : idlePollMs);
    };
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      over.abort();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [get, query, change]);

  // What was said of another document is no answer.
  return answers?.query === query ? answers.answer : undefined;
}

/** Whether something is about to change: nothing will while an administrator or a machine has to come first. */
function isChangeExpected(answer: LiveStatus | 'unknown'): boolean {
  if (answer === 'unknown' || answer.failedAt) return false;
  if (answer.state === 'held' || answer.state === 'refused' || answer.state === 'unreachable') return false;
  return answer.entry ? answer.entry.live === 'waiting' : answer.waiting;
}
