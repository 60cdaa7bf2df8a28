import type { IncomingMessage } from 'node:http';

/** A longer body, in bytes, did not come by mistake. */
const maxDrainedBytes = 10_000_000;

/**
 * Reads and discards the rest of a refused request, so that the client gets to read the answer. It closes the connection
 * after {@link maxDrainedBytes}.
 */
export function drainRequest(request: IncomingMessage): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxDrainedBytes) request.destroy();
  });
  // An earlier reader may have paused the request.
  request.resume();
}
