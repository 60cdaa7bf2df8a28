import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { pollMs } from '../src/scheduling/scheduler.ts';
import { schedulesUid } from '../src/scheduling/table.ts';
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

const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString();

async function schedule(send: typeof own, ...documentIds: string[]): Promise<void> {
  const wanted = { uid: 'api::update.update', locales: ['pl'], verb: 'publish', at: tomorrow };
  for (const documentId of documentIds)
    expect((await send('POST', '/schedules', { ...wanted, documentId })).status).toBe(200);
}

/** Lets the time of what is scheduled come at an instant, which each process notices by its poll. */
const comeTrueAt = (instant: number) =>
  cms.strapi.db
    .query(schedulesUid)
    .updateMany({ where: { state: 'due' }, data: { dueAt: new Date(instant).toISOString() } });

const drafts = (count: number) =>
  Promise.all(Array.from({ length: count }, () => draftEntry(cms, 'update', {}, { pl: 'Wieść' })));
const last = async () => (await readJournal(cms)).meta.last;
const published = async (after: number) =>
  (await journalAfter(cms, after))
    .filter(({ action }) => action === 'publish')
    .map(({ documentId }) => documentId);

const patience = { timeout: 40_000 };

(isPostgres ? test : () => undefined)(
  'Two processes do each once, whichever of them it was set in',
  async () => {
    const [mine, theirs] = [await drafts(3), await drafts(3)];
    const before = await last();
    await schedule(own, ...mine);
    await schedule(others, ...theirs);
    // The polls of both are over before it, so that both wait for the same instant.
    await comeTrueAt(Date.now() + pollMs + 500);
    await vi.waitFor(async () => expect(await published(before)).toHaveLength(6), patience);
    expect((await published(before)).toSorted()).toEqual([...mine, ...theirs].toSorted());
  },
);

test('A process that is killed between claim and publication leaves it to another, within seconds', async () => {
  const before = await last();
  other.send('hang');
  const hangs = once(other, 'message').then(() => true);
  let done = 0;
  for (;;) {
    // This process has just looked, so that the other one looks next; or else once more.
    await schedule(own, ...(await drafts(1)));
    await comeTrueAt(Date.now() - 1000);
    const mine = vi.waitFor(async () => expect((await published(before)).length).toBe(done + 1), patience);
    if (await Promise.race([hangs, mine.then(() => false)])) {
      mine.catch(() => undefined);
      break;
    }
    done += 1;
  }
  other.kill('SIGKILL');
  const killedAt = Date.now();
  await vi.waitFor(async () => expect(await published(before)).toHaveLength(done + 1), patience);
  const row = (await journalAfter(cms, before)).findLast(({ action }) => action === 'publish');
  expect(Date.parse(row?.at ?? '') - killedAt).toBeLessThan(5000);
});
