/** The code of a thread that takes bytes in. Whoever asks it sees to it that names are flushed. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { Blobs } from './blobs.ts';
import { inspect, type Inspected } from './inspect.ts';
import type { Blob } from './body.ts';

export interface Order {
  id: number;
  /** The folder of the blobs. */
  folder: string;
  bytes: Uint8Array;
  /** Whether it is HTML that is to be looked through. */
  isPage: boolean;
}

export interface Taken extends Blob {
  inspected: Inspected | undefined;
}

export type Answer = { id: number } & ({ taken: Taken } | { error: unknown });

// On Linux a thread has a priority of its own: where processors are few, whoever renders the next page comes first.
try {
  if (process.platform === 'linux') setPriority(5);
} catch {
  // Where a sandbox forbids it, all come alike.
}

const utf8 = new TextDecoder();

parentPort?.on('message', ({ id, ...order }: Order) => {
  takeIn(order).then(
    (taken) => parentPort?.postMessage({ id, taken } satisfies Answer),
    (error: unknown) => parentPort?.postMessage({ id, error } satisfies Answer),
  );
});

async function takeIn({ folder, bytes, isPage }: Omit<Order, 'id'>): Promise<Taken> {
  const taken = await new Blobs(folder).takeBytes(bytes);
  return { ...taken, inspected: isPage ? inspect(utf8.decode(bytes)) : undefined };
}
