/** How often something is asked for again whose connection broke. */
const maxRetries = 2;

/** What Node and its `fetch` (undici) call a connection that the other side has closed or reset. */
const broken = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNABORTED', 'EPIPE']);

/**
 * Asks once more where a connection broke before the answer was there whole: one that is kept open for the next request may
 * be closed by the server just when that is sent (RFC 9112, 9.3.1 and 9.5).
 * @param ask a request that changes nothing, with the reading of its answer
 * @throws what `ask` threw at last; at once where no connection broke
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

/** `fetch` throws an error of its own, whose cause tells. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && broken.has(String(error.code))) || isBroken(error.cause);
}
