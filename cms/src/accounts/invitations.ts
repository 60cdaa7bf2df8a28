import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { replaceInService } from '../doors/replace-in-service.ts';
import { randomToken, type Account, type Users } from './account.ts';
import { accountSentences } from './sentences.ts';

const holdsMs = 7 * 24 * 60 * 60_000;

/** The token of an invitation that begins now. It tells its own end: Strapi keeps none, and nobody can change a kept token. */
export function newInvitation(): string {
  return `${randomToken()}-${(Date.now() + holdsMs).toString(36)}`;
}

/** Until when an invitation can be used; undefined for one without an end, which can never be. */
export function endOfInvitation(token: string): Date | undefined {
  const end = parseInt(/^[\da-f]{40}-([\da-z]{8,9})$/.exec(token)?.[1] ?? '', 36);
  return Number.isNaN(end) ? undefined : new Date(end);
}

/** Whether somebody is invited and has not come yet: only they have no password. */
export function isInvited({ password }: Account): boolean {
  return !password;
}

/**
 * Ends invitations after a week, and voids links with what they were given for: whatever sets a password or another e-mail,
 * or closes an account, ends its invitation and its link for a new password. In Strapi both live on.
 */
export function limitInvitations(strapi: Core.Strapi): void {
  replaceInService<Users>(strapi, 'admin::user', (users) => ({
    create: (account) => users.create({ registrationToken: newInvitation(), ...account }),
    findRegistrationInfo: async (token) => {
      await refuseDead(strapi, token);
      return users.findRegistrationInfo(token);
    },
    register: async (input) => {
      await refuseDead(strapi, input.registrationToken);
      return users.register(input);
    },
    updateById: async (id, values) => {
      const account = await users.findOne(id);
      return users.updateById(id, account && endsLinks(account, values) ? { ...values, ...noLinks } : values);
    },
  }));
}

const noLinks = { registrationToken: null, resetPasswordToken: null, resetPasswordTokenExpiresAt: null };

function endsLinks(account: Account, { email, password, isActive }: Partial<Account>): boolean {
  return (
    Boolean(password) ||
    (email ?? account.email) !== account.email ||
    (account.isActive && isActive === false)
  );
}

async function refuseDead(strapi: Core.Strapi, token: string): Promise<void> {
  const where = { registrationToken: token };
  const account = (await strapi.db.query('admin::user').findOne({ where })) as Account | null;
  const end = endOfInvitation(token);
  if (!account || !end || end.getTime() <= Date.now() || !isInvited(account))
    throw new errors.ValidationError(accountSentences.deadInvitation[0]);
}
