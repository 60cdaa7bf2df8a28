/**
 * Does something again and again, never twice at once, and the first time after one interval.
 * @param interval milliseconds between the end of one and the beginning of the next
 * @returns a function that ends it
 */
export function every(interval: number, work: () => unknown): () => void {
  let timer = setTimeout(turn, interval);
  let ended = false;
  async function turn(): Promise<void> {
    await work();
    if (!ended) timer = setTimeout(turn, interval);
  }
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

/**
 * Does something that may hang.
 * @param milliseconds the longest that it may take to get any further
 * @param work is given what ends it, and what it calls whenever it has got further
 * @throws when it hangs, or is to end
 */
export async function within<T>(
  milliseconds: number,
  signal: AbortSignal,
  work: (limit: AbortSignal, getsFurther: () => void) => Promise<T>,
): Promise<T> {
  const hanging = new AbortController();
  const limit = AbortSignal.any([signal, hanging.signal]);
  const timer = setTimeout(() => hanging.abort(), milliseconds);
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    const fault = signal.aborted
      ? 'was stopped'
      : `got no further for ${milliseconds / 1000} s and was given up`;
    reject(new Error(`The rendering ${fault}.`));
  };
  limit.addEventListener('abort', end);
  try {
    return await Promise.race([work(limit, () => timer.refresh()), ended]);
  } finally {
    clearTimeout(timer);
    limit.removeEventListener('abort', end);
  }
}
