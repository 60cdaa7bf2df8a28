import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { product, secret } from '../support/processes.ts';
import { raw } from '../support/raw.ts';
import { rounds } from '../support/rounds.ts';

/** Hooks that are too many, forged, malformed or too slow. */

test('200 publishes in a row: few runs, and the last change is live', { timeout: 60_000 }, async () => {
  const { startPublisher, startServer, shows, edit, hook, idle, status } = await product('0');
  startServer();
  startPublisher();
  await shows('0');
  await idle();
  const count = 200;
  const start = Date.now();
  for (let number = 1; number <= count; number++) {
    edit(String(number));
    expect((await hook()).status).toBe(202);
    // As fast as possible; in the long tests over ten seconds.
    await sleep(rounds(0, 45));
  }
  const seconds = (Date.now() - start) / 1000;
  await shows(String(count));
  await idle();
  const { history, cursor } = await status();
  expect(cursor).toBe(count + 1);
  // Requests within 25 ms after a run become one run.
  expect(history[0]?.number).toBeLessThan(4 + seconds * 40);
});

test('forged, malformed and oversized hooks over raw sockets: refused, without a run, in little memory', async () => {
  const { startPublisherProcess, startServerProcess, shows, settled, status, site, home } =
    await product('one');
  const server = startServerProcess();
  const publisher = startPublisherProcess({ POLL_INTERVAL: '600' });
  await shows('one');
  await settled();
  const port = Number(new URL(site).port);
  const authorization = `Authorization: Bearer ${secret}`;
  const post = (head: string, body = '{"event":"x"}', length = Buffer.byteLength(body)) =>
    `POST /_publisher/hook HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${head}\r\nContent-Length: ${length}\r\n\r\n${body}`;
  const requests: [number, string][] = [
    [401, post('X-No-Secret: 1')],
    [401, post('Authorization: Bearer ')],
    [401, post(`Authorization: Bearer ${secret}x`)],
    [401, post(`Authorization: Basic ${Buffer.from(`x:${secret}`).toString('base64')}`)],
    [401, post(`X-Forwarded-Authorization: Bearer ${secret}`)],
    [400, post(authorization, '{"event":')],
    [400, post(authorization, '')],
    [400, post(authorization, '["entry.publish"]')],
    [400, post(authorization, '\u0000\u0001')],
    [405, post(authorization).replace('POST', 'PUT')],
    [405, post(authorization).replace('POST', 'DELETE')],
    [405, `GET /_publisher/hook HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${authorization}\r\n\r\n`],
    [413, post(authorization, 'x'.repeat(1_000_001))],
    [413, post(authorization, 'x', 9_000_000_000)],
    [400, post(authorization).replace('Content-Length', 'Transfer-Encoding: chunked\r\nContent-Length')],
    [505, post(authorization).replace('HTTP/1.1', 'HTTP/9.9')],
    [404, post(authorization).replace('/hook', '/hook/../../secrets.json')],
  ];
  const before = await status();
  for (const [code, request] of requests)
    expect([request.slice(0, 150), await raw(port, request)]).toEqual([
      request.slice(0, 150),
      expect.stringMatching(new RegExp(`^HTTP/1.1 ${code} `)),
    ]);
  const memory = async () => (await peakOf(server.child.pid)) + (await peakOf(publisher.child.pid));
  const peak = await memory();
  for (let time = 0; time < 3; time++)
    await sendChunks(port, `${authorization}\r\nTransfer-Encoding: chunked`, 50_000_000);
  expect((await memory()) - peak).toBeLessThan(60_000_000);
  expect(await status()).toEqual(before);
  expect(await home()).toContain('pl one<');
});

/** Sends chunk after chunk until the other side closes the connection. */
async function sendChunks(port: number, head: string, maxBytes: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  const chunks = function* () {
    yield `POST /_publisher/hook HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n`;
    for (let sent = 0; sent < maxBytes; sent += 65_536) yield chunk;
  };
  // The server closes the connection while it sends.
  await pipeline(chunks, socket).catch(() => undefined);
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
}

/** The peak memory of a process, in bytes (Linux). */
async function peakOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1]) * 1024;
}
