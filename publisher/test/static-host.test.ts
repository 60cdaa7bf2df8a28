import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { stampText, type Stamp } from '../../shared/src/stamp.ts';
import { usualPace, type Pace } from '../src/after/deploy/pace.ts';
import { StaticHost } from '../src/after/deploy/static-host.ts';
import type { Manifest } from '../src/releases/manifest.ts';
import { temporaryFolder } from './support/folder.ts';
import { hostStandIn } from './support/host-stand-in.ts';
import { until } from './support/until.ts';

const quick: Pace = {
  ...usualPace,
  quiet: 30,
  longestBurst: 1000,
  firstRetry: 20,
  longestRetry: 100,
  shortestRareRetry: 1,
  firstLook: 10,
  longestLook: 30,
  lateLook: 30,
};
const now = '2026-11-20T10:00:00.000Z';

/** A static host with a hook and a public address, and a publisher's releases to tell it of. */
async function setUp(pace: Partial<Pace> = {}) {
  const dataDir = await temporaryFolder();
  const host = { answer: 204, head: {}, shows: undefined as Stamp | undefined, isSlow: false };
  const pending: ServerResponse[] = [];
  const answer = (response: ServerResponse) => response.writeHead(host.answer, host.head).end();
  const hook = await hostStandIn((_, response) => (host.isSlow ? pending.push(response) : answer(response)));
  const site = await hostStandIn(({ url }, response) =>
    url === '/release.json' && host.shows
      ? response.end(stampText(host.shows))
      : response.writeHead(404).end(),
  );
  const releases: { current: Manifest | undefined } = { current: undefined };
  let isHeld = false;
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => logged.push(line) });
  const start = () => {
    const config = {
      dataDir,
      siteUrl: site.url,
      deploy: { kind: 'url', url: new URL('/hooks/the-secret', hook.url) } as const,
    };
    const upload = () => Promise.reject(new Error('Nothing is uploaded here.'));
    const one = new StaticHost(
      { config, releases, isHeld: () => isHeld, upload, log },
      { ...quick, ...pace },
    );
    onTestFinished(() => one.stop());
    return one;
  };
  return {
    host,
    dataDir,
    logged,
    start,
    looks: site.calls,
    /** The releases that the host was told of, in order. */
    told: () => hook.calls.map(({ body }) => (JSON.parse(body) as { release: string }).release),
    release: (id: string, cursor: number, more: Partial<Manifest> = {}) => {
      releases.current = { id, run: id, cursor, now, ...more } as Manifest;
    },
    hold: (value: boolean) => {
      isHeld = value;
    },
    answerPending: () => {
      host.isSlow = false;
      pending.splice(0).forEach(answer);
    },
  };
}

test('of publishes in a burst the host is told once, of the newest', async () => {
  const { start, release, told } = await setUp();
  const host = start();
  for (const number of [1, 2, 3, 4]) {
    release(`0${number}`, number);
    host.notice();
  }
  await until(() => host.status?.state === 'sent');
  expect(told()).toEqual(['04']);
});

