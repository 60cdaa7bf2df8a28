import type { IncomingMessage } from 'node:http';

/** More than this, in bytes, is no body that came by mistake. */
const maxDrainedBytes = 10_000_000;

/**
 * Reads the rest of a refused request and drops it, so that the client gets to read the answer; not for ever, though.
 */
export function drainRequest(request: IncomingMessage): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxDrainedBytes) request.destroy();
  });
  // Whoever read it before may have left it paused.
  request.resume();
}
