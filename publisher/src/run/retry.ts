const firstDelayMs = 1000;
const maxDelayMs = 60_000;

/**
 * How long the queue waits before it retries a failed run, for example while the CMS is down.
 * @param failures the number of failed runs in a row
 * @returns milliseconds: one second, then twice as long each time, at most one minute
 */
export function exponentialBackoff(failures: number): number {
  return Math.min(firstDelayMs * 2 ** (failures - 1), maxDelayMs);
}
