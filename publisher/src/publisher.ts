import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { timeZone } from '@osiedle/shared';
import { announce } from './announced.ts';
import { createCommands } from './commands.ts';
import type { PublisherConfig } from './config.ts';
import { Content } from './content.ts';
import { Finisher } from './finisher.ts';
import { History } from './history.ts';
import { Hold } from './hold.ts';
import { lock } from './lock.ts';
import type { Logger } from './log.ts';
import { Metrics } from './metrics.ts';
import { everyMidnight } from './midnight.ts';
import { Queue } from './queue.ts';
import { createReceiver } from './receiver.ts';
import { Releases } from './releases/releases.ts';
import { astroBuild, type Render } from './render.ts';
import { workFolder } from './run.ts';
import { Runner } from './runner.ts';
import { every } from './timers.ts';

export interface Publisher {
  /** The port it listens on (loopback). */
  port: number;
  /** Ends what runs, and lets go of everything. */
  stop: () => Promise<void>;
}

/**
 * Starts the publisher: takes the lock of its DATA_DIR, cleans up after a crash, listens for hooks and commands,
 * publishes once at the start, at every local midnight, and whenever the journal has new rows.
 * @throws LockedError when another publisher works on the same DATA_DIR
 */
export async function startPublisher(
  config: PublisherConfig,
  log: Logger,
  render: Render = astroBuild(config),
): Promise<Publisher> {
  const { dataDir, cmsUrl: url, cmsToken: token, cmsTimeout: timeoutMs } = config;
  mkdirSync(dataDir, { recursive: true });
  const { unlock } = lock(join(dataDir, 'publisher.lock'));
  await rm(workFolder(dataDir), { recursive: true, force: true });
  const releases = await Releases.open(dataDir, config.keepReleases);
  const history = new History(dataDir);
  const hold = new Hold(dataDir);
  const content = new Content({ url, token, timeoutMs }, log);
  const metrics = new Metrics();
  const finisher = new Finisher(releases, log);
  const runner = new Runner({ config, content, releases, render, history, finisher, metrics, log });
  const queue = new Queue({ run: runner.run.bind(runner) });
  const sources = { queue, releases, history, hold, findings: runner.findings };
  metrics.watch(sources);

  const commands = createCommands(sources, runner, finisher, log);
  const receiver = createReceiver({ secret: config.secret, sources, commands, metrics, log });
  receiver.listen(config.port, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  const withdraw = announce(dataDir, port);
  const timers = [
    everyMidnight(timeZone, () => {
      queue.ask('midnight');
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
      await finisher.pause();
      withdraw();
      unlock();
    },
  };
}
