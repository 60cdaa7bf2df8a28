import type { PublisherConfig } from '../process/config.ts';
import type { Logger } from '../process/log.ts';
import type { Releases } from '../releases/releases.ts';
import type { ContentMirror } from './content-mirror.ts';
import type { RunFindings } from './findings.ts';
import { PublishRefused } from './guard.ts';
import type { RunHistory, RunRecord } from './history.ts';
import type { RunQueue } from './queue.ts';
import { runPublication, type RunResult } from './run.ts';
import type { Workspace } from './workspace.ts';

export interface RunnerOptions {
  config: Pick<PublisherConfig, 'siteUrl' | 'buildTimeoutMs'>;
  content: ContentMirror;
  workspace: Workspace;
  releases: Releases;
  history: RunHistory;
  log: Logger;
}

/** How many failed pages one line of the log lists. */
const maxLoggedPages = 20;

/** Carries out runs, and records them in the history, the log and the status. */
export class Runner {
  readonly findings: RunFindings = { refusal: undefined, failed: [], brokenLinks: [], defect: undefined };
  readonly #options: RunnerOptions;
  #confirmed: ReadonlySet<string> = new Set();

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Confirms that documents may vanish from the site. @param keys the documents' keys */
  confirm(keys: string[]): void {
    this.#confirmed = new Set(keys);
  }

  /**
   * Makes a release of everything that is published now.
   * @param triggers what requested the run, for the history
   * @returns the run, and how many pages it rendered
   * @throws when it fails; the old release stays live
   */
  async run(
    triggers: string[],
    signal: AbortSignal,
    queue: Pick<RunQueue, 'hasRequests'>,
  ): Promise<{ run: RunRecord; rendered: number }> {
    const { config, history, log } = this.#options;
    const run = history.begin(triggers);
    log.info({ run: run.number, triggers }, 'run begins');
    try {
      const confirmed = this.#confirmed;
      const result = await runPublication({ ...this.#options, ...config, run, signal, confirmed, queue });
      this.#record(run, result);
      if (run.failed?.length)
        log.error(
          { run: run.number, failed: run.failed.slice(0, maxLoggedPages) },
          'pages could not be rendered',
        );
      if (result.readError) throw result.readError as Error;
      log.info(logFields(run), 'run ends');
      return { run, rendered: result.rendered };
    } catch (error) {
      if (!(error instanceof PublishRefused)) {
        run.outcome = 'failed';
        run.error = explain(error);
        log.error(
          { ...logFields(run), err: error },
          run.release ? 'run failed after a release' : 'run failed, the old release stays',
        );
        throw error;
      }
      // It does not throw, because a retry would be refused again.
      run.outcome = 'refused';
      run.error = error.message;
      run.refusal = error.refusal;
      this.findings.refusal = error.refusal;
      log.error({ ...logFields(run), vanished: error.refusal.vanished }, error.message);
      return { run, rendered: 0 };
    } finally {
      await history.end(run);
    }
  }

  #record(run: RunRecord, { outcome, release, brokenLinks, defects }: RunResult): void {
    run.outcome = outcome;
    if (release) run.release = release.id;
    this.findings.refusal = undefined;
    if (outcome !== 'overtaken') this.#confirmed = new Set();
    if (brokenLinks) Object.assign(this.findings, { brokenLinks, failed: run.failed ?? [] });
    if (defects.length > 0) this.findings.defect = { at: new Date().toISOString(), keys: defects };
  }
}

/** The fields of a run in the log. `requests` are the ids, as in the CMS's log, of the panel's requests that led to it. */
function logFields({
  number,
  outcome,
  release,
  cursor,
  changes = [],
  changeCount,
  pageCount,
  failed,
  steps,
}: RunRecord): object {
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

/** The messages of an error and its causes. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message} Cause: ${explain(error.cause)}` : error.message;
}
