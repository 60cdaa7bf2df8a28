import type { Core } from '@strapi/strapi';

/** How an account is called among colleagues; null where it has no name, or is no longer there. */
export async function nameOfAccount(strapi: Core.Strapi, id: number): Promise<string | null> {
  return (await accountNames(strapi, [id])).get(id) ?? null;
}

/** The same of several, by id: those that have a name. Null is for whom there is no account any more. */
export async function accountNames(
  strapi: Core.Strapi,
  ids: readonly (number | null)[],
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
