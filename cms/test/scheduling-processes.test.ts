import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { startCms } from './support/cms.ts';
import { draftEntry } from './support/entries.ts';
import { newSession, requestSender } from './support/http.ts';
import { journalAfter, readJournal } from './support/journal.ts';

/** Two CMSs on one database: what is scheduled is done once, also where one of them dies in the middle of it. */

const cms = await startCms();
const isPostgres = cms.strapi.db.dialect.client === 'postgres';
const token = await newSession(cms, 'strapi-editor');
const own = requestSender(cms, token);
const folder = await mkdtemp(join(tmpdir(), 'osiedle-other-cms-'));
const { process: other, url } = await startOther();
const others = requestSender({ ...cms, url }, token);
afterAll(async () => {
  other.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function startOther(): Promise<{ process: ChildProcess; url: string }> {
  await mkdir(join(folder, 'public/uploads'), { recursive: true });
  if (!isPostgres) await symlink(join(cms.dataDir, 'osiedle.db'), join(folder, 'osiedle.db'));
  const child = fork(join(import.meta.dirname, 'support/other-cms.mts'), {
    env: { ...process.env, DATA_DIR: folder },
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  });
  const [address] = (await once(child, 'message')) as [string];
  return { process: child, url: address };
}

/** Schedules entries for the same instant. @returns that instant */
async function schedule(send: typeof own, documentIds: string[], leadMs: number): Promise<number> {
  const at = Date.now() + leadMs;
  const wanted = {
    uid: 'api::update.update',
    locales: ['pl'],
    verb: 'publish',
    at: new Date(at).toISOString(),
  };
  for (const documentId of documentIds)
    expect((await send('POST', '/schedules', { ...wanted, documentId })).status).toBe(200);
  return at;
}

const drafts = (count: number) =>
  Promise.all(Array.from({ length: count }, () => draftEntry(cms, 'update', {}, { pl: 'Wieść' })));
const last = async () => (await readJournal(cms)).meta.last;
const published = async (after: number) =>
  (await journalAfter(cms, after))
    .filter(({ action }) => action === 'publish')
    .map(({ documentId }) => documentId);

test.runIf(isPostgres)('Two processes do each once, whichever of them it was set in', async () => {
  const [mine, theirs] = [await drafts(3), await drafts(3)];
  const before = await last();
  const at = Date.now() + 3000;
  await schedule(own, mine, at - Date.now());
  await schedule(others, theirs, at - Date.now());
  await vi.waitFor(async () => expect(await published(before)).toHaveLength(6), 10_000);
  // The polls of both.
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, at + 3500 - Date.now())));
  expect((await published(before)).toSorted()).toEqual([...mine, ...theirs].toSorted());
});

test('A process that is killed between claim and publication leaves it to another, within seconds', async () => {
  const before = await last();
  let done = 0;
  other.send('hang');
  const hangs = once(other, 'message').then(() => true);
  // This process may be the one that comes first: its own poll knows nothing of the other.
  for (let leadMs = 1000; ; leadMs += 1000) {
    await schedule(others, await drafts(1), leadMs);
    const isOthers = await Promise.race([
      hangs,
      vi
        .waitFor(async () => expect((await published(before)).length).toBeGreaterThan(done), 15_000)
        .then(() => false),
    ]);
    if (isOthers) break;
    done += 1;
  }
  other.kill('SIGKILL');
  const killedAt = Date.now();
  await vi.waitFor(async () => expect(await published(before)).toHaveLength(done + 1), 10_000);
  const row = (await journalAfter(cms, before)).findLast(({ action }) => action === 'publish');
  expect(Date.parse(row?.at ?? '') - killedAt).toBeLessThan(5000);
});
