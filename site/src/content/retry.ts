/** How many times a request is repeated after its connection broke. */
const maxRetries = 2;

/** The codes that Node and its `fetch` (undici) give to a connection that the other side closed or reset. */
const broken = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNABORTED', 'EPIPE']);

/**
 * Repeats a request if its connection breaks before the whole answer has arrived. A server may close a kept-alive
 * connection just as the next request is sent (RFC 9112, 9.3.1 and 9.5).
 * @param ask sends a request that changes nothing, and reads its answer
 * @throws the last error of `ask`; at once if no connection broke
 */
export async function retryBrokenConnection<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = maxRetries; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !isBroken(error)) throw error;
    }
  }
}

/** `fetch` wraps the error: the code is on its cause. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && broken.has(String(error.code))) || isBroken(error.cause);
}
