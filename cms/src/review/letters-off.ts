import type { Core } from '@strapi/strapi';
import { serialise } from '../journal/serialise.ts';
import { lettersOffUid } from './model.ts';

/** Of some accounts those that want no letters about reviews. Without a choice an account gets them. */
export async function withoutLetters(strapi: Core.Strapi, accounts: number[]): Promise<Set<number>> {
  const rows: { actor: number }[] = await strapi.db
    .query(lettersOffUid)
    .findMany({ where: { actor: { $in: accounts } } });
  return new Set(rows.map(({ actor }) => actor));
}

/** Stores an account's choice. */
export async function chooseLetters(strapi: Core.Strapi, actor: number, isOn: boolean): Promise<void> {
  await serialise(strapi, async () => {
    const choices = strapi.db.query(lettersOffUid);
    await choices.deleteMany({ where: { actor } });
    if (!isOn) await choices.create({ data: { actor } });
  });
}
