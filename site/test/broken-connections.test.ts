import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cmsReader } from '../src/content/cms.ts';
import { getJson } from '../src/content/http.ts';
import { readRows } from '../src/content/journal.ts';
import { PublishedContent } from '../src/content/published-content.ts';
import { startFakeCms, token, type FakeCms } from './support/cms.ts';
import { exampleOf, exampleWire } from './support/store.ts';

let cms: FakeCms;

beforeEach(async () => {
  cms = await startFakeCms(exampleWire());
});
afterEach(() => cms.close());

const access = () => ({ url: cms.url, token, timeoutMs: 5000 });

/** How a connection ends without a whole answer. */
const ends: [string, (response: ServerResponse) => unknown][] = [
  ['closed before the answer', (response) => response.destroy()],
  ['reset before the answer', (response) => response.socket?.resetAndDestroy()],
  [
    'closed during the answer',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":[');
      setTimeout(() => response.destroy(), 5);
    },
  ],
  [
    'reset during the answer',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write('{"data":[');
      setTimeout(() => response.socket?.resetAndDestroy(), 5);
    },
  ],
];

describe.each(ends)('a connection that is %s', (_, end) => {
  /** Lets each connection answer once, and ends it at its next request. */
  const endWhenReused = (): void => {
    const used = new WeakSet<Socket>();
    cms.override = (_url, response, { socket }) => {
      if (!used.has(socket)) {
        used.add(socket);
        return false;
      }
      end(response);
      return true;
    };
  };

  it('does not stop the reading of all content', async () => {
    cms.maxLimit = 10;
    cms.content = {
      meeting: Array.from({ length: 55 }, (_one, index) =>
        exampleOf('meeting', 'online', { documentId: `m${index}`, slug: `m-${index}` }),
      ),
    };
    endWhenReused();
    expect((await cmsReader(access()).read()).all('meeting', 'pl')).toHaveLength(55);
  });

  it('does not stop the reading of rows of the journal, each once', async () => {
    const published = await PublishedContent.read(access());
    for (let index = 0; index < 3; index++)
      cms.put('update', exampleOf('update', 'untranslated', { documentId: `u${index}`, slug: `u-${index}` }));
    endWhenReused();
    expect((await published.follow(access())).map(({ id }) => id)).toEqual([1, 2, 3]);
    for (let round = 0; round < 3; round++)
      expect((await readRows(access(), 1)).data.map(({ id }) => id)).toEqual([2, 3]);
  });

  it('is an error with its cause if all further connections end, too', async () => {
    cms.override = (_url, response) => (end(response), true);
    const error = (await readRows(access(), 0).catch((reason: unknown) => reason)) as Error;
    expect(error.message).toMatch(/\/api\/journal\?.* cannot be reached\. Check that the CMS runs/);
    const causes: unknown[] = [];
    for (let cause = error.cause; cause instanceof Error; cause = cause.cause)
      causes.push((cause as NodeJS.ErrnoException).code);
    expect(causes.some((code) => code === 'UND_ERR_SOCKET' || code === 'ECONNRESET')).toBe(true);
    expect(cms.requests).toHaveLength(3);
  });
});

describe('a request is sent only once', () => {
  const countOf = async (server: Server, timeoutMs: number, signal?: AbortSignal): Promise<number> => {
    let requests = 0;
    server.on('request', () => requests++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await expect(getJson({ url, token, timeoutMs, ...(signal && { signal }) }, url)).rejects.toThrow();
    server.closeAllConnections();
    server.close();
    return requests;
  };

  it.each<[string, (response: ServerResponse) => unknown]>([
    ['the answer is an error', (response) => response.writeHead(500).end()],
    ['the answer is not JSON', (response) => response.end('<html>')],
    ['no answer comes', () => undefined],
  ])('if %s', async (_, answer) => {
    expect(
      await countOf(
        createServer((_request, response) => answer(response)),
        300,
      ),
    ).toBe(1);
  });

  it('if the reading is stopped', async () => {
    const stop = new AbortController();
    const server = createServer(() => stop.abort());
    expect(await countOf(server, 5000, stop.signal)).toBe(1);
  });
});
