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

/** So many pages are given at once: of a large site, all would fill the memory. */
const most = 250;

/** Renders what has to be rendered, and nothing else: it remembers what each page was made of. */
export class Renderer {
  readonly #options: RendererOptions;
  readonly #index = new PageIndex();
  /** Pages that could not be rendered, and are tried again. */
  readonly #failed = new Set<string>();
  /** Pages that the last part left over. */
  #left: string[] = [];
  #moment = -Infinity;

  constructor(options: RendererOptions) {
    this.#options = options;
  }

  /**
   * Renders what is other at this instant, and with the content as it is now, than at the last time; or a part of it, and
   * then the next call goes on with the rest. Content and instant are to stay as they are until then.
   * @param signal ends the work; the renderer is of no use then
   */
  async update(now: Date, signal: AbortSignal): Promise<Rendering> {
    const rendering: Rendering = { rendered: [], vanished: [], failed: [], until: Infinity };
    if (this.#left.length === 0) rendering.vanished = this.#begin(now);
    const part = this.#left.slice(0, most);
    for (const path of part) {
      signal.throwIfAborted();
      await this.#render(path, rendering);
    }
    this.#left = this.#left.slice(part.length);
    if (this.#left.length > 0) return { ...rendering, more: true };
    this.#forgetQuestions();
    return { ...rendering, until: this.#index.until };
  }

  /** Finds out what is to be rendered. @returns the addresses that are no longer there */
  #begin(now: Date): string[] {
    const { store, paths } = this.#options;
    const known = this.#index.paths;
    // Nobody knows what a clock that was set back told before.
    if (now.getTime() < this.#moment) this.#index.clear();
    this.#moment = now.getTime();
    const concerned = this.#concerned(store.takeTouched(), now);
    const wanted = new Set(paths(store, now));
    this.#left = [...wanted].filter(
      (path) => !this.#index.has(path) || concerned.has(path) || this.#failed.has(path),
    );
    this.#failed.clear();
    const vanished = known.filter((path) => !wanted.has(path));
    for (const path of vanished) this.#index.forget(path);
    return vanished;
  }

  async #render(path: string, rendering: Rendering): Promise<void> {
    const reads = new Reads();
    try {
      rendering.rendered.push(await noting(reads, () => this.#options.render(path)));
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      rendering.failed.push({ path, message });
      this.#failed.add(path);
    }
    this.#index.learn(path, reads);
  }

  /** The pages that were made of something that is now other. */
  #concerned(touched: Set<string>, now: Date): Set<string> {
    const concerned = this.#index.concerned(touched, now);
    // A question may ask another one: all that was answered is kept before any is asked again.
    const before = [...this.#index.questions].map(([question]) => [question, question.fingerprint] as const);
    for (const [question, fingerprint] of before) {
      if (isAnswered(question, now) && question.fingerprint === fingerprint) continue;
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

/** A question that fails now fails the pages that ask it, when they are rendered. */
function isAnswered(question: Question, now: Date): boolean {
  try {
    question.ask(now);
    return true;
  } catch {
    return false;
  }
}
