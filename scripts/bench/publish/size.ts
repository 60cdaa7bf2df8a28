import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../start/checks.ts';
import { startProduct } from '../../start/product.ts';
import { startServer } from '../../start/server.ts';
import type { Settings } from '../../start/settings.ts';
import { plainScreen, type Say } from '../../start/progress.ts';
import { readBenchSettings } from '../bench-settings.ts';
import { fillCms } from './fill-cms.ts';
import { measurePublishes, type Publishes } from './measure.ts';
import { measureOvertaking } from './overtaking.ts';
import {
  durationOf,
  madeRelease,
  isFirstRun,
  memoryOf,
  readEventLoopDelays,
  waitUntilIdle,
  type EventLoopDelays,
} from './publisher.ts';

/** Time for background work and garbage collection after much work. */
const settleMs = 3000;

/** The measurements at one size of the site. Times in milliseconds, memory in megabytes. */
export interface Size extends Publishes {
  /** Entries, each in two languages. */
  count: number;
  /** The steps of the publisher's first run, which reads and renders everything. */
  whole: Record<string, number>;
  /** The duration of that run, and the event loop's delays during it and just after it. */
  start: EventLoopDelays & { live: number };
  memory: { now: number; peak: number };
  /** Edits that were published while everything was rendered again: from the CMS's answer until they were live. */
  overtaking: number[];
  /** From the start of the server alone until it serves the last release. */
  coldStart: number;
}

/** Fills a DATA_DIR, starts the product on it, and measures. @param dataDir is kept for the next call */
export async function measureSize(dataDir: string, count: number, edits: number, say: Say): Promise<Size> {
  const settings = await readBenchSettings(dataDir);
  say(`• ${count} entries in two languages`);
  await fillCms(settings, count, say);
  const running = await measureRunning(settings, count, edits, say);
  return { ...running, coldStart: await coldStart(settings, say) };
}

async function measureRunning(
  settings: Settings,
  count: number,
  edits: number,
  say: Say,
): Promise<Omit<Size, 'coldStart'>> {
  const product = await startProduct(settings, { screen: plainScreen(say) });
  try {
    const first = await waitUntilIdle(product, isFirstRun);
    await sleep(settleMs);
    const start = { live: durationOf(first), ...(await readEventLoopDelays(product)) };
    say(`  live after ${Math.round(start.live / 1000)} s`);
    const publishes = await measurePublishes(product, edits, say);
    await waitUntilIdle(product, madeRelease);
    await sleep(settleMs);
    const pid = product.children.publisher.pid;
    const memory = pid ? await memoryOf(pid) : { now: NaN, peak: NaN };
    const overtaking = await measureOvertaking(product, Math.ceil(edits / 5), say);
    return { count, ...publishes, whole: first.steps, start, memory, overtaking };
  } finally {
    await product.stop();
  }
}

async function coldStart(settings: Settings, say: Say): Promise<number> {
  const started = performance.now();
  const server = startServer(settings, await freePort(), say);
  const home = `http://127.0.0.1:${settings.sitePort}/`;
  while (
    !(await fetch(home).then(
      (response) => response.ok,
      () => false,
    ))
  )
    await sleep(5);
  const duration = performance.now() - started;
  await server.stop();
  return duration;
}
