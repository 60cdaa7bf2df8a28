import type { Core } from '@strapi/strapi';

/**
 * Removes a deleted account from all rows that name it.
 * @param uids the models whose rows have an "actor"
 */
export function forgetDeletedActors(strapi: Core.Strapi, uids: string[]): void {
  beforeAccountsAreDeleted(strapi, async (accounts) => {
    const actor = { $in: accounts };
    for (const uid of uids)
      await strapi.db.query(uid).updateMany({ where: { actor }, data: { actor: null } });
  });
}

/** Does something before accounts are deleted, in whatever way. */
export function beforeAccountsAreDeleted(
  strapi: Core.Strapi,
  forget: (accounts: number[]) => Promise<void>,
): void {
  const subscriber = async ({ params }: { params: { where?: object } }): Promise<void> => {
    const accounts: { id: number }[] = await strapi.db
      .query('admin::user')
      .findMany({ where: params.where, select: ['id'] });
    await forget(accounts.map((account) => account.id));
  };
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeDelete: subscriber,
    beforeDeleteMany: subscriber,
  });
}
