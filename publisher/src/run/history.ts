import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSlices } from '@osiedle/shared/slices';
import { writeDurably } from '../blobs/durable.ts';
import { showsSame, type Manifest } from '../releases/manifest.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import type { ContentChange, ContentUpdate } from './content-mirror.ts';
import type { FailedPage } from './failed-pages.ts';
import type { PublishRefusal } from './guard.ts';

/** One run of the publisher, as `history.json` and the private status show it. */
export interface RunRecord {
  /** Rises with each run, also across restarts. */
  number: number;
  /** What requested it. */
  triggers: string[];
  startedAt: string;
  finishedAt?: string;
  /**
   * `unchanged`: every byte was already live. `refused`: it waits until somebody confirms it. `overtaken`: somebody
   * published during the run, and the next run renders what is left.
   */
  outcome: 'running' | 'published' | 'unchanged' | 'overtaken' | 'refused' | 'failed';
  /** The id of the last release that it made. */
  release?: string;
  /** The last row of the journal that it includes. */
  cursor?: number;
  /** The newest changes that were in no release before; at most {@link maxListed}. */
  changes?: ContentChange[];
  /** How many such changes there were. */
  changeCount?: number;
  /** The pages that are new, changed or gone in its release; at most {@link maxListed}. */
  pages?: string[];
  /** How many such pages there were. */
  pageCount?: number;
  /** What was left out, and why. */
  warnings?: string[];
  /** Pages that could not be rendered. */
  failed?: FailedPage[];
  refusal?: PublishRefusal;
  /** The error, in words. */
  error?: string;
  /** How long each step took, in milliseconds. */
  steps: Record<string, number>;
}

const maxKeptRuns = 50;

/** How many items of a long list the history keeps. */
export const maxListed = 50;

/** The last runs, the newest first. They are kept in DATA_DIR, so that one can read after a crash what happened before it. */
export class RunHistory {
  readonly #file: string;
  #runs: RunRecord[];
  #writing: Promise<void> = Promise.resolve();

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'history.json');
    this.#runs = read(this.#file).map((run) =>
      run.outcome === 'running'
        ? { ...run, outcome: 'failed', error: 'The publisher ended during the run.' }
        : run,
    );
  }

  get runs(): readonly RunRecord[] {
    return this.#runs;
  }

  get last(): RunRecord | undefined {
    return this.#runs[0];
  }

  /** Records that a run begins. @returns its record, which the run completes */
  begin(triggers: string[]): RunRecord {
    const run: RunRecord = {
      number: (this.last?.number ?? 0) + 1,
      triggers,
      startedAt: new Date().toISOString(),
      outcome: 'running',
      steps: {},
    };
    this.#runs = [run, ...this.#runs].slice(0, maxKeptRuns);
    void this.#write();
    return run;
  }

  /** Records that a run has ended. Never throws: a history that cannot be written must not stop publishing. */
  async end(run: RunRecord): Promise<void> {
    run.finishedAt = new Date().toISOString();
    await this.#write();
  }

  /** Writes one after another, because all writes use the same draft. */
  #write(): Promise<void> {
    this.#writing = this.#writing
      .then(() => writeDurably(this.#file, JSON.stringify(this.#runs)))
      .catch(() => undefined);
    return this.#writing;
  }
}

/** Adds the time that `work` takes to a step of a run. @returns the result of `work` */
export async function measureStep<T>(run: RunRecord, name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    run.steps[name] = (run.steps[name] ?? 0) + Math.round(performance.now() - start);
  }
}

/** Records the changes that a run publishes. */
export function recordChanges(run: RunRecord, { changes, cursor }: ContentUpdate): void {
  run.cursor = cursor;
  run.changeCount = changes.length;
  run.changes = changes.slice(-maxListed).reverse();
}

/** Records which pages a run has changed. @param release the last release that the run made, where it made one */
export async function recordPages(
  run: RunRecord,
  before: Manifest | undefined,
  release: Manifest | undefined,
): Promise<void> {
  if (!release) return;
  const differences = await inSlices(release.paths.listDifferences(before?.paths ?? ShardedMap.of()));
  const changed = differences.flatMap(([path, now, old]) => (showsSame(now, old) ? [] : [path]));
  run.pageCount = changed.length;
  run.pages = changed.slice(0, maxListed).sort();
}

/** Returns an empty history where the file cannot be read: that must not stop publishing. */
function read(file: string): RunRecord[] {
  try {
    const runs: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(runs) ? (runs as RunRecord[]) : [];
  } catch {
    return [];
  }
}
