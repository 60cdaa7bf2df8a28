import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { basePath } from '@osiedle/shared/base-path';
import { BackgroundTasks } from './after/background-tasks.ts';
import { StaticHost } from './after/deploy/static-host.ts';
import { precompression } from './after/precompression.ts';
import { MemoryRelease } from './after/memory-release.ts';
import { hostNotice } from './after/host-notice.ts';
import { sitemapUpdate } from './after/sitemap.ts';
import { garbageCollection } from './after/garbage-collection.ts';
import { writePortFile } from './control/port-file.ts';
import { createCommands } from './control/commands.ts';
import { Hold } from './control/hold.ts';
import { Metrics } from './control/metrics.ts';
import { createReceiver } from './control/receiver.ts';
import type { PublisherConfig } from './process/config.ts';
import { lock } from './process/lock.ts';
import type { Logger } from './process/log.ts';
import { repeatEvery } from './process/timers.ts';
import { Previews } from './preview/previews.ts';
import { Releases } from './releases/releases.ts';
import { siteBundle, type LoadSite } from './render/bundle.ts';
import { ContentMirror } from './run/content-mirror.ts';
import { RunHistory } from './run/history.ts';
import { RunQueue } from './run/queue.ts';
import { Runner } from './run/runner.ts';
import { Workspace } from './run/workspace.ts';

/** The interval between two checks of the clock, in milliseconds. A finished event counts as past at most this late. */
const clockCheckMs = 1000;

export interface Publisher {
  /** The port it listens on (loopback). */
  port: number;
  /** Ends the current run and releases the port, the files and the lock. */
  stop: () => Promise<void>;
}

/**
 * Starts the publisher: takes the lock of its DATA_DIR, cleans up after a crash, and listens for hooks and commands.
 * It publishes once at the start, then whenever the journal has new rows, and when time alone changes a page.
 * @throws LockedError when another publisher uses the same DATA_DIR
 */
export async function startPublisher(
  config: PublisherConfig,
  log: Logger,
  loadSite: LoadSite = siteBundle(config, log),
): Promise<Publisher> {
  const { dataDir, cmsUrl: url, cmsToken: token, cmsTimeoutMs: timeoutMs } = config;
  mkdirSync(dataDir, { recursive: true });
  const { unlock } = lock(join(dataDir, 'publisher.lock'));
  const releases = await Releases.open(dataDir, config.keepReleases);
  const history = new RunHistory(dataDir);
  const hold = new Hold(dataDir);
  const content = new ContentMirror(loadSite, { url, token, timeoutMs }, log);
  const workspace = new Workspace(releases, join(dataDir, 'public/uploads'), basePath(config.siteUrl));
  const metrics = new Metrics();
  const runner = new Runner({ config, content, workspace, releases, history, log });
  const memory = new MemoryRelease();
  const host = new StaticHost({
    config,
    releases,
    isHeld: () => Boolean(hold.held),
    upload: async (space, signal) => {
      // SFTP takes a quarter of the time to load everything, and memory.
      const { uploadCurrent } = await import('./upload/upload-current.ts');
      return uploadCurrent(space, config, releases, log, signal);
    },
    log,
  });
  const tasks = [
    sitemapUpdate(workspace, releases),
    hostNotice(host),
    memory,
    garbageCollection(releases, workspace),
    precompression(releases, log),
  ];
  const backgroundTasks = new BackgroundTasks(tasks, log);
  const queue: RunQueue = new RunQueue({
    run: async (triggers, signal) => {
      await backgroundTasks.pause();
      try {
        const { run, rendered } = await runner.run(triggers, signal, queue);
        memory.addRendered(rendered);
        return run.outcome === 'overtaken' ? 'overtaken' : 'done';
      } finally {
        if (history.last) metrics.observe(history.last);
        backgroundTasks.resume();
        host.notice();
      }
    },
  });
  const sources = { queue, releases, history, hold, findings: runner.findings, backgroundTasks, host };
  metrics.watch(sources);

  const commands = createCommands(sources, { runner, workspace, backgroundTasks, log });
  const previews = new Previews(log);
  const receiver = createReceiver({ secret: config.secret, sources, commands, metrics, previews, log });
  receiver.listen(config.port, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  const removePortFile = writePortFile(dataDir, port);
  const timers = [
    repeatEvery(clockCheckMs, () => {
      // Somebody may set the clock, so no timer waits until `validUntil`: the clock itself is checked.
      if (queue.state === 'idle' && Date.now() >= workspace.validUntil) queue.request('clock');
    }),
    repeatEvery(config.pollIntervalMs, async () => {
      // Also ends the wait after a failure: the CMS may have been down and be back.
      const isWaiting = queue.state === 'idle' || queue.nextRunAt !== undefined;
      if (isWaiting && (await content.hasNewRows().catch(() => false))) queue.request('poll');
    }),
    repeatEvery(config.compareIntervalMs, () => {
      queue.request('compare');
    }),
  ];
  if (hold.held) await queue.hold();
  queue.request('start');
  host.notice();
  log.info({ port, release: releases.current?.id, held: Boolean(hold.held) }, 'publisher listens');

  return {
    port,
    stop: async () => {
      for (const cancel of timers) cancel();
      receiver.close();
      receiver.closeAllConnections();
      await previews.stop();
      await queue.stop();
      await backgroundTasks.pause();
      await host.stop();
      workspace.clear();
      removePortFile();
      unlock();
    },
  };
}
