import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { LiveStatus } from '../../live/status.ts';

/** Pauses between two requests, in milliseconds: while a change is expected, and otherwise. */
const waitingPollMs = 500;
const idlePollMs = 10_000;

/**
 * Polls the CMS for the live status while the page is visible.
 * @param query the request's query string
 * @param change polls at once when this value changes
 * @returns undefined until the first answer, `'unknown'` where the CMS does not answer
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

  // Ignore the answer for another document.
  return answers?.query === query ? answers.answer : undefined;
}

/** Whether the status is about to change. It is not while publishing is blocked. */
function isChangeExpected(answer: LiveStatus | 'unknown'): boolean {
  if (answer === 'unknown' || answer.failedAt || answer.host?.fault) return false;
  if (answer.state === 'held' || answer.state === 'refused' || answer.state === 'unreachable') return false;
  return answer.entry ? answer.entry.live === 'waiting' : answer.waiting;
}
