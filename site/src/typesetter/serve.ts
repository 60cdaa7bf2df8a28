import { workerData } from 'node:worker_threads';
import type { TextJob } from './job.ts';
import type { ThreadReply, ThreadData } from './thread.ts';

/** Makes this thread perform jobs and reply to each in turn. The first reply says that the thread is ready. */
export function serve(perform: (job: TextJob) => string): void {
  const { port, answered } = workerData as ThreadData;

  const tell = (work: () => { text: string } | { isReady: true }): void => {
    let answer;
    try {
      answer = work();
    } catch (error) {
      answer = { error: error instanceof Error ? error : new Error(String(error)) };
    }
    const { user, system } = process.threadCpuUsage();
    port.postMessage({ ...answer, spent: (user + system) / 1000 } satisfies ThreadReply);
    Atomics.add(answered, 0, 1);
    Atomics.notify(answered, 0);
  };

  port.on('message', (job: TextJob) => {
    tell(() => ({ text: perform(job) }));
  });
  tell(() => ({ isReady: true }));
}
