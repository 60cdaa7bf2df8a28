/** Prints one line of progress. */
export type Say = (line: string) => void;
/** Shows how far a step has come. */
export type Tell = (state: string) => void;

/** Where the lines of a command go. */
export interface Screen {
  say: Say;
  /** Runs one step, and shows its title, how far it has come, and how it ended. Steps may run at the same time. */
  step: <T>(title: string, work: (tell: Tell) => Promise<T>) => Promise<T>;
}

/** Steps longer than this print their duration. */
const longStepMs = 2000;

/** One step of a command: its words for the screen. */
export class Step {
  state = '';
  readonly #title: string;
  readonly #begun = Date.now();

  constructor(title: string) {
    this.#title = title;
  }

  get running(): string {
    return [this.#title, this.state, this.#duration].filter(Boolean).join(' · ');
  }

  get #done(): string {
    const duration = Date.now() - this.#begun > longStepMs && this.#duration;
    return `✓ ${[this.#title, duration].filter(Boolean).join(' · ')}`;
  }

  /** @param error why it ended early: because somebody stopped it, or by itself */
  #ended(error: unknown): string {
    const stopped = error instanceof Error && error.name === 'AbortError';
    return stopped ? `– ${this.#title} · stopped` : `✗ ${this.#title} · failed after ${this.#duration}`;
  }

  /** Does its work, and says at last how it ended. */
  async run<T>(work: () => Promise<T>, say: Say): Promise<T> {
    try {
      const result = await work();
      say(this.#done);
      return result;
    } catch (error) {
      say(this.#ended(error));
      throw error;
    }
  }

  get #duration(): string {
    return `${Math.round((Date.now() - this.#begun) / 1000)} s`;
  }
}

/** The interval between two lines on a step that says nothing of itself. */
const reminderIntervalMs = 15_000;

/** A screen that only grows, such as a file. @param intervalMs between two lines on how far a step has come */
export function plainScreen(say: Say, intervalMs = reminderIntervalMs): Screen {
  return {
    say,
    async step(title, work) {
      const step = new Step(title);
      let told = Date.now();
      const remind = (afterMs: number): void => {
        if (Date.now() - told < afterMs) return;
        told = Date.now();
        say(`  … ${step.running}`);
      };
      say(`• ${title} …`);
      const timer = setInterval(() => remind(reminderIntervalMs), 1000);
      const tell: Tell = (state) => {
        step.state = state;
        remind(intervalMs);
      };
      return step.run(() => work(tell), say).finally(() => clearInterval(timer));
    },
  };
}

/** Runs one step of a command that has one at a time. */
export function step<T>(say: Say, title: string, work: () => Promise<T>): Promise<T> {
  return plainScreen(say).step(title, work);
}
