import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { PreviewAnswer } from '@osiedle/shared';
import type { DraftPage } from './draft-renderer.ts';
import type { FromRenderer, ToRenderer } from './messages.ts';

const exitWithParent = join(import.meta.dirname, '../process/exit-with-parent.ts');

/** A running process that renders drafts. */
export class RendererProcess {
  /** The folder of the site's styles, fonts and icons. Rejects if the process ends before. */
  readonly files: Promise<string>;
  /** Resolves when all published content is read. Rejects if the process ends before. */
  readonly ready: Promise<true>;
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, PromiseWithResolvers<PreviewAnswer>>();
  #last = 0;

  /** @param onEnd called when the process has ended in any way */
  constructor(module: string, env: NodeJS.ProcessEnv, onEnd: () => void) {
    const [files, ready] = [Promise.withResolvers<string>(), Promise.withResolvers<true>()];
    this.files = files.promise;
    this.ready = ready.promise;
    for (const promise of [files.promise, ready.promise]) promise.catch(() => undefined);
    this.#child = fork(module, [], { execArgv: ['--import', exitWithParent], env });
    this.#child.on('message', (message: FromRenderer) => {
      if ('files' in message) files.resolve(message.files);
      else if ('isReady' in message) ready.resolve(true);
      else this.#take(message.number)?.resolve(message.answer);
    });
    this.#child.once('exit', (code, signal) => {
      const ended = new Error(`The renderer of drafts has ended (${signal ?? `exit code ${code}`}).`);
      files.reject(ended);
      ready.reject(ended);
      for (const { reject } of this.#answers.values()) reject(ended);
      this.#answers.clear();
      onEnd();
    });
    this.#child.once('error', () => this.#child.kill('SIGKILL'));
  }

  /** Renders a page. @throws if it takes too long, in which case the process is ended, or if the process ends */
  async render(page: DraftPage, timeoutMs: number): Promise<PreviewAnswer> {
    const number = ++this.#last;
    const answered = Promise.withResolvers<PreviewAnswer>();
    this.#answers.set(number, answered);
    this.#child.send({ number, page } satisfies ToRenderer, (error) => {
      if (error) this.#take(number)?.reject(error);
    });
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), timeoutMs);
    try {
      return await answered.promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the process. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }

  #take(number: number): PromiseWithResolvers<PreviewAnswer> | undefined {
    const answer = this.#answers.get(number);
    this.#answers.delete(number);
    return answer;
  }
}
