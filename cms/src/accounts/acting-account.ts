import type { Core } from '@strapi/strapi';

/** An account, and what it may do now, as Strapi finds that out for a session. */
export interface ActingAccount {
  user: { id: number; preferedLanguage?: string | null };
  userAbility: unknown;
}

/** For what the CMS does in somebody's name without their session. @returns undefined where the account is gone, closed or blocked */
export async function actingAccount(strapi: Core.Strapi, id: number): Promise<ActingAccount | undefined> {
  const user: (ActingAccount['user'] & { blocked?: boolean | null }) | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id, isActive: true }, populate: ['roles'] });
  if (!user || user.blocked) return undefined;
  const { engine } = strapi.service('admin::permission') as {
    engine: { generateUserAbility(user: object): Promise<unknown> };
  };
  return { user, userAbility: await engine.generateUserAbility(user) };
}
