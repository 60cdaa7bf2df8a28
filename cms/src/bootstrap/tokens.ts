import type { Core } from '@strapi/strapi';
import { settings } from '../settings.ts';

const uid = 'admin::api-token';
const name = 'Publisher';

/**
 * Sets up one read-only API token for publisher and builds (CMS_TOKEN), and removes the two that Strapi creates in an empty
 * database: one of them has full access.
 */
export async function setUpTokens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query(uid).deleteMany({
    where: {
      name: { $in: ['Full Access', 'Read Only'] },
      description: { $startsWith: 'A default API token' },
    },
  });

  const accessKey: string = strapi.service('admin::api-token-content-api').hash(settings().CMS_TOKEN);
  const description = 'Reads what is published, for the publisher and for builds (CMS_TOKEN).';
  const data = { name, description, kind: 'content-api', type: 'read-only', accessKey, lifespan: null };
  const existing = await strapi.db.query(uid).findOne({ where: { name } });
  if (!existing) await strapi.db.query(uid).create({ data });
  else await strapi.db.query(uid).update({ where: { id: existing.id }, data });
}
