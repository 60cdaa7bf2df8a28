import type { Core } from '@strapi/strapi';
import { journalUid } from './model.ts';

/** Removes a deleted account from all rows that name it. */
export function forgetDeletedActors(strapi: Core.Strapi): void {
  const forget = async ({ params }: { params: { where?: object } }): Promise<void> => {
    const accounts: { id: number }[] = await strapi.db
      .query('admin::user')
      .findMany({ where: params.where, select: ['id'] });
    const actor = { $in: accounts.map((account) => account.id) };
    await strapi.db.query(journalUid).updateMany({ where: { actor }, data: { actor: null } });
  };
  strapi.db.lifecycles.subscribe({ models: ['admin::user'], beforeDelete: forget, beforeDeleteMany: forget });
}
