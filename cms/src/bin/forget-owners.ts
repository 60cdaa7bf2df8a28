import type { Core } from '@strapi/strapi';
import { binUid } from './table.ts';

/** Removes a deleted account from what it has begun and what lies in the bin. */
export function forgetDeletedOwners(strapi: Core.Strapi): void {
  const forget = async ({ params }: { params: { where?: object } }): Promise<void> => {
    const accounts: { id: number }[] = await strapi.db
      .query('admin::user')
      .findMany({ where: params.where, select: ['id'] });
    const owner = { $in: accounts.map(({ id }) => id) };
    await strapi.db.query(binUid).updateMany({ where: { owner }, data: { owner: null } });
  };
  strapi.db.lifecycles.subscribe({ models: ['admin::user'], beforeDelete: forget, beforeDeleteMany: forget });
}
