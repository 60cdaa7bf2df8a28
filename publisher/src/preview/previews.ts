import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PreviewAnswer, PreviewRequest } from '@osiedle/shared';
import { contentTypeOf } from '../blobs/content-types.ts';
import type { Logger } from '../process/log.ts';
import { RendererProcess } from './renderer-process.ts';

export interface PreviewLimits {
  /** How long a request waits for its page, in milliseconds: the server in front gives up after ten seconds. */
  answerMs: number;
  /** How long one page may take, in milliseconds. Its texts have limits of their own, as in a publication. */
  pageMs: number;
  /** After this long without a request, in milliseconds, the process ends. */
  idleMs: number;
}

const defaultLimits: PreviewLimits = { answerMs: 6000, pageMs: 30_000, idleMs: 10 * 60_000 };
/** How many requests may wait; more get told to come again. */
const maxOpen = 50;
/** How many drafts that took too long are remembered. */
const maxLate = 100;

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
  /** Pages that took too long: to try again would take as long again. */
  readonly #late = new Set<string>();

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
    if (this.#open >= maxOpen) return { kind: 'later' };
    const tooLate = sleep(this.#limits.answerMs, { kind: 'later' } as const, { ref: false });
    return Promise.race([this.#answer(request), tooLate]);
  }

  async #answer(request: PreviewRequest): Promise<PreviewAnswer> {
    clearTimeout(this.#idle);
    this.#open += 1;
    try {
      const running = this.#running();
      const { path, filesOnly } = request;
      const folder = await running.files;
      const file = path && !path.endsWith('/') ? await fileAt(folder, path) : undefined;
      if (file) return file;
      if (filesOnly) return { kind: 'missing' };
      await running.ready;
      return await this.#inTurn(request);
    } catch (error) {
      this.#log.error({ err: error }, 'the renderer of drafts does not start');
      return { kind: 'fault', fault: 'rendering' };
    } finally {
      this.#open -= 1;
      const end = (): void => void this.#process?.end();
      if (this.#open === 0) this.#idle = setTimeout(end, this.#limits.idleMs).unref();
    }
  }

  #inTurn(request: PreviewRequest): Promise<PreviewAnswer> {
    const { viewer } = request;
    this.#waiting.get(viewer)?.resolve({ kind: 'superseded' });
    this.#waiting.delete(viewer);
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
    const { documentId, locale, path, draft } = page;
    const name = JSON.stringify([documentId, locale, path, draft?.['updatedAt']]);
    if (this.#late.has(name)) return { kind: 'fault', fault: 'time' };
    const begun = performance.now();
    try {
      const running = this.#running();
      // It may have ended since the request came.
      await running.ready;
      return await running.render(page, this.#limits.pageMs);
    } catch (error) {
      this.#log.error({ err: error, entry: documentId }, 'could not render a draft');
      const isLate = performance.now() - begun >= this.#limits.pageMs;
      if (this.#late.size >= maxLate) this.#late.clear();
      if (isLate) this.#late.add(name);
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
