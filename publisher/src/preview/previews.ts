import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PreviewAnswer, PreviewRequest } from '@osiedle/shared';
import { contentTypeOf } from '../blobs/content-types.ts';
import type { Logger } from '../process/log.ts';
import { RendererProcess } from './renderer-process.ts';

export interface PreviewLimits {
  /** How long a request waits while the process starts, in milliseconds: the server in front gives up after ten seconds. */
  startWaitMs: number;
  /** How long one page may take, in milliseconds. Its texts have limits of their own, as in a publication. */
  pageMs: number;
  /** After this long without a request, in milliseconds, the process ends. */
  idleMs: number;
}

const defaultLimits: PreviewLimits = { startWaitMs: 6000, pageMs: 8000, idleMs: 10 * 60_000 };
/** How many viewers may wait; more get told to come again. */
const maxWaiting = 20;

interface Waiting {
  request: PreviewRequest;
  resolve: (answer: PreviewAnswer) => void;
}

/**
 * Shows drafts, by a process that is there only while somebody looks at them. It renders one page at a time; of several
 * requests of a viewer that wait, the newest is rendered.
 */
export class Previews {
  readonly #start: (onEnd: () => void) => RendererProcess;
  readonly #limits: PreviewLimits;
  readonly #log: Logger;
  #process: RendererProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<string, Waiting>();
  #isRendering = false;
  /** How many requests have no answer yet. */
  #open = 0;

  constructor(
    log: Logger,
    limits: Partial<PreviewLimits> = {},
    module = join(import.meta.dirname, 'process.ts'),
    env: NodeJS.ProcessEnv = process.env,
  ) {
    this.#log = log;
    this.#limits = { ...defaultLimits, ...limits };
    this.#start = (onEnd) => new RendererProcess(module, env, onEnd);
  }

  async ask(request: PreviewRequest): Promise<PreviewAnswer> {
    clearTimeout(this.#idle);
    this.#open += 1;
    try {
      return await this.#answer(request);
    } finally {
      this.#open -= 1;
      if (this.#open === 0)
        this.#idle = setTimeout(() => void this.#process?.end(), this.#limits.idleMs).unref();
    }
  }

  async #answer(request: PreviewRequest): Promise<PreviewAnswer> {
    const running = this.#running();
    const soon = this.#soon();
    try {
      const files = await soon(running.files);
      if (files === undefined) return { kind: 'later' };
      const { path, filesOnly } = request;
      if (path && !path.endsWith('/')) {
        const file = await fileAt(files, path);
        if (file) return file;
      }
      if (filesOnly) return { kind: 'missing' };
      if (!(await soon(running.ready))) return { kind: 'later' };
    } catch (error) {
      this.#log.error({ err: error }, 'the renderer of drafts does not start');
      return { kind: 'fault', fault: 'rendering' };
    }
    const { viewer } = request;
    this.#waiting.get(viewer)?.resolve({ kind: 'superseded' });
    this.#waiting.delete(viewer);
    if (this.#waiting.size >= maxWaiting) return { kind: 'later' };
    return new Promise((resolve) => {
      this.#waiting.set(viewer, { request, resolve });
      void this.#renderNext();
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#process?.end();
  }

  /** The process, which is started if there is none. */
  #running(): RendererProcess {
    if (this.#process) return this.#process;
    const started: RendererProcess = this.#start(() => {
      if (this.#process === started) this.#process = undefined;
    });
    return (this.#process = started);
  }

  /** Waits for one thing after another until all of it has taken too long. */
  #soon(): <T>(promise: Promise<T>) => Promise<T | undefined> {
    const end = sleep(this.#limits.startWaitMs, undefined, { ref: false });
    return (promise) => Promise.race([promise, end]);
  }

  async #renderNext(): Promise<void> {
    if (this.#isRendering) return;
    this.#isRendering = true;
    for (const [viewer, { request, resolve }] of this.#waiting) {
      this.#waiting.delete(viewer);
      resolve(await this.#render(request));
    }
    this.#isRendering = false;
  }

  async #render({ viewer: _, filesOnly: __, ...page }: PreviewRequest): Promise<PreviewAnswer> {
    const begun = performance.now();
    try {
      const running = this.#running();
      // It may have ended since the request came.
      if (!(await this.#soon()(running.ready))) return { kind: 'later' };
      return await running.render(page, this.#limits.pageMs);
    } catch (error) {
      this.#log.error({ err: error, entry: page.documentId }, 'could not render a draft');
      const isLate = performance.now() - begun >= this.#limits.pageMs;
      return { kind: 'fault', fault: isLate ? 'time' : 'rendering' };
    }
  }
}

/** A file of the site itself: pages of a bundle lie nowhere. */
async function fileAt(folder: string, path: string): Promise<PreviewAnswer | undefined> {
  const name = join(folder, path);
  if (!name.startsWith(folder + sep) || path.includes('\0')) return undefined;
  const bytes = await readFile(name).catch(() => undefined);
  return bytes && { kind: 'file', type: contentTypeOf(name), base64: bytes.toString('base64') };
}
