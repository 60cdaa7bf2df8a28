/** Prints one line of progress. */
export type Say = (line: string) => void;

/** Steps longer than this print their duration. */
const longStepMs = 2000;
/** Steps print a reminder at this interval. */
const reminderIntervalMs = 15_000;

/** Runs one step and prints its title, reminders and duration. */
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
