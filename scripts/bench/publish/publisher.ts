import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunRecord } from '../../../publisher/src/run/history.ts';
import type { PrivateStatus } from '../../../publisher/src/control/status.ts';
import type { Product } from '../../start/product.ts';

/** Waits until everything is live. @returns the last run that `matches` accepts, since checks of the journal are runs too */
export async function waitUntilIdle(
  product: Product,
  matches: (run: RunRecord) => boolean,
): Promise<RunRecord> {
  for (;;) {
    const status = await readPublisherStatus(product);
    if (status) {
      const { state, history, failed } = status;
      if (failed.length > 0) throw new Error(`Pages could not be rendered: ${JSON.stringify(failed[0])}`);
      const run = history.find(matches);
      if (state === 'idle' && run) return run;
    }
    await sleep(50);
  }
}

/** The publisher's status; undefined while it does not run. */
export async function readPublisherStatus({ site, secrets }: Product): Promise<PrivateStatus | undefined> {
  const response = await fetch(`${site}/_publisher/status`, {
    headers: { authorization: `Bearer ${secrets.HOOK_SECRET}` },
  });
  return response.ok ? ((await response.json()) as PrivateStatus) : undefined;
}

/** Delays of the publisher's event loop, in milliseconds. */
export interface EventLoopDelays {
  /** 99 of 100 measurements stay under this. */
  p99: number;
  longest: number;
}

/** Reads the delays since the last call, at first since the publisher's start. */
export async function readEventLoopDelays({ site, secrets }: Product): Promise<EventLoopDelays> {
  const response = await fetch(`${site}/_publisher/metrics`, {
    headers: { authorization: `Bearer ${secrets.HOOK_SECRET}` },
  });
  const text = await response.text();
  const read = (name: string): number =>
    1000 * Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)$`, 'm').exec(text)?.[1]);
  return { p99: read('p99'), longest: read('max') };
}

/** The duration of a finished run, in milliseconds. */
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

/** The memory of a process in megabytes: now, and its peak. Linux only. */
export async function memoryOf(pid: number): Promise<{ now: number; peak: number }> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1000);
  return { now: read('VmRSS'), peak: read('VmHWM') };
}
