import type { PublisherConfig } from '../process/config.ts';
import type { Content } from './content.ts';
import { dispatch } from '../after/dispatch.ts';
import type { Finisher } from '../after/finisher.ts';
import type { History, Run } from './history.ts';
import type { Logger } from '../process/log.ts';
import type { Metrics } from '../control/metrics.ts';
import type { Queue } from './queue.ts';
import type { Releases } from '../releases/releases.ts';
import { Refused } from './reading.ts';
import { publish, type Published } from './run.ts';
import type { Findings } from '../control/status.ts';
import type { Workshop } from './workshop.ts';

export interface RunnerOptions {
  config: PublisherConfig;
  content: Content;
  workshop: Workshop;
  releases: Releases;
  history: History;
  finisher: Finisher;
  metrics: Metrics;
  log: Logger;
}

/** As many failed pages as anybody reads of in a log. */
const toldPages = 20;

/** Carries out runs, and tells of them: to the history, the log, the figures, and a static host. */
export class Runner {
  readonly findings: Findings = {
    refusal: undefined,
    failed: [],
    brokenLinks: [],
    defect: undefined,
    dispatch: undefined,
  };
  readonly #options: RunnerOptions;
  #confirmed: ReadonlySet<string> = new Set();

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Lets documents go off the site in the next run that would have refused it. @param keys of the documents */
  confirm(keys: string[]): void {
    this.#confirmed = new Set(keys);
  }

  /** Makes a release of everything that was published until now. @throws when it could not; the old release stays */
  async run(triggers: string[], signal: AbortSignal, queue: Pick<Queue, 'takeIn' | 'ask'>): Promise<void> {
    const { config, history, finisher, metrics, log } = this.#options;
    const run = history.begin(triggers);
    log.info({ run: run.number, triggers }, 'run begins');
    await finisher.pause();
    let rendered = 0;
    try {
      const confirmed = this.#confirmed;
      const result = await publish({ ...this.#options, ...config, run, signal, confirmed, queue });
      rendered = result.rendered;
      this.#note(run, result);
      if (run.failed?.length)
        log.error({ run: run.number, failed: run.failed.slice(0, toldPages) }, 'pages could not be rendered');
      log.info(told(run), 'run ends');
      if (result.release) void this.#tell(result.release.id);
    } catch (error) {
      if (!(error instanceof Refused)) {
        run.outcome = 'failed';
        run.error = explain(error);
        log.error({ ...told(run), err: error }, 'run failed, the old release stays');
        throw error;
      }
      // To try again by itself would change nothing.
      run.outcome = 'refused';
      run.error = error.message;
      run.refusal = error.refusal;
      this.findings.refusal = error.refusal;
      log.error({ ...told(run), vanished: error.refusal.vanished }, error.message);
    } finally {
      await history.end(run);
      metrics.observe(run);
      finisher.resume(rendered);
    }
  }

  #note(run: Run, { release, brokenLinks, defects }: Published): void {
    this.#confirmed = new Set();
    this.findings.refusal = undefined;
    if (brokenLinks) Object.assign(this.findings, { brokenLinks, failed: run.failed ?? [] });
    if (defects.length > 0) this.findings.defect = { at: new Date().toISOString(), keys: defects };
    run.outcome = release ? 'published' : 'unchanged';
    if (release) run.release = release.id;
  }

  async #tell(release: string): Promise<void> {
    const { config, log } = this.#options;
    if (!config.dispatch) return;
    const result = await dispatch(config.dispatch, release);
    this.findings.dispatch = result;
    if (result.error) log.error({ release, error: result.error }, 'dispatch failed');
    else log.info({ release, repository: config.dispatch.repository }, 'dispatch sent');
  }
}

/** What the log has of a run; `requests` are the panel's requests that led to it, by the ids in the CMS's log. */
function told({
  number,
  outcome,
  release,
  cursor,
  changes = [],
  changeCount,
  pageCount,
  failed,
  steps,
}: Run): object {
  const requests = [...new Set(changes.flatMap(({ request }) => request ?? []))];
  return {
    run: number,
    outcome,
    release,
    cursor,
    requests,
    changes: changeCount,
    pages: pageCount,
    failed: failed?.length,
    steps,
  };
}

/** An error and its causes in one text. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message} Cause: ${explain(error.cause)}` : error.message;
}
