import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { isPublished, RunFailed } from '../start/publication.ts';

const begun = '2026-12-01T12:00:00.000Z';
const run = (startedAt: string, outcome: string, error?: string) => ({ startedAt, outcome, error });

/** Asks a publisher that answers with this status. */
async function ask(status: object): Promise<boolean | 'working'> {
  const server = createServer((request, response) => {
    response.statusCode = request.headers.authorization === 'Bearer secret' ? 200 : 401;
    response.end(JSON.stringify(response.statusCode === 200 ? status : {}));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  return isPublished((server.address() as AddressInfo).port, 'secret', begun);
}

test.each([
  ['has a release', { release: 'r1', lastRun: null }, true],
  ['has one, though the newest run failed', { release: 'r1', lastRun: run(begun, 'failed', 'x') }, true],
  ['works on it', { release: null, lastRun: run(begun, 'running') }, 'working'],
  ['has not begun', { release: null, lastRun: null }, false],
  [
    'failed at an earlier start',
    { release: null, lastRun: run('2026-11-30T00:00:00.000Z', 'failed', 'x') },
    false,
  ],
])('a publisher that %s', async (_name, status, expected) => {
  expect(await ask(status)).toBe(expected);
});

test.each(['failed', 'refused'])('a first run that is %s is not taken for a release', async (outcome) => {
  const status = { release: null, lastRun: run('2026-12-01T12:00:01.000Z', outcome, 'The disk is full.') };
  await expect(ask(status)).rejects.toThrow(new RunFailed('The disk is full.'));
});
