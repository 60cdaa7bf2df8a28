import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { timeZone } from '@osiedle/shared';
import { announce } from './announced.ts';
import type { PublisherConfig } from './config.ts';
import { Content } from './content.ts';
import { CommandError, eraseEverywhere, rollback } from './control.ts';
import { dispatch } from './dispatch.ts';
import { Finisher } from './finisher.ts';
import { History, type Run } from './history.ts';
import { Hold } from './hold.ts';
import { lock } from './lock.ts';
import type { Logger } from './log.ts';
import { Metrics } from './metrics.ts';
import { everyMidnight } from './midnight.ts';
import { Queue } from './queue.ts';
import { createReceiver, type Commands } from './receiver.ts';
import { Releases } from './releases/releases.ts';
import { astroBuild, type Render } from './render.ts';
import { publish, Refused, workFolder } from './run.ts';
import type { Findings, Sources } from './status.ts';
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
  const { dataDir } = config;
  mkdirSync(dataDir, { recursive: true });
  const { unlock } = lock(join(dataDir, 'publisher.lock'));
  await rm(workFolder(dataDir), { recursive: true, force: true });
  const releases = await Releases.open(dataDir, config.keepReleases);
  const history = new History(dataDir);
  const hold = new Hold(dataDir);
  const content = new Content(
    { url: config.cmsUrl, token: config.cmsToken, timeoutMs: config.cmsTimeout },
    log,
  );
  const metrics = new Metrics();
  const finisher = new Finisher(releases, log);
  const findings: Findings = {
    refusal: undefined,
    failed: [],
    brokenLinks: [],
    defect: undefined,
    dispatch: undefined,
  };
  let confirmed: ReadonlySet<string> = new Set();

  const queue = new Queue({
    run: async (triggers, signal) => {
      const run = history.begin(triggers);
      log.info({ run: run.number, triggers }, 'run begins');
      await finisher.pause();
      try {
        const result = await publish({ run, dataDir, content, releases, render, signal, confirmed });
        const { release } = result;
        confirmed = new Set();
        findings.refusal = undefined;
        if (result.brokenLinks)
          Object.assign(findings, { brokenLinks: result.brokenLinks, failed: run.failed ?? [] });
        if (result.defects.length > 0)
          findings.defect = { at: new Date().toISOString(), keys: result.defects };
        run.outcome = release ? 'published' : 'unchanged';
        if (release) run.release = release.id;
        log.info({ ...told(run), requests: requestsOf(run) }, 'run ends');
        if (release && config.dispatch) void tell(config.dispatch, release.id);
      } catch (error) {
        if (!(error instanceof Refused)) {
          run.outcome = 'failed';
          run.error = explain(error);
          log.error({ ...told(run), err: error }, 'run failed, the old release stays');
          throw error;
        }
        run.outcome = 'refused';
        run.error = error.message;
        run.refusal = error.refusal;
        findings.refusal = error.refusal;
        log.error({ ...told(run), vanished: error.refusal.vanished }, error.message);
      } finally {
        await history.end(run);
        metrics.observe(run);
        finisher.resume();
      }
    },
  });
  const tell = async (target: NonNullable<PublisherConfig['dispatch']>, release: string): Promise<void> => {
    const result = await dispatch(target, release);
    findings.dispatch = result;
    if (result.error) log.error({ release, error: result.error }, 'dispatch failed');
    else log.info({ release, repository: target.repository }, 'dispatch sent');
  };

  /** Lets an operator's work have the releases to itself. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await queue.hold();
    await finisher.pause();
    try {
      return await work();
    } finally {
      if (!hold.held) queue.resume();
      finisher.resume();
    }
  };
  const commands: Commands = {
    rollback: async ({ release }) => {
      const manifest = await alone(() => rollback(releases, hold, release));
      log.warn({ release: manifest.id, to: manifest.rollbackTo }, 'rolled back, publishing is held');
      return { release: manifest.id, rollbackTo: manifest.rollbackTo };
    },
    resume: async () => {
      if (!hold.held) throw new CommandError('Publishing is not held: there is nothing to resume.');
      await hold.clear();
      queue.resume();
      log.warn('publishing goes on');
      return { state: queue.state };
    },
    confirm: () => {
      if (!findings.refusal) throw new CommandError('No release waits for a confirmation.');
      confirmed = new Set(findings.refusal.vanished);
      queue.ask('confirm');
      log.warn({ vanished: findings.refusal.vanished }, 'confirmed');
      return Promise.resolve({ confirmed: findings.refusal.vanished });
    },
    erase: async ({ path = '' }) => {
      const count = await alone(() => eraseEverywhere(releases, path));
      log.warn({ path, releases: count }, 'erased');
      return { releases: count };
    },
  };

  const sources: Sources = { queue, releases, history, hold, findings };
  metrics.watch(sources);
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
      // While the CMS is away there is nothing new; what waits is tried again by itself.
      if (queue.state === 'idle' && (await content.hasNews().catch(() => false))) queue.ask('poll');
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

function told({ number, outcome, release, cursor, changeCount, pageCount, failed, steps }: Run): object {
  return {
    run: number,
    outcome,
    release,
    cursor,
    changes: changeCount,
    pages: pageCount,
    failed: failed?.length,
    steps,
  };
}

/** The panel's requests that led to a run: the ids that the CMS's log has. */
function requestsOf({ changes = [] }: Run): string[] {
  return [...new Set(changes.flatMap(({ request }) => request ?? []))];
}

/** An error and its causes in one text. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message} Cause: ${explain(error.cause)}` : error.message;
}
