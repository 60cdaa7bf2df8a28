import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { renewalPath } from '../doors/limit-attempts.ts';
import { log } from '../log.ts';
import type { Mail } from '../mail/index.ts';
import type { Account, Users } from './account.ts';
import { endOfInvitation, isInvited, newInvitation } from './invitations.ts';
import { invite, type Invitation } from './invite-by-mail.ts';
import { accountSentences } from './sentences.ts';

interface Context {
  params: { id: string };
  state: { user: Account };
  body: { data: InvitationState | Invitation };
}

/** Of an account, for those who manage accounts. The link itself is told once, to whoever makes it. */
export interface InvitationState {
  isInvited: boolean;
  /** ISO 8601; null where the invitation has ended in another way. */
  until: string | null;
  sendsMail: boolean;
}

/**
 * Registers `GET /invitations/<account>`, and `POST`, which renews an invitation: the link before is void, and the new one is
 * sent by mail, if there is mail. Who may read or change accounts may do so with invitations.
 */
export function registerInvitationRoutes(strapi: Core.Strapi, mail: Mail | undefined): void {
  const users = () => strapi.service('admin::user') as unknown as Users;
  const accountOf = async ({ params: { id } }: Context): Promise<Account> => {
    const account = /^\d{1,9}$/.test(id) ? await users().findOne(Number(id)) : null;
    if (!account) throw new errors.NotFoundError('User does not exist');
    return account;
  };

  const read = async (context: Context): Promise<void> => {
    const account = await accountOf(context);
    const until = endOfInvitation(account.registrationToken ?? '')?.toISOString() ?? null;
    context.body = {
      data: { isInvited: isInvited(account), until, sendsMail: mail?.isUsable ?? false },
    };
  };
  const renew = async (context: Context): Promise<void> => {
    const account = await accountOf(context);
    if (!isInvited(account)) throw new errors.ApplicationError(accountSentences.notInvited[0]);
    const registrationToken = newInvitation();
    await users().updateById(account.id, { registrationToken });
    log.info({ account: account.id, by: context.state.user.id }, 'invitation renewed');
    context.body = { data: await invite(mail, { ...account, registrationToken }, context.state.user) };
  };

  const route = (method: string, handler: unknown, action: string, middlewares: string[] = []) => ({
    method,
    path: renewalPath,
    handler,
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [`admin::users.${action}`] } },
      ],
      middlewares,
    },
  });
  const routes = [route('GET', read, 'read'), route('POST', renew, 'update', ['admin::rateLimit'])];
  strapi.server.routes({ type: 'admin', routes } as never);
}
