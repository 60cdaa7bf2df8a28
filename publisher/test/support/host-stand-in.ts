import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request that a stand-in got. */
export interface Got {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A stand-in of a host, on a free port until the test ends: remembers what comes, and answers as it is told. */
export async function hostStandIn(answer: (got: Got, response: ServerResponse) => unknown) {
  const calls: Got[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method, url, headers } = request;
      const got = { method, url, headers, body };
      calls.push(got);
      answer(got, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { calls, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}
