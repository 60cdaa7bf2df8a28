/** The code of a thread that takes bytes in. Whoever asks it sees to it that names are flushed. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { Blobs } from './blobs.ts';
import { inspectPage, type PageInspection } from './page-inspection.ts';
import type { Blob } from './release-file.ts';

export interface IngestRequest {
  id: number;
  /** The folder of the blobs. */
  folder: string;
  bytes: Uint8Array;
  /** Whether it is HTML that is to be looked through. */
  isPage: boolean;
}

export interface IngestResult extends Blob {
  inspected: PageInspection | undefined;
}

export type IngestReply = { id: number } & ({ taken: IngestResult } | { error: unknown });

// On Linux a thread has a priority of its own: where processors are few, whoever renders the next page comes first.
try {
  if (process.platform === 'linux') setPriority(5);
} catch {
  // Where a sandbox forbids it, all come alike.
}

const utf8 = new TextDecoder();

parentPort?.on('message', ({ id, ...order }: IngestRequest) => {
  ingest(order).then(
    (taken) => parentPort?.postMessage({ id, taken } satisfies IngestReply),
    (error: unknown) => parentPort?.postMessage({ id, error } satisfies IngestReply),
  );
});

async function ingest({ folder, bytes, isPage }: Omit<IngestRequest, 'id'>): Promise<IngestResult> {
  const taken = await new Blobs(folder).takeBytes(bytes);
  return { ...taken, inspected: isPage ? inspectPage(utf8.decode(bytes)) : undefined };
}
