import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { timeZone } from '@osiedle/shared';
import type { PublisherConfig } from './config.ts';
import { dispatch, type DispatchResult } from './dispatch.ts';
import { History } from './history.ts';
import { lock } from './lock.ts';
import type { Logger } from './log.ts';
import { everyMidnight } from './midnight.ts';
import { Queue } from './queue.ts';
import { createReceiver } from './receiver.ts';
import { Releases } from './releases/releases.ts';
import { astroBuild, type Render } from './render.ts';
import { publish, workFolder } from './run.ts';

export interface Publisher {
  /** The port it listens on (loopback). */
  port: number;
  /** Ends what runs, and lets go of everything. */
  stop: () => Promise<void>;
}

/**
 * Starts the publisher: takes the lock of its DATA_DIR, cleans up after a crash, listens for hooks, publishes once at the
 * start and at every local midnight.
 * @throws LockedError when another publisher works on the same DATA_DIR
 */
export async function startPublisher(
  config: PublisherConfig,
  log: Logger,
  render: Render = astroBuild(config),
): Promise<Publisher> {
  const { dataDir } = config;
  mkdirSync(dataDir, { recursive: true });
  const { unlock } = lock(join(dataDir, 'publisher.lock'));
  await rm(workFolder(dataDir), { recursive: true, force: true });
  const releases = await Releases.open(dataDir, config.keepReleases);
  const history = new History();
  let dispatched: DispatchResult | undefined;

  const queue = new Queue({
    run: async (triggers, signal) => {
      const run = history.begin(triggers);
      log.info({ run: run.number, triggers }, 'run begins');
      try {
        const release = await publish({ run, dataDir, releases, render, signal });
        run.outcome = release ? 'published' : 'unchanged';
        if (release) run.release = release.id;
        log.info(
          { run: run.number, outcome: run.outcome, release: release?.id, steps: run.steps },
          'run ends',
        );
        if (release && config.dispatch) void tell(config.dispatch, release.id);
      } catch (error) {
        run.outcome = 'failed';
        run.error = explain(error);
        log.error({ run: run.number, err: error, steps: run.steps }, 'run failed, the old release stays');
        throw error;
      } finally {
        run.finishedAt = new Date().toISOString();
      }
    },
  });
  const tell = async (target: NonNullable<PublisherConfig['dispatch']>, release: string): Promise<void> => {
    dispatched = await dispatch(target, release);
    if (dispatched.error) log.error({ release, error: dispatched.error }, 'dispatch failed');
    else log.info({ release, repository: target.repository }, 'dispatch sent');
  };

  const sources = { queue, releases, history, dispatch: () => dispatched };
  const receiver = createReceiver({ secret: config.secret, sources, log });
  receiver.listen(config.port, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  const cancelMidnight = everyMidnight(timeZone, () => {
    queue.ask('midnight');
  });
  queue.ask('start');
  log.info({ port, release: releases.current?.id }, 'publisher listens');

  return {
    port,
    stop: async () => {
      cancelMidnight();
      receiver.close();
      receiver.closeAllConnections();
      await queue.stop();
      unlock();
    },
  };
}

/** An error and its causes in one text. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message} Cause: ${explain(error.cause)}` : error.message;
}
