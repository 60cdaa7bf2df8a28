/** The code of a thread that stores bytes as blobs and inspects pages. The caller flushes the blobs' names. */
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
  /** Whether the bytes are HTML to inspect. */
  isPage: boolean;
}

export interface IngestResult extends Blob {
  inspection: PageInspection | undefined;
}

export type IngestReply = { id: number } & ({ result: IngestResult } | { error: unknown });

// On Linux each thread has its own priority: where processors are few, rendering the next page comes first.
try {
  if (process.platform === 'linux') setPriority(5);
} catch {
  // A sandbox may forbid it; then all threads have the same priority.
}

const utf8 = new TextDecoder();

parentPort?.on('message', ({ id, ...request }: IngestRequest) => {
  ingest(request).then(
    (result) => parentPort?.postMessage({ id, result } satisfies IngestReply),
    (error: unknown) => parentPort?.postMessage({ id, error } satisfies IngestReply),
  );
});

async function ingest({ folder, bytes, isPage }: Omit<IngestRequest, 'id'>): Promise<IngestResult> {
  const blob = await new Blobs(folder).put(bytes);
  return { ...blob, inspection: isPage ? inspectPage(utf8.decode(bytes)) : undefined };
}
