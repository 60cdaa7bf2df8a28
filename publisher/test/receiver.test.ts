import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { CommandError } from '../src/control/operations.ts';
import { RunHistory } from '../src/run/history.ts';
import { Hold } from '../src/control/hold.ts';
import { Metrics } from '../src/control/metrics.ts';
import { RunQueue } from '../src/run/queue.ts';
import { createReceiver } from '../src/control/receiver.ts';
import { Releases } from '../src/releases/releases.ts';
import { temporaryFolder } from './support/folder.ts';
import { raw } from './support/raw.ts';
import { silence } from './support/silence.ts';

const secret = 'a-secret-of-some-length';
const authorization = `Bearer ${secret}`;

async function startReceiver(timeoutMs?: number) {
  const runs: string[][] = [];
  const queue = new RunQueue({
    debounceMs: 0,
    run: (triggers) => {
      runs.push(triggers);
      return Promise.resolve('done');
    },
  });
  const dataDir = await temporaryFolder();
  const sources = {
    queue,
    releases: await Releases.open(dataDir, 10),
    history: new RunHistory(dataDir),
    hold: new Hold(dataDir),
    findings: { refusal: undefined, failed: [], brokenLinks: [], defect: undefined },
    backgroundTasks: { status: [] },
    host: { status: null, notice: () => undefined },
  };
  const metrics = new Metrics();
  metrics.watch(sources);
  const refuse = () => Promise.reject(new CommandError('Not today.'));
  const server = createReceiver({
    secret,
    sources,
    commands: { rollback: (body) => Promise.resolve(body), resume: refuse, confirm: refuse, erase: refuse },
    metrics,
    previews: { ask: () => Promise.resolve({ kind: 'later' }) },
    log: silence,
    ...(timeoutMs && { timeoutMs }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await queue.stop();
  });
  const { port } = server.address() as AddressInfo;
  const hook = (init: RequestInit) => fetch(`http://127.0.0.1:${port}/_publisher/hook`, init);
  const status = (headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}/_publisher/status`, { headers });
  const send = (path: string, method: string, headers: Record<string, string> = {}, body?: string) =>
    fetch(`http://127.0.0.1:${port}/_publisher/${path}`, { method, headers, ...(body && { body }) });
  return { port, hook, status, send, runs, queue };
}

const published = JSON.stringify({
  event: 'entry.publish',
  model: 'meeting',
  uid: 'api::meeting.meeting',
  entry: null,
});

test('answers a hook with 202 at once, and runs', async () => {
  const { hook, runs } = await startReceiver();
  const response = await hook({ method: 'POST', headers: { authorization }, body: published });
  expect(response.status).toBe(202);
  expect(await response.json()).toEqual({ state: 'publishing' });
  await expect.poll(() => runs).toEqual([['hook entry.publish meeting']]);
});

test.each([
  ['no secret', {}],
  ['a wrong secret', { authorization: 'Bearer a-secret-of-some-lengtH' }],
  ['a part of the secret', { authorization: 'Bearer a-secret' }],
  ['an empty secret', { authorization: 'Bearer ' }],
  ['the secret without its scheme', { authorization: secret }],
])('answers 401 to %s, without a run', async (_name, headers) => {
  const { hook, runs } = await startReceiver();
  const response = await hook({ method: 'POST', headers, body: published });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  await sleep(50);
  expect(runs).toEqual([]);
});

test.each(['', '{', 'null', '[]', '"text"'])('answers 400 to the body %j, without a run', async (body) => {
  const { hook, runs } = await startReceiver();
  expect((await hook({ method: 'POST', headers: { authorization }, body })).status).toBe(400);
  await sleep(50);
  expect(runs).toEqual([]);
});

test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])(
  'answers 405 to %s, and names the allowed method',
  async (method) => {
    const { hook } = await startReceiver();
    const response = await hook({ method, headers: { authorization } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  },
);

test('answers 404 elsewhere', async () => {
  const { port } = await startReceiver();
  expect((await fetch(`http://127.0.0.1:${port}/_publisher/other`)).status).toBe(404);
});

test('answers 413 to a body whose declared length is too large', async () => {
  const { hook, runs } = await startReceiver();
  const response = await hook({ method: 'POST', headers: { authorization }, body: 'x'.repeat(1_000_001) });
  expect(response.status).toBe(413);
  expect(runs).toEqual([]);
});

test('answers 413 to a body that grows too large, and closes one that never ends', async () => {
  const { port, runs } = await startReceiver();
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(
    `POST /_publisher/hook HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
  let sent = 0;
  while (!socket.destroyed && sent < 100_000_000) {
    if (!socket.write(chunk)) await once(socket, 'drain').catch(() => undefined);
    sent += 65_536;
  }
  expect(answer).toContain('HTTP/1.1 413');
  expect(sent).toBeLessThan(30_000_000);
  expect(runs).toEqual([]);
});

test('closes a connection that sends too slowly', async () => {
  const { port } = await startReceiver(1000);
  const start = Date.now();
  const answer = await raw(
    port,
    'POST /_publisher/hook HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\nX-Slow: ',
  );
  expect(Date.now() - start).toBeLessThan(4000);
  expect(answer).toContain('408');
});

test('closes a connection whose body never comes', async () => {
  const { port, runs } = await startReceiver(1000);
  await raw(
    port,
    `POST /_publisher/hook HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Length: 50\r\n\r\n{`,
  );
  expect(runs).toEqual([]);
});

test('shows only four fields without the secret', async () => {
  const { status } = await startReceiver();
  const response = await status();
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({ state: 'idle', release: null, cursor: null, publishedAt: null });
  expect(await (await status({ authorization: 'Bearer wrong' })).json()).not.toHaveProperty('history');
});

test('shows the runs to holders of the secret', async () => {
  const { status } = await startReceiver();
  expect(await (await status({ authorization })).json()).toEqual({
    state: 'idle',
    release: null,
    cursor: null,
    publishedAt: null,
    now: null,
    nextRunAt: null,
    held: null,
    refusal: null,
    rollbackTo: null,
    failed: [],
    brokenLinks: [],
    defect: null,
    lastRun: null,
    history: [],
    after: [],
    host: null,
  });
});

test('shows its metrics only to holders of the secret', async () => {
  const { send } = await startReceiver();
  expect((await send('metrics', 'GET')).status).toBe(401);
  const response = await send('metrics', 'GET', { authorization });
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(await response.text()).toMatch(/^osiedle_held 0$/m);
});

test.each(['rollback', 'resume', 'confirm', 'erase'])(
  'accepts “%s” only from holders of the secret',
  async (command) => {
    const { send } = await startReceiver();
    expect((await send(command, 'POST', {}, '{}')).status).toBe(401);
    expect((await send(command, 'GET', { authorization })).status).toBe(405);
    expect((await send(command, 'POST', { authorization }, 'x')).status).toBe(400);
  },
);

test('says why a command cannot be carried out', async () => {
  const { send } = await startReceiver();
  const response = await send('resume', 'POST', { authorization }, '{}');
  expect([response.status, await response.json()]).toEqual([409, { error: 'Not today.' }]);
  const accepted = await send('rollback', 'POST', { authorization }, '{"release":"00000003","other":7}');
  expect([accepted.status, await accepted.json()]).toEqual([200, { release: '00000003' }]);
});

test('keeps harmful characters out of the history', async () => {
  const { hook, runs } = await startReceiver();
  const body = JSON.stringify({ event: '<script>\n'.repeat(100), model: 7 });
  expect((await hook({ method: 'POST', headers: { authorization }, body })).status).toBe(202);
  await expect.poll(() => runs[0]?.[0]).toMatch(/^hook [\w.:-]{1,60}$/);
});
