import type { Core } from '@strapi/strapi';

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx'];

/** Any number, as long as all writers of a database have the same. */
const advisoryLockId = 20_261_120;
const queues = new WeakMap<object, Promise<unknown>>();

/**
 * Runs a write in a transaction (the one that is open, or a new one) when its turn has come: one after another within a
 * transaction, since the panel's bulk actions begin all their writes at once, and one transaction after another. Thereby
 * ids that are given out in a turn follow the order of commits. SQLite has one writer anyway; on Postgres an advisory lock,
 * taken before any row is, sees to it until the transaction has ended.
 */
export async function serialise<Result>(strapi: Core.Strapi, write: () => Promise<Result>): Promise<Result> {
  return strapi.db.transaction(async ({ trx }) => {
    const previous = queues.get(trx);
    const turn = previous ? previous.then(write, write) : takeDatabaseLock(strapi, trx).then(write);
    queues.set(trx, turn);
    return turn;
  });
}

async function takeDatabaseLock(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  if (strapi.db.dialect.client === 'postgres')
    await trx.raw('select pg_advisory_xact_lock(?)', [advisoryLockId]);
}
