import { setTimeout as delay } from 'node:timers/promises';
import type { JournalRow } from '@osiedle/shared';
import { describe, expect, test, vi } from 'vitest';
import { startCms } from './support/cms.ts';
import { draftEntry } from './support/entries.ts';
import { journalAfter, readJournal } from './support/journal.ts';

const cms = await startCms();
const isPostgres = cms.strapi.db.dialect.client === 'postgres';
const updates = cms.documents('update');
const drafts = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => draftEntry(cms, 'update', {}, { pl: `Wieść ${i}` })));
const publish = (documentId = '') => updates.publish({ documentId, locale: 'pl' });
const last = async () => (await readJournal(cms)).meta.last;

/** How many writers wait: on Postgres for the lock, on SQLite for the connection. */
async function waitingWriters(): Promise<number> {
  const { connection } = cms.strapi.db;
  if (!isPostgres)
    return (connection.client as { pool: { numPendingAcquires(): number } }).pool.numPendingAcquires();
  const query = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
  const { rows } = await connection.raw<{ rows: { count: string }[] }>(query);
  return Number(rows[0]?.count);
}

describe('Two overlapping transactions', () => {
  test('leave rows in the order of their commits', async () => {
    const [first, second] = await drafts(2);
    const before = await last();
    const [started, released] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const committed: string[] = [];
    const slow = cms.strapi.db
      .transaction(async () => {
        await publish(first);
        started.resolve(null);
        await released.promise;
      })
      .then(() => committed.push('first'));
    await started.promise;
    const quick = publish(second).then(() => committed.push('second'));

    try {
      await vi.waitFor(async () => expect(await waitingWriters()).toBe(1), 15_000);
      // On SQLite, a reader waits for the only connection too.
      if (isPostgres) expect(await readJournal(cms, before)).toEqual({ data: [], meta: { last: before } });
      expect(committed).toEqual([]);
    } finally {
      // An open transaction would keep the CMS from stopping.
      released.resolve(null);
      await Promise.all([slow, quick]);
    }

    expect(committed).toEqual(['first', 'second']);
    const rows = await journalAfter(cms, before);
    expect(rows.map((row) => row.documentId)).toEqual([first, second]);
  });

  test('leave the rows of one only, if the other is rolled back', async () => {
    const [first, second] = await drafts(2);
    const before = await last();
    const started = Promise.withResolvers<null>();
    const refused = cms.strapi.db.transaction(async () => {
      await publish(first);
      started.resolve(null);
      await delay(100);
      throw new Error('rolled back');
    });
    await started.promise;
    const results = await Promise.allSettled([refused, publish(second)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect((await journalAfter(cms, before)).map((row) => row.documentId)).toEqual([second]);
  });
});

describe('Writers', () => {
  test('wait for each other when there are more of them than connections', async () => {
    const documentIds = await drafts(20);
    const before = await last();
    await Promise.all(documentIds.map(publish));
    expect((await journalAfter(cms, before)).map((row) => row.documentId).sort()).toEqual(documentIds.sort());
  });
});

describe('A reader that follows the journal', () => {
  test('misses no row while many publish at once, fast and slowly', async () => {
    const documentIds = await drafts(process.env.LONG ? 200 : 24);
    const before = await last();
    let isOver = false;
    const read: JournalRow[] = [];
    const reading = (async () => {
      for (let cursor = before; ;) {
        const isLast = isOver;
        const { data, meta } = await readJournal(cms, cursor, 5);
        expect(meta.last).toBeGreaterThanOrEqual(data.at(-1)?.id ?? cursor);
        read.push(...data);
        cursor = data.at(-1)?.id ?? cursor;
        if (isLast && cursor === meta.last) return;
      }
    })();
    const waiting = [...documentIds];
    const publishAll = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const documentId = next;
        await cms.strapi.db.transaction(async () => {
          await publish(documentId);
          await delay(waiting.length % 2 === 0 ? 0 : 150);
        });
      }
    };
    // Fewer than there are connections, so that the reader gets one.
    await Promise.all(Array.from({ length: 5 }, publishAll));
    isOver = true;
    await reading;

    expect(read.map((row) => row.id)).toEqual((await journalAfter(cms, before)).map((row) => row.id));
    expect(read.map((row) => row.documentId).sort()).toEqual(documentIds.sort());
    expect(read.map((row) => row.id)).toEqual(read.map((row) => row.id).sort((a, b) => a - b));
  });
});