test('a burst that does not end is told of nonetheless', async () => {
  const { start, release, told } = await setUp({ quiet: 60_000, longestBurst: 20 });
  const host = start();
  for (let number = 1; told().length === 0 && number < 1000; number++) {
    release(`0${number}`, number);
    host.notice();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(told()).toHaveLength(1);
});

test('never two calls are under way; what was released meanwhile is told of after', async () => {
  const { start, host: stand, release, told, answerPending } = await setUp();
  stand.isSlow = true;
  const host = start();
  release('01', 1);
  host.notice();
  await until(() => told().length === 1);
  for (const number of [2, 3]) {
    release(`0${number}`, number);
    host.notice();
  }
  await new Promise((resolve) => setTimeout(resolve, 4 * quick.quiet));
  expect(told()).toEqual(['01']);
  answerPending();
  await until(() => host.status?.state === 'sent');
  expect(told()).toEqual(['01', '03']);
});

test('stages of one run, a release that is not whole and a hold are no news', async () => {
  const { start, release, told, hold } = await setUp();
  const host = start();
  release('01', 1, { isPartial: true });
  host.notice();
  expect(host.status).toBeNull();
  hold(true);
  release('02', 1);
  host.notice();
  expect(host.status).toBeNull();
  hold(false);
  host.notice();
  await until(() => host.status?.state === 'sent');
  release('03', 1, { run: '02' });
  host.notice();
  expect(host.status).toMatchObject({ state: 'sent', release: '02' });
  expect(told()).toEqual(['02']);
});

test('what is not told of before a hold is not told of during it', async () => {
  const { start, release, told, hold } = await setUp();
  const host = start();
  release('01', 1);
  host.notice();
  hold(true);
  await new Promise((resolve) => setTimeout(resolve, 3 * quick.quiet));
  expect(told()).toEqual([]);
  hold(false);
  host.notice();
  await until(() => host.status?.state === 'sent');
});

test('a host that does not take it is told again by itself, not before it wants to be', async () => {
  const { start, host: stand, release, told, logged } = await setUp();
  Object.assign(stand, { answer: 503, head: { 'retry-after': '1' } });
  const host = start();
  release('01', 1);
  host.notice();
  await until(() => host.status?.state === 'retrying');
  const failedAt = Date.now();
  expect(host.status?.fault).toMatchObject({ kind: 'busy', retryAfterMs: 1000 });
  Object.assign(stand, { answer: 500, head: {} });
  // Nor does a newer release.
  release('02', 2);
  host.notice();
  await until(() => told().length > 2);
  expect(Date.now() - failedAt).toBeGreaterThan(800);
  stand.answer = 204;
  await until(() => host.status?.state === 'sent');
  expect(host.status?.fault).toBeNull();
  expect(new Set(told().slice(1))).toEqual(new Set(['02']));
  expect(logged.join()).not.toContain('the-secret');
});

test('a call that somebody has to mend is told at once, and tried again with the next release', async () => {
  const { start, host: stand, release, told, logged } = await setUp();
  stand.answer = 401;
  const host = start();
  release('01', 1);
  host.notice();
  await until(() => host.status?.state === 'refused');
  expect(host.status?.fault).toMatchObject({ kind: 'token' });
  expect(logged.join()).toMatch(/"level":50.*DEPLOY_HOOK_URL/);
  expect(logged.join()).not.toContain('the-secret');
  await new Promise((resolve) => setTimeout(resolve, 5 * quick.firstRetry));
  expect(told()).toEqual(['01']);
  stand.answer = 204;
  release('02', 2);
  host.notice();
  await until(() => host.status?.state === 'sent');
  expect(told()).toEqual(['01', '02']);
});

test('what is untold outlives the publisher; what has arrived is not told again', async () => {
  const { start, host: stand, release, told, dataDir } = await setUp();
  stand.answer = 401;
  const first = start();
  release('01', 1);
  first.notice();
  await until(() => first.status?.state === 'refused');
  await first.stop();
  stand.answer = 204;
  const second = start();
  second.notice();
  await until(() => second.status?.state === 'sent');
  expect(told()).toEqual(['01', '01']);
  await second.stop();
  // The third one goes on looking, and calls nobody.
  stand.shows = { cursor: 1, now };
  const third = start();
  third.notice();
  await until(() => third.status?.state === 'arrived');
  await third.stop();
  const fourth = start();
  fourth.notice();
  expect(fourth.status).toMatchObject({ state: 'arrived', release: '01', cursor: 1 });
  expect(told()).toHaveLength(2);
  await fourth.stop();
  await writeFile(join(dataDir, 'delivery.json'), '{"release":');
  const fifth = start();
  fifth.notice();
  await until(() => fifth.status?.state === 'arrived');
  expect(told()).toHaveLength(3);
});

test('has arrived when the public address answers with the release or a later one, not before', async () => {
  const { start, host: stand, release, looks } = await setUp();
  const host = start();
  release('05', 5);
  host.notice();
  await until(() => host.status?.seen);
  expect(host.status).toMatchObject({
    state: 'sent',
    cursor: null,
    seen: { fault: expect.stringContaining('answers 404') as string },
  });
  stand.shows = { cursor: 3, now: '2026-11-20T12:00:00.000Z' };
  await until(() => host.status?.cursor === 3);
  // The same rows, rendered the day before, do not show what time has changed.
  stand.shows = { cursor: 5, now: '2026-11-19T10:00:00.000Z' };
  await until(() => host.status?.cursor === 5);
  expect(host.status?.state).toBe('sent');
  stand.shows = { cursor: 8, now: '2026-11-20T10:02:00.000Z' };
  await until(() => host.status?.state === 'arrived');
  expect(host.status).toMatchObject({ cursor: 8, arrivedAt: expect.any(String) as string });
  const count = looks.length;
  // Nobody looks without a reason.
  await new Promise((resolve) => setTimeout(resolve, 3 * quick.longestLook));
  expect(looks).toHaveLength(count);
  // Rows that change no byte are there with the release; later ones are not.
  release('05', 9);
  host.notice();
  expect(host.status).toMatchObject({ state: 'arrived', cursor: 9 });
  release('06', 12);
  host.notice();
  expect(host.status).toMatchObject({ state: 'pending', cursor: 9 });
  // The CMS went back to an older state.
  release('07', 4);
  host.notice();
  expect(host.status).toMatchObject({ state: 'pending', cursor: 3 });
});

test('a release that does not show is late, told with what is seen, and looked for further', async () => {
  const { start, host: stand, release, logged } = await setUp({ late: 100 });
  const host = start();
  release('01', 1);
  host.notice();
  await until(() => host.status?.state === 'late');
  await until(() => logged.join().includes('look into its own log of builds'));
  stand.shows = { cursor: 1, now };
  await until(() => host.status?.state === 'arrived');
  expect(logged.join().split('look into its own log of builds')).toHaveLength(2);
});

test('an address that shows the release does not hide that the call fails', async () => {
  const { start, host: stand, release } = await setUp({ rareRetry: 200 });
  stand.answer = 404;
  stand.shows = { cursor: 1, now };
  const host = start();
  release('01', 1);
  host.notice();
  await until(() => host.status?.arrivedAt);
  expect(host.status).toMatchObject({ state: 'refused', cursor: 1, fault: { kind: 'address' } });
  stand.answer = 204;
  await until(() => host.status?.state === 'arrived');
  expect(host.status?.fault).toBeNull();
});

test('ends at once, whatever is under way', async () => {
  const { start, host: stand, release, told } = await setUp();
  stand.isSlow = true;
  const host = start();
  release('01', 1);
  host.notice();
  await until(() => told().length === 1);
  const since = Date.now();
  await host.stop();
  expect(Date.now() - since).toBeLessThan(usualPace.timeout / 2);
});
