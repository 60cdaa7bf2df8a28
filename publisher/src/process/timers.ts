/**
 * Repeats `work`, for the first time after one interval. Two calls never overlap.
 * @param intervalMs milliseconds between the end of a call and the beginning of the next
 * @returns a function that ends the repetition
 */
export function repeatEvery(intervalMs: number, work: () => unknown): () => void {
  let timer = setTimeout(turn, intervalMs);
  let ended = false;
  async function turn(): Promise<void> {
    await work();
    if (!ended) timer = setTimeout(turn, intervalMs);
  }
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

/**
 * Waits for a step of the rendering, which may hang.
 * @param timeoutMs the longest that it may take, in milliseconds
 * @throws when it takes longer, or the signal aborts
 */
export async function withTimeout<T>(timeoutMs: number, signal: AbortSignal, work: Promise<T>): Promise<T> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    const fault = signal.aborted
      ? 'was stopped'
      : `got no further for ${timeoutMs / 1000} s and was given up`;
    reject(new Error(`The rendering ${fault}.`));
  };
  if (limit.aborted) end();
  limit.addEventListener('abort', end);
  try {
    return await Promise.race([work, expired]);
  } finally {
    limit.removeEventListener('abort', end);
  }
}
