import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { TextJob } from './job.ts';

/** What a thread is given at its start. */
export interface ThreadData {
  port: MessagePort;
  /** How many answers it has given: whoever blocks can wait for the next one. */
  answered: Int32Array;
}

/** An answer of the thread, in the order of the jobs; the first says that it is ready. */
export type ThreadReply = ({ isReady: true } | { text: string } | { error: unknown }) & {
  /** The processor time that the thread has taken since its start, in milliseconds. */
  spent: number;
};

/** So much memory, in megabytes, the thread may take. Whoever asks ends it long before: V8 may end the whole process here. */
const maxMemoryMb = 1024;

/** Where the thread's code lies: a bundle says so, since it lies elsewhere. */
const code = new URL(import.meta.env.SITE_THREAD ?? './thread-code.ts', import.meta.url);

/** A thread that sets one text after another, and that can be ended at any instant. It ends with its process. */
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
      // What belongs to the host's own start, such as its preloads, is none of its business.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 16 },
    });
    // Whoever asks sees that no answer comes.
    this.#worker.on('error', () => undefined);
    this.rest();
  }

  /** @param died is told when the thread has ended by itself, and why */
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

  /** Blocks until the next answer. @returns undefined where none came in so many milliseconds */
  next(milliseconds: number): ThreadReply | undefined {
    const end = performance.now() + milliseconds;
    for (;;) {
      const before = Atomics.load(this.#answered, 0);
      const received = receiveMessageOnPort(this.#port) as { message: ThreadReply } | undefined;
      if (received) return received.message;
      const left = end - performance.now();
      if (left <= 0) return undefined;
      Atomics.wait(this.#answered, 0, before, left);
    }
  }

  /** The processor time that it has taken since its start, in milliseconds: waiting for a processor does not count. */
  async spent(): Promise<number> {
    const { user, system } = await this.#worker.cpuUsage();
    return (user + system) / 1000;
  }

  /** How much memory it takes, in bytes. */
  async heap(): Promise<number> {
    return (await this.#worker.getHeapStatistics()).used_heap_size;
  }

  /** Keeps the process running, as long as an answer is waited for. */
  work(): void {
    this.#worker.ref();
    this.#port.ref();
  }

  /** Lets the process end. */
  rest(): void {
    this.#worker.unref();
    this.#port.unref();
  }

  /** Ends it, whatever it does. */
  end(): void {
    this.#worker.removeAllListeners();
    this.#port.close();
    void this.#worker.terminate();
  }
}
