import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSlices } from '@osiedle/shared/slices';
import { writeDurably } from '../blobs/durable.ts';
import type { Manifest } from '../releases/manifest.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import type { ContentChange, ContentUpdate } from './content-mirror.ts';
import type { FailedPage } from './failed-pages.ts';
import type { PublishRefusal } from './guard.ts';

/** One run of the publisher, as the private status shows it. */
export interface RunRecord {
  /** Counts up, also over restarts. */
  number: number;
  /** What asked for it. */
  triggers: string[];
  startedAt: string;
  finishedAt?: string;
  /**
   * `unchanged`: every byte was already live. `refused`: waits for somebody to confirm it. `overtaken`: somebody published
   * amid it, and the next run renders what is left.
   */
  outcome: 'running' | 'published' | 'unchanged' | 'overtaken' | 'refused' | 'failed';
  /** The last release that it made. */
  release?: string;
  /** The last row of the journal that it included. */
  cursor?: number;
  /** What was changed: the newest rows of the journal that were in no release before. */
  changes?: ContentChange[];
  /** How many such rows there were in all. */
  changeCount?: number;
  /** The pages that are new, other or gone in its release; so many of them as are worth reading. */
  pages?: string[];
  pageCount?: number;
  /** What was left out, and why. */
  warnings?: string[];
  /** Pages that could not be rendered. */
  failed?: FailedPage[];
  refusal?: PublishRefusal;
  /** What went wrong, for people. */
  error?: string;
  /** Milliseconds by step. */
  steps: Record<string, number>;
}

const maxKeptRuns = 50;

/** As much of a long list as anybody reads. */
export const maxListed = 50;

/** The last runs, newest first; kept in DATA_DIR, so that what happened before a crash can be read after it. */
export class RunHistory {
  readonly #file: string;
  #runs: RunRecord[];
  #written: Promise<void> = Promise.resolve();

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'history.json');
    this.#runs = read(this.#file).map((run) =>
      run.outcome === 'running'
        ? { ...run, outcome: 'failed', error: 'The publisher ended in mid-run.' }
        : run,
    );
  }

  get runs(): readonly RunRecord[] {
    return this.#runs;
  }

  get last(): RunRecord | undefined {
    return this.#runs[0];
  }

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

  /** Ends a run. Never throws: what is told of the past must not stop publishing. */
  async end(run: RunRecord): Promise<void> {
    run.finishedAt = new Date().toISOString();
    await this.#write();
  }

  /** One after another: they share a draft. */
  #write(): Promise<void> {
    this.#written = this.#written
      .then(() => writeDurably(this.#file, JSON.stringify(this.#runs)))
      .catch(() => undefined);
    return this.#written;
  }
}

/** Measures one step of a run, or one more part of it. */
export async function measureStep<T>(run: RunRecord, name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    run.steps[name] = (run.steps[name] ?? 0) + Math.round(performance.now() - start);
  }
}

/** Notes what a run has found to be new. */
export function recordChanges(run: RunRecord, { changes, cursor }: ContentUpdate): void {
  run.cursor = cursor;
  run.changeCount = changes.length;
  run.changes = changes.slice(-maxListed).reverse();
}

/** Notes which pages are other than before. @param release the last one that the run made, if it made any */
export async function recordPages(
  run: RunRecord,
  before: Manifest | undefined,
  release: Manifest | undefined,
): Promise<void> {
  if (!release) return;
  const differences = await inSlices(release.paths.listDifferences(before?.paths ?? ShardedMap.of()));
  const changed = differences.map(([path]) => path);
  run.pageCount = changed.length;
  run.pages = changed.slice(0, maxListed).sort();
}

/** A history that cannot be read is no reason not to publish. */
function read(file: string): RunRecord[] {
  try {
    const runs: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(runs) ? (runs as RunRecord[]) : [];
  } catch {
    return [];
  }
}
