/**
 * The code of the thread that sets texts. It knows neither the store nor the pages: what it loads is the Markdown parser, the
 * sanitiser and the modules of `site/src/text`.
 */
import { workerData } from 'node:worker_threads';
import type { Job } from './job.ts';
import { perform } from './perform.ts';
import type { Answer, ThreadData } from './thread.ts';

const { port, answered } = workerData as ThreadData;

port.on('message', (job: Job) => {
  tell(() => ({ text: perform(job) }));
});
tell(() => ({ isReady: true }));

function tell(work: () => { text: string } | { isReady: true }): void {
  let answer;
  try {
    answer = work();
  } catch (error) {
    answer = { error };
  }
  const { user, system } = process.threadCpuUsage();
  port.postMessage({ ...answer, spent: (user + system) / 1000 } satisfies Answer);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}
