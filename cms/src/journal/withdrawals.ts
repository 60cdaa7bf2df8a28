import type { Withdrawals } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { journalUid } from './model.ts';

/** When a document of each type was last withdrawn or deleted, in each language. */
export async function lastWithdrawals(strapi: Core.Strapi): Promise<Withdrawals['data']> {
  return strapi.db
    .getConnection(strapi.db.metadata.get(journalUid).tableName)
    .select('uid', 'locale')
    .max({ at: 'at' })
    .whereIn('action', ['unpublish', 'delete'])
    .groupBy('uid', 'locale')
    .orderBy(['uid', 'locale']);
}
