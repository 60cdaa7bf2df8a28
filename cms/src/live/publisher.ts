import { settings } from '../settings.ts';
import type { LiveStatus } from './answer.ts';

/** What of the publisher's private status matters here (publisher/src/control/status.ts has all of it). */
export interface PublisherStatus {
  state: LiveStatus['state'];
  /** The last row of the journal that is live. */
  cursor: number | null;
  publishedAt: string | null;
  held: { since: string } | null;
  failed: { path: string; entry?: string; textFault?: 'time' | 'memory' | 'fault'; kept: boolean }[];
  brokenLinks: { page: string; link: string; words?: string; entry?: string }[];
  /** Newest first. */
  history: { number: number; outcome: string; cursor?: number; finishedAt?: string }[];
}

/** Editors wait for the answer. */
const patience = 3000;

/**
 * Asks the publisher how things stand, with HOOK_SECRET, at the host of HOOK_URL.
 * @returns undefined where it does not answer, or as something else would
 */
export async function askPublisher(): Promise<PublisherStatus | undefined> {
  const { HOOK_URL: hook, HOOK_SECRET: secret } = settings();
  if (!hook || !secret) return undefined;
  try {
    const response = await fetch(new URL('/_publisher/status', hook), {
      headers: { authorization: `Bearer ${secret}` },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const status = (await response.json()) as Partial<PublisherStatus>;
    // Whoever has not the right secret gets the public status, which lacks these.
    const isWhole = [status.failed, status.brokenLinks, status.history].every(Array.isArray);
    return response.ok && isWhole ? (status as PublisherStatus) : undefined;
  } catch {
    return undefined;
  }
}
