import type { Core } from '@strapi/strapi';

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx'];

/** Arbitrary, but the same for all writers of a database. */
const advisoryLockId = 20_261_120;
const queues = new WeakMap<object, Promise<unknown>>();

/**
 * Serialises writes, so that row ids follow the order of commits. It runs a write in the open transaction, or in a new one.
 * Within a transaction, writes run one after another: the panel's bulk actions start all of theirs at once. Transactions
 * run one after another, too: SQLite has one writer anyway; on Postgres each transaction takes an advisory lock before any
 * row, and holds it until it ends.
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
