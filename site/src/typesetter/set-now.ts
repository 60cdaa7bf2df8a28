import { TextFailed } from './text-failed.ts';
import type { TextJob } from './job.ts';
import { TypesetterThread } from './thread.ts';
import { maxTextMs, maxClockFactor } from './typesetter.ts';

/** How long the thread's start may take, in milliseconds. */
const startTimeoutMs = 30_000;

let thread: TypesetterThread | undefined;

/**
 * Sets a text and blocks until it is done, for builds, in which nothing else waits.
 * @throws TextFailed if it takes too long or too much memory
 */
export function setNow(job: TextJob): string {
  thread ??= started();
  const [since, before] = [performance.now(), others()];
  thread.ask(job);
  let answer = thread.next(maxTextMs);
  while (!answer && performance.now() - since < maxTextMs * maxClockFactor) {
    const left = maxTextMs - (others() - before);
    if (left <= 0) break;
    answer = thread.next(Math.max(50, left));
  }
  if (answer && 'text' in answer) return answer.text;
  const fault = answer ? 'fault' : 'time';
  if (!answer) {
    thread.end();
    thread = undefined;
  }
  throw new TextFailed(fault, job.source, answer && 'error' in answer ? { cause: answer.error } : {});
}

function started(): TypesetterThread {
  const fresh = new TypesetterThread();
  const answer = fresh.next(startTimeoutMs);
  if (answer && 'isReady' in answer) return fresh;
  fresh.end();
  throw new Error('The thread that sets texts does not start. See what was printed before.');
}

/** The processor time of all other threads, in milliseconds. The setting of a text took no more than its increase. */
function others(): number {
  const [all, own] = [process.cpuUsage(), process.threadCpuUsage()];
  return (all.user + all.system - own.user - own.system) / 1000;
}
