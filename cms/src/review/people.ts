import type { Core } from '@strapi/strapi';

/** The names of accounts, as far as they have one, and are still there. */
export async function peopleByAccount(
  strapi: Core.Strapi,
  ids: (number | null)[],
): Promise<Map<number | null, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const people: { id: number; firstname?: string | null; lastname?: string | null }[] = await strapi.db
    .query('admin::user')
    .findMany({ where: { id: { $in: known } }, select: ['id', 'firstname', 'lastname'] });
  return new Map(
    people.flatMap(({ id, firstname, lastname }) => {
      const name = [firstname, lastname].filter(Boolean).join(' ');
      return name ? [[id, name] as const] : [];
    }),
  );
}
