import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Afterwards } from './after/afterwards.ts';
import { Dispatches } from './after/dispatch.ts';
import { forms } from './after/forms.ts';
import { Memory } from './after/memory.ts';
import { sitemap } from './after/sitemap.ts';
import { tidy } from './after/tidy.ts';
import { announce } from './control/announced.ts';
import { createCommands } from './control/commands.ts';
import { Hold } from './control/hold.ts';
import { Metrics } from './control/metrics.ts';
import { createReceiver } from './control/receiver.ts';
import type { PublisherConfig } from './process/config.ts';
import { lock } from './process/lock.ts';
import type { Logger } from './process/log.ts';
import { every } from './process/timers.ts';
import { Releases } from './releases/releases.ts';
import { siteBundle, type LoadSite } from './render/bundle.ts';
import { Content } from './run/content.ts';
import { History } from './run/history.ts';
import { Queue } from './run/queue.ts';
import { Runner } from './run/runner.ts';
import { Workshop } from './run/workshop.ts';

/** How often the clock is looked at, in milliseconds: an event that ends is past so soon. */
const clockLooks = 1000;

export interface Publisher {
  /** The port it listens on (loopback). */
  port: number;
  /** Ends what runs, and lets go of everything. */
  stop: () => Promise<void>;
}

/**
 * Starts the publisher: takes the lock of its DATA_DIR, cleans up after a crash, listens for hooks and commands,
 * publishes once at the start, whenever the journal has new rows, and when time alone makes a page another one.
 * @throws LockedError when another publisher works on the same DATA_DIR
 */
export async function startPublisher(
  config: PublisherConfig,
  log: Logger,
  loadSite: LoadSite = siteBundle(config, log),
): Promise<Publisher> {
  const { dataDir, cmsUrl: url, cmsToken: token, cmsTimeout: timeoutMs } = config;
  mkdirSync(dataDir, { recursive: true });
  const { unlock } = lock(join(dataDir, 'publisher.lock'));
  const releases = await Releases.open(dataDir, config.keepReleases);
  const history = new History(dataDir);
  const hold = new Hold(dataDir);
  const content = new Content(loadSite, { url, token, timeoutMs }, log);
  const workshop = new Workshop(releases, join(dataDir, 'public/uploads'));
  const metrics = new Metrics();
  const runner = new Runner({ config, content, workshop, releases, history, log });
  const memory = new Memory();
  const dispatches = new Dispatches(config.dispatch, releases, log);
  const chores = [
    sitemap(workshop, releases),
    dispatches,
    memory,
    tidy(releases, workshop),
    forms(releases, log),
  ];
  const afterwards = new Afterwards(chores, log);
  const queue: Queue = new Queue({
    run: async (triggers, signal) => {
      await afterwards.pause();
      try {
        const { run, rendered } = await runner.run(triggers, signal, queue);
        memory.noteRendered(rendered);
        return run.outcome === 'overtaken' ? 'overtaken' : 'done';
      } finally {
        if (history.last) metrics.observe(history.last);
        afterwards.resume();
      }
    },
  });
  const sources = { queue, releases, history, hold, findings: runner.findings, afterwards, dispatches };
  metrics.watch(sources);

  const commands = createCommands(sources, { runner, workshop, afterwards, log });
  const receiver = createReceiver({ secret: config.secret, sources, commands, metrics, log });
  receiver.listen(config.port, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  const withdraw = announce(dataDir, port);
  const timers = [
    every(clockLooks, () => {
      // Only the clock is asked, which may have been set meanwhile; no timer is trusted for so long.
      if (queue.state === 'idle' && Date.now() >= workshop.until) queue.ask('clock');
    }),
    every(config.pollInterval, async () => {
      // Also ends the wait after a failure, when that was the CMS's and it is back.
      const rests = queue.state === 'idle' || queue.nextRunAt !== undefined;
      if (rests && (await content.hasNews().catch(() => false))) queue.ask('poll');
    }),
    every(config.compareInterval, () => {
      queue.ask('compare');
    }),
  ];
  if (hold.held) await queue.hold();
  queue.ask('start');
  log.info({ port, release: releases.current?.id, held: Boolean(hold.held) }, 'publisher listens');

  return {
    port,
    stop: async () => {
      for (const cancel of timers) cancel();
      receiver.close();
      receiver.closeAllConnections();
      await queue.stop();
      await afterwards.pause();
      workshop.clear();
      withdraw();
      unlock();
    },
  };
}
