import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { TextJob } from './job.ts';

/** What a thread receives at its start. */
export interface ThreadData {
  port: MessagePort;
  /** How many answers it has given; a blocked caller waits on it for the next one. */
  answered: Int32Array;
}

/** A reply of the thread. Replies come in the order of the jobs; the first says that the thread is ready. */
export type ThreadReply = ({ isReady: true } | { text: string } | { error: unknown }) & {
  /** The processor time of the thread since its start, in milliseconds. */
  spent: number;
};

/**
 * The thread's memory limit, in megabytes. The caller ends the thread long before, since V8 may end the whole process
 * here.
 */
const maxMemoryMb = 1024;

/** The address of the thread's code. A bundle defines its own, since its files lie elsewhere. */
const code = new URL(import.meta.env.SITE_THREAD ?? './thread-code.ts', import.meta.url);

/** A thread that sets one text after another and can be ended at any instant. It ends with its process. */
export class TypesetterThread {
  readonly #port: MessagePort;
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));
  readonly #worker: Worker;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(code, {
      workerData: { port: port2, answered: this.#answered } satisfies ThreadData,
      transferList: [port2],
      // The thread does not inherit the host's start options, such as preloads.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 16 },
    });
    // The caller notices that no answer comes.
    this.#worker.on('error', () => undefined);
    this.rest();
  }

  /** Listens to replies. @param died called with the reason when the thread ends by itself */
  listen(answer: (answer: ThreadReply) => void, died: (reason: Error) => void): void {
    let reason = new Error('The thread that sets texts ended by itself.');
    this.#port.on('message', answer);
    this.#worker.on('error', (error: Error) => (reason = error));
    this.#worker.on('exit', () => {
      died(reason);
    });
    this.rest();
  }

  ask(job: TextJob): void {
    this.#port.postMessage(job);
  }

  /** Blocks until the next reply. @returns `undefined` if none comes within the given milliseconds */
  next(milliseconds: number): ThreadReply | undefined {
    const end = performance.now() + milliseconds;
    for (;;) {
      const before = Atomics.load(this.#answered, 0);
      const received: { message: ThreadReply } | undefined = receiveMessageOnPort(this.#port);
      if (received) return received.message;
      const left = end - performance.now();
      if (left <= 0) return undefined;
      Atomics.wait(this.#answered, 0, before, left);
    }
  }

  /** The processor time of the thread since its start, in milliseconds. Waiting for a processor does not count. */
  async spent(): Promise<number> {
    const { user, system } = await this.#worker.cpuUsage();
    return (user + system) / 1000;
  }

  /** The memory in use by the thread, in bytes. */
  async heap(): Promise<number> {
    return (await this.#worker.getHeapStatistics()).used_heap_size;
  }

  /** Keeps the process running while a caller waits for a reply. */
  work(): void {
    this.#worker.ref();
    this.#port.ref();
  }

  /** Lets the process end. */
  rest(): void {
    this.#worker.unref();
    this.#port.unref();
  }

  /** Ends the thread at once. */
  end(): void {
    this.#worker.removeAllListeners();
    this.#port.close();
    void this.#worker.terminate();
  }
}
