import type { Core } from '@strapi/strapi';
import { addMiddleware } from '../doors/add-middleware.ts';
import { log } from '../log.ts';
import type { Mail, MailOutcome } from '../mail/index.ts';
import { siteHost } from '../settings.ts';
import { accountLanguage, panelLink, type Account } from './account.ts';
import { endOfInvitation } from './invitations.ts';
import { invitationLetter } from './letters.ts';

/** An invitation as the panel shows it to whoever invites. */
export interface Invitation {
  email: string;
  registrationToken: string;
  /** ISO 8601. */
  until: string;
  /** What became of its mail; `off` without a mail server. */
  mail: MailOutcome | 'off';
}

interface Context {
  status: number;
  state: { user?: Account };
  body?: { data?: Account };
}

/** Sends each new account its invitation, and says what became of it. The link is in the answer in any case. */
export function inviteByMail(strapi: Core.Strapi, mail: Mail | undefined): void {
  const middleware = async (context: Context, next: () => Promise<void>): Promise<void> => {
    await next();
    const account = context.body?.data;
    if (context.status !== 201 || !account?.registrationToken) return;
    Object.assign(account, await invite(mail, account, context.state.user));
  };
  strapi.get('middlewares').set('admin::inviteByMail', (() => middleware) as never);
  addMiddleware(strapi, 'admin::inviteByMail', ['/users']);
}

/** Sends an account the invitation that it has. */
export async function invite(
  mail: Mail | undefined,
  account: Account,
  inviting: Account | undefined,
): Promise<Invitation> {
  const { email } = account;
  const registrationToken = account.registrationToken ?? '';
  const until = endOfInvitation(registrationToken) ?? new Date();
  const name = [inviting?.firstname, inviting?.lastname].filter(Boolean).join(' ');
  const write = () =>
    invitationLetter({
      locale: accountLanguage(account),
      email,
      site: siteHost(),
      link: panelLink(`/auth/register?registrationToken=${registrationToken}`),
      panel: panelLink(''),
      until,
      inviter: name || (inviting?.email ?? 'Administrator'),
    });
  const outcome: Invitation['mail'] = mail?.isUsable ? await mail.send('invitation', email, write) : 'off';
  log.info({ account: account.id, mail: outcome }, 'invited');
  return { email, registrationToken, until: until.toISOString(), mail: outcome };
}
