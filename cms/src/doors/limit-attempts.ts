import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { log } from '../log.ts';
import { settings } from '../settings.ts';
import { addMiddleware } from './add-middleware.ts';
import { networkOf } from './address.ts';
import { Attempts } from './attempts.ts';

interface Context {
  status: number;
  ip: string;
  params?: { id?: string };
  state: { route?: { path: string } };
  request: { body?: unknown };
  set(header: string, value: string): void;
}

/** Where an invitation is renewed (accounts/invitation-routes.ts), which uses this limit, too. */
export const renewalPath = '/invitations/:id';

const windowMs = 5 * 60_000;
const perAccount = 10;
const perAddress = 30;

/** Strapi's middleware of these names limits each pair of e-mail and address, and keeps the e-mails, of any length. */
const replaced = ['admin::rateLimit', 'plugin::email.rateLimit'];

/** Routes that Strapi leaves without a limit. */
const unlimited = ['/register', '/reset-password'];

/** Where each request counts: it may have sent a mail, and whether it has, nobody learns from the first. */
const everyCounts = ['/forgot-password', renewalPath];

/**
 * Limits the attempts on routes that need no session: per account, whatever the address, and per address, whatever the
 * account. An attempt counts before it is tried, so that many at once are no way around; one that succeeds does not count.
 */
export function limitAttempts(strapi: Core.Strapi): void {
  const { CMS_PUBLIC_URL: publicUrl, PROXIES: proxies } = settings();
  if (publicUrl?.protocol === 'https:' && proxies === 0)
    log.warn(
      'CMS_PUBLIC_URL is https, so there is a proxy, but PROXIES is 0: all log-ins count as those of one address. Set PROXIES to the number of proxies.',
    );
  const [accounts, addresses] = [new Attempts(perAccount, windowMs), new Attempts(perAddress, windowMs)];
  const middleware = async (context: Context, next: () => Promise<void>): Promise<void> => {
    const route = context.state.route?.path ?? '';
    const email = emailIn(context.request.body);
    // Passport would look for what is missing here in the address, and take the first of a list.
    if (route === '/login' && !email) throw new errors.ValidationError('Podaj adres e-mail i hasło.');
    const address = `${route} ${networkOf(context.ip)}`;
    const id = email ?? context.params?.id;
    const account = id && `${route} ${id}`;
    // An address that is refused cannot use up an account's attempts.
    const wait = addresses.take(address) || (account ? accounts.take(account) : 0);
    if (wait > 0) {
      context.set('Retry-After', String(wait));
      throw new errors.RateLimitError(
        `Za dużo prób. Spróbuj ponownie za ${Math.ceil(wait / 60)} min. Kto jest zalogowany, może pracować dalej.`,
      );
    }
    await next();
    if (context.status >= 400 || everyCounts.includes(route)) return;
    addresses.giveBack(address);
    if (account) accounts.forget(account);
  };
  for (const name of replaced) strapi.get('middlewares').set(name, (() => middleware) as never);
  addMiddleware(strapi, 'admin::rateLimit', unlimited);
}

/** The e-mail that a request with a password names. */
function emailIn(body: unknown): string | undefined {
  const { email, password } = (body ?? {}) as { email?: unknown; password?: unknown };
  const isWhole =
    typeof email === 'string' && email && (password === undefined || typeof password === 'string');
  return isWhole ? email.toLowerCase() : undefined;
}
