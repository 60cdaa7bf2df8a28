import type { LiveStatus } from '../../live/answer.ts';
import type { Word } from '../words/live.ts';

/** Why changes do not get to the site, in a word, and since when. */
export interface Hindrance {
  word: Extract<Word, 'held' | 'heldUndated' | 'refused' | 'unreachable' | 'retrying'>;
  since?: string;
}

/** What publishing waits for, where a person or a machine has to do something first. */
export function hindranceOf(status: LiveStatus | 'unknown'): Hindrance | undefined {
  if (status === 'unknown' || status.state === 'unreachable') return { word: 'unreachable' };
  const { state, heldSince, failedAt } = status;
  if (state === 'held') return heldSince ? { word: 'held', since: heldSince } : { word: 'heldUndated' };
  if (state === 'refused') return { word: 'refused' };
  return failedAt ? { word: 'retrying', since: failedAt } : undefined;
}
