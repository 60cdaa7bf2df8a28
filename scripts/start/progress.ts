/** Where progress is told, one line at a time. */
export type Say = (line: string) => void;

/** A step that takes longer than this, in milliseconds, says how long it took. */
const longStepMs = 2000;
/** And one that takes longer than this says now and then that it goes on. */
const reminderIntervalMs = 15_000;

/** Does one step of a start and tells of it: what begins, that it still goes on, how long it took. */
export async function step<T>(say: Say, title: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const seconds = (): number => Math.round((Date.now() - start) / 1000);
  say(`• ${title} …`);
  const timer = setInterval(() => say(`  … still at it (${seconds()} s)`), reminderIntervalMs);
  try {
    const result = await work();
    if (Date.now() - start > longStepMs) say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
