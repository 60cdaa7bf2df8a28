import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import type { PublisherStatus } from '../../src/live/publisher-status.ts';

/** The private status of a publisher that has nothing to do. */
export const idlePublisher: PublisherStatus = {
  state: 'idle',
  cursor: 0,
  publishedAt: '2026-11-20T11:05:00.000Z',
  held: null,
  refusal: null,
  rollbackTo: null,
  failed: [],
  brokenLinks: [],
  host: null,
  history: [],
};

/** A publisher that a test file plays; it is idle before each test. */
export interface PlayedPublisher {
  status: Partial<PublisherStatus>;
  /** The commands it gets, with the secret they were sent with. */
  commands: { name: string; bearer: string | undefined; body: unknown }[];
  /** The HTTP status of its answer to commands; 0: it does not answer. */
  answers: number;
}

export async function playPublisher(secret: string): Promise<PlayedPublisher> {
  const played: PlayedPublisher = { status: idlePublisher, commands: [], answers: 200 };
  const server = createServer((request, response) => {
    void (async () => {
      const chunks = await request.toArray();
      const name = (request.url ?? '').replace('/_publisher/', '');
      if (name === 'status') return response.end(JSON.stringify(played.status));
      const body: unknown = JSON.parse(Buffer.concat(chunks as Buffer[]).toString() || 'null');
      played.commands.push({ name, bearer: request.headers.authorization, body });
      if (played.answers === 0) return response.destroy();
      response.statusCode = played.answers;
      return response.end('{}');
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  beforeEach(() => {
    vi.stubEnv('HOOK_URL', `http://127.0.0.1:${port}/_publisher/hook`);
    vi.stubEnv('HOOK_SECRET', secret);
    Object.assign(played, { status: idlePublisher, commands: [], answers: 200 });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return played;
}
