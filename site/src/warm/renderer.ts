import { noting, Reads } from '../content/reading.ts';
import type { Question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { PageIndex } from './page-index.ts';
import type { Page, Rendering } from './rendering.ts';

export interface RendererOptions {
  store: Store;
  /** The addresses of everything that there is to render. */
  paths: (store: Store, now: Date) => string[];
  render: (path: string) => Promise<Page>;
}

/** Renders what has to be rendered, and nothing else: it remembers what each page was made of. */
export class Renderer {
  readonly #options: RendererOptions;
  readonly #index = new PageIndex();
  /** Pages that could not be rendered, and are tried again. */
  #failed: string[] = [];
  #moment = -Infinity;

  constructor(options: RendererOptions) {
    this.#options = options;
  }

  /**
   * Renders what is other at this instant, and with the content as it is now, than at the last time.
   * @param signal ends the work; the renderer is of no use then
   */
  async update(now: Date, signal: AbortSignal): Promise<Rendering> {
    const { store, paths } = this.#options;
    // Nobody knows what a clock that was set back told before.
    if (now.getTime() < this.#moment) this.#index.clear();
    this.#moment = now.getTime();
    const concerned = this.#concerned(store.takeTouched(), now);
    const wanted = new Set(paths(store, now));
    const vanished = this.#index.paths.filter((path) => !wanted.has(path));
    for (const path of vanished) this.#index.forget(path);

    const rendering: Rendering = { rendered: [], vanished, failed: [], until: Infinity };
    for (const path of wanted) {
      if (this.#index.has(path) && !concerned.has(path) && !this.#failed.includes(path)) continue;
      signal.throwIfAborted();
      await this.#render(path, rendering);
    }
    this.#failed = rendering.failed.map(({ path }) => path);
    this.#forgetQuestions();
    return { ...rendering, until: this.#index.until };
  }

  async #render(path: string, rendering: Rendering): Promise<void> {
    const reads = new Reads();
    try {
      rendering.rendered.push(await noting(reads, () => this.#options.render(path)));
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      rendering.failed.push({ path, message });
    }
    this.#index.learn(path, reads);
  }

  /** The pages that were made of something that is now other. */
  #concerned(touched: Set<string>, now: Date): Set<string> {
    const concerned = this.#index.concerned(touched, now);
    // A question may ask another one: all that was answered is kept before any is asked again.
    const before = [...this.#index.questions].map(([question]) => [question, question.fingerprint] as const);
    for (const [question, fingerprint] of before) {
      question.ask(now);
      if (question.fingerprint === fingerprint) continue;
      for (const page of this.#index.questions.get(question) ?? []) concerned.add(page);
    }
    return concerned;
  }

  #forgetQuestions(): void {
    const kept = new Set<Question>();
    const keep = (question: Question): void => {
      if (kept.has(question)) return;
      kept.add(question);
      question.reads.questions.forEach(keep);
    };
    for (const [question] of this.#index.questions) keep(question);
    this.#options.store.forgetQuestions((question) => kept.has(question));
  }
}
