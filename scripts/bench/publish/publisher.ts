import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunRecord } from '../../../publisher/src/run/history.ts';
import type { PrivateStatus } from '../../../publisher/src/control/status.ts';
import type { Product } from '../../start/product.ts';

/** Waits until everything is live. @returns the last run that is of interest: a look at the journal is a run too */
export async function waitUntilIdle(
  product: Product,
  isMeant: (run: RunRecord) => boolean,
): Promise<RunRecord> {
  for (;;) {
    const status = await readPublisherStatus(product);
    if (status) {
      const { state, history, failed } = status;
      if (failed.length > 0) throw new Error(`Pages could not be rendered: ${JSON.stringify(failed[0])}`);
      const run = history.find(isMeant);
      if (state === 'idle' && run) return run;
    }
    await sleep(50);
  }
}

/** What the publisher says of itself; nothing while it does not run. */
export async function readPublisherStatus({ site, secrets }: Product): Promise<PrivateStatus | undefined> {
  const response = await fetch(`${site}/_publisher/status`, {
    headers: { authorization: `Bearer ${secrets.HOOK_SECRET}` },
  });
  return response.ok ? ((await response.json()) as PrivateStatus) : undefined;
}

/** How long the publisher's event loop stood still, in milliseconds. */
export interface EventLoopDelays {
  /** 99 of 100 measurements stay under this. */
  p99: number;
  longest: number;
}

/** The stops since they were last asked for, at first since the publisher's start. */
export async function readEventLoopDelays({ site, secrets }: Product): Promise<EventLoopDelays> {
  const response = await fetch(`${site}/_publisher/metrics`, {
    headers: { authorization: `Bearer ${secrets.HOOK_SECRET}` },
  });
  const text = await response.text();
  const read = (name: string): number =>
    1000 * Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)$`, 'm').exec(text)?.[1]);
  return { p99: read('p99'), longest: read('max') };
}

/** How long a run took that is over, in milliseconds. */
export function durationOf({ startedAt, finishedAt = '' }: RunRecord): number {
  return Date.parse(finishedAt) - Date.parse(startedAt);
}

/** The run that read and rendered everything. */
export function isFirstRun({ triggers }: RunRecord): boolean {
  return triggers.includes('start');
}

/** A run that made a release. */
export function madeRelease({ outcome }: RunRecord): boolean {
  return outcome === 'published';
}

/** Memory of a process in megabytes: now, and at most so far. Linux only. */
export async function memoryOf(pid: number): Promise<{ now: number; peak: number }> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1000);
  return { now: read('VmRSS'), peak: read('VmHWM') };
}
