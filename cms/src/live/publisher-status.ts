import { settings } from '../settings.ts';
import type { HostFault, HostState, LiveStatus } from './status.ts';

/** The part of the publisher's private status that the panel needs (all of it: publisher/src/control/status.ts). */
export interface PublisherStatus {
  state: LiveStatus['state'];
  /** The last row of the journal that is live. */
  cursor: number | null;
  publishedAt: string | null;
  held: { since: string; by?: string } | null;
  /** A release that waits until somebody confirms that documents may vanish. */
  refusal: { id: string; vanished: string[]; pages: { entry: string; path: string }[] } | null;
  /** What a rollback would make live again. */
  rollbackTo: { id: string; publishedAt: string; cursor: number } | null;
  failed: { path: string; entry?: string; textFault?: 'time' | 'memory' | 'fault'; kept: boolean }[];
  brokenLinks: { page: string; link: string; words?: string; entry?: string }[];
  /** The static host that the publisher tells of releases; null where none is set. */
  host: {
    name: string;
    state: HostState;
    sentAt: string | null;
    arrivedAt: string | null;
    /** The last row of the journal that the public address shows, as far as is known. */
    cursor: number | null;
    /** Since when it shows which row, the newest last. */
    arrivals: { cursor: number; at: string }[];
    fault: { kind: HostFault; at: string } | null;
  } | null;
  /** Newest first. */
  history: { number: number; outcome: string; cursor?: number; finishedAt?: string }[];
}

/** Editors wait for the answer. */
const statusTimeoutMs = 3000;

let current: Promise<PublisherStatus | undefined> | undefined;

/** The publisher's private status. Who asks at the same time gets the same answer. @returns undefined where there is none */
export function fetchPublisherStatus(): Promise<PublisherStatus | undefined> {
  current ??= request().finally(() => {
    current = undefined;
  });
  return current;
}

/** The same, for what cannot be known without it. @throws where there is no answer */
export async function requirePublisherStatus(): Promise<PublisherStatus> {
  const status = await fetchPublisherStatus();
  if (!status)
    throw new Error('The publisher does not answer. Look at its log, and at HOOK_URL and HOOK_SECRET.');
  return status;
}

/**
 * Fetches the publisher's private status from the host of HOOK_URL, with HOOK_SECRET.
 * @returns undefined where there is no answer, or no valid one
 */
async function request(): Promise<PublisherStatus | undefined> {
  const { HOOK_URL: hook, HOOK_SECRET: secret } = settings();
  if (!hook || !secret) return undefined;
  try {
    const response = await fetch(new URL('/_publisher/status', hook), {
      headers: { authorization: `Bearer ${secret}` },
      redirect: 'error',
      signal: AbortSignal.timeout(statusTimeoutMs),
    });
    const status = (await response.json()) as Partial<PublisherStatus>;
    // With a wrong secret the publisher sends its public status, which lacks these.
    const isWhole = [status.failed, status.brokenLinks, status.history].every(Array.isArray);
    return response.ok && isWhole ? (status as PublisherStatus) : undefined;
  } catch {
    return undefined;
  }
}
