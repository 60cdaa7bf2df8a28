/** One run of the publisher, as the private status shows it. */
export interface Run {
  /** Counts up from 1 in one process. */
  number: number;
  /** What asked for it. */
  triggers: string[];
  startedAt: string;
  finishedAt?: string;
  /** `unchanged`: every byte was already live. */
  outcome: 'running' | 'published' | 'unchanged' | 'failed';
  /** The release that it made. */
  release?: string;
  /** What went wrong, for people. */
  error?: string;
  /** Milliseconds by step. */
  steps: Record<string, number>;
}

const kept = 20;

/** The last twenty runs, newest first. */
export class History {
  #runs: Run[] = [];
  #count = 0;

  get runs(): readonly Run[] {
    return this.#runs;
  }

  get last(): Run | undefined {
    return this.#runs[0];
  }

  begin(triggers: string[]): Run {
    this.#count += 1;
    const run: Run = {
      number: this.#count,
      triggers,
      startedAt: new Date().toISOString(),
      outcome: 'running',
      steps: {},
    };
    this.#runs = [run, ...this.#runs].slice(0, kept);
    return run;
  }
}

/** Measures one step of a run. */
export async function step<T>(run: Run, name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    run.steps[name] = Math.round(performance.now() - start);
  }
}
