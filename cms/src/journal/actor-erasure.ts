import type { Core } from '@strapi/strapi';

/**
 * Removes a deleted account from all rows that name it.
 * @param uids the models whose rows have an "actor"
 */
export function forgetDeletedActors(strapi: Core.Strapi, uids: string[]): void {
  const forget = async ({ params }: { params: { where?: object } }): Promise<void> => {
    const accounts: { id: number }[] = await strapi.db
      .query('admin::user')
      .findMany({ where: params.where, select: ['id'] });
    const actor = { $in: accounts.map((account) => account.id) };
    for (const uid of uids)
      await strapi.db.query(uid).updateMany({ where: { actor }, data: { actor: null } });
  };
  strapi.db.lifecycles.subscribe({ models: ['admin::user'], beforeDelete: forget, beforeDeleteMany: forget });
}
