import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RunRecord } from '../run/history.ts';
import { isLive } from '../releases/manifest.ts';
import type { StatusSources } from './status.ts';

/** The publisher's metrics, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #runs = new Counter({
    name: 'osiedle_runs_total',
    help: 'Runs of the publisher, by how they ended.',
    labelNames: ['outcome'],
    registers: [this.#registry],
  });
  readonly #steps = new Histogram({
    name: 'osiedle_step_seconds',
    help: 'How long the steps of runs took.',
    labelNames: ['step'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers: [this.#registry],
  });

  constructor() {
    // Memory, processor time, and how long the event loop was blocked since the last scrape.
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts a run that has ended. */
  observe({ outcome, steps }: RunRecord): void {
    this.#runs.inc({ outcome });
    for (const [step, milliseconds] of Object.entries(steps))
      this.#steps.observe({ step }, milliseconds / 1000);
  }

  /** Registers the other metrics, which are read from the sources at each scrape. */
  watch({ queue, releases, findings, hold, backgroundTasks, host }: StatusSources): void {
    const gauge = (name: string, help: string, read: () => number): void => {
      new Gauge({
        name: `osiedle_${name}`,
        help,
        registers: [this.#registry],
        collect() {
          this.set(read());
        },
      });
    };
    const entries = () => releases.current?.paths.values() ?? [];
    gauge('release', 'The number of the live release.', () => Number(releases.current?.id ?? 0));
    gauge('cursor', 'The last row of the journal that is live.', () => releases.current?.cursor ?? 0);
    gauge('release_timestamp_seconds', 'When the live release was made.', () =>
      Math.floor(Date.parse(releases.current?.publishedAt ?? '1970-01-01') / 1000),
    );
    gauge('pages', 'Addresses that show something.', () => entries().filter(isLive).length);
    gauge('failed_pages', 'Pages that could not be rendered.', () => findings.failed.length);
    gauge('broken_links', 'Links on the site that lead nowhere.', () => findings.brokenLinks.length);
    const failedTasks = () => backgroundTasks.status.filter(({ state }) => state === 'failed');
    gauge(
      'failed_tasks',
      'Work after the release that failed, and is tried again.',
      () => failedTasks().length,
    );
    const needsCare = ['refused', 'late'];
    gauge('host_fault', '1 while the static host refuses calls, or does not show a release.', () =>
      Number(needsCare.includes(host.status?.state ?? '')),
    );
    gauge('publishing', '1 while something waits to go live.', () => Number(queue.state !== 'idle'));
    gauge('held', '1 while publishing is held.', () => Number(Boolean(hold.held)));
    gauge('refused', '1 while a release waits for confirmation.', () => Number(Boolean(findings.refusal)));
  }

  /** The metrics as text for Prometheus, with its content type. */
  async read(): Promise<{ type: string; text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
