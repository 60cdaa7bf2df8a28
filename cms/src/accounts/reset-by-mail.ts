import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addMiddleware } from '../doors/add-middleware.ts';
import { replaceInService } from '../doors/replace-in-service.ts';
import { log } from '../log.ts';
import type { Mail } from '../mail/index.ts';
import { siteHost } from '../settings.ts';
import { accountLanguage, panelLink, randomToken, type Users } from './account.ts';
import { resetLetter } from './letters.ts';
import { accountSentences } from './sentences.ts';

interface Auth {
  forgotPassword(input: { email: string }): Promise<void>;
  resetPassword(input: object): Promise<unknown>;
}
interface ResetContext {
  request: { body?: { email?: unknown } };
}
interface InitContext {
  body?: { data?: object };
}

const holdsMs = 60 * 60_000;

/**
 * Sends a link for a new password to whoever has forgotten theirs; without a mail server that works, the route says so, and
 * the log-in page shows no way there. Which e-mails have an account, neither the answer nor its time tells: everything is
 * done after it.
 */
export function resetByMail(strapi: Core.Strapi, mail: Mail | undefined): void {
  replaceInService<Auth>(strapi, 'admin::auth', (auth) => ({
    forgotPassword: ({ email }) => {
      const work = (): void => {
        if (mail)
          sendReset(strapi, mail, email).catch((err: unknown) => log.error({ err }, 'reset not sent'));
      };
      const answer = strapi.requestContext.get()?.res;
      if (answer) answer.once('close', work);
      else work();
      return Promise.resolve();
    },
    resetPassword: async (input) => {
      try {
        return await auth.resetPassword(input);
      } catch (error) {
        // Strapi says nothing of a link that it does not know, and English of one that is too old.
        if (error instanceof Error && error.name === 'ApplicationError')
          throw new errors.ApplicationError(accountSentences.deadReset[0]);
        throw error;
      }
    },
  }));

  const refuse = ({ request }: ResetContext, next: () => Promise<void>): Promise<void> => {
    if (!mail?.isUsable) throw new errors.NotFoundError(accountSentences.noMail[0]);
    const { body } = request;
    // As at log-in. Telephones write a capital and a space.
    if (typeof body?.email === 'string') body.email = body.email.trim().toLowerCase();
    return next();
  };
  strapi.get('middlewares').set('admin::resetByMail', (() => refuse) as never);
  addMiddleware(strapi, 'admin::resetByMail', ['/forgot-password']);

  const tell = async (context: InitContext, next: () => Promise<void>): Promise<void> => {
    await next();
    Object.assign(context.body?.data ?? {}, { sendsMail: mail?.isUsable ?? false });
  };
  strapi.get('middlewares').set('admin::tellOfMail', (() => tell) as never);
  addMiddleware(strapi, 'admin::tellOfMail', ['/init'], /^GET$/);
}

async function sendReset(strapi: Core.Strapi, mail: Mail, email: string): Promise<void> {
  const users = strapi.service('admin::user') as unknown as Users;
  const account = await users.findOneByEmail(email);
  if (!account?.isActive) return;
  const outcome = await mail.send('reset', account.email, async () => {
    const token = randomToken();
    const until = new Date(Date.now() + holdsMs);
    await users.updateById(account.id, { resetPasswordToken: token, resetPasswordTokenExpiresAt: until });
    const link = panelLink(`/auth/reset-password?code=${token}`);
    return resetLetter({
      locale: accountLanguage(account),
      email: account.email,
      site: siteHost(),
      link,
      until,
    });
  });
  log.info({ account: account.id, mail: outcome }, 'link for a new password');
}
