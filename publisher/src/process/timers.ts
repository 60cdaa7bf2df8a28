/**
 * Does something again and again, never twice at once, and the first time after one interval.
 * @param interval milliseconds between the end of one and the beginning of the next
 * @returns a function that ends it
 */
export function repeatEvery(interval: number, work: () => unknown): () => void {
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
 * Waits for something that may hang.
 * @param milliseconds the longest that it may take
 * @throws when it takes longer, or is to end
 */
export async function withTimeout<T>(
  milliseconds: number,
  signal: AbortSignal,
  work: Promise<T>,
): Promise<T> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    const fault = signal.aborted
      ? 'was stopped'
      : `got no further for ${milliseconds / 1000} s and was given up`;
    reject(new Error(`The rendering ${fault}.`));
  };
  if (limit.aborted) end();
  limit.addEventListener('abort', end);
  try {
    return await Promise.race([work, ended]);
  } finally {
    limit.removeEventListener('abort', end);
  }
}
