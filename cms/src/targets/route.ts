import { defaultLocale, isLocale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Asker } from './entries.ts';
import { readTargets } from './read.ts';
import { searchTargets } from './search.ts';

interface Context {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { userAbility?: unknown };
  body: unknown;
  set(header: string, value: string): void;
}

/** No text has more links in earnest. */
const mostAddresses = 200;
const longestAddress = 2000;
const longestQuery = 200;

/**
 * Registers what the panel asks to show and choose where links lead, for everybody who is signed in to it:
 * `GET /targets/search?query=…&locale=…&only=entries` and `POST /targets/read` with `{ addresses, locale }`. What is published
 * everybody may know; of drafts only those are named that the account may read, which Strapi's own routes cannot do for an
 * Author: there an Author sees nobody else's entries.
 */
export function registerTargetRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const search = async (context: Context): Promise<void> => {
    const { query = '', locale, only } = context.query;
    if (typeof query !== 'string' || query.length > longestQuery)
      throw new errors.ValidationError(
        `Ask with query=words of a title, of at most ${longestQuery} characters.`,
      );
    context.set('Cache-Control', 'no-store');
    context.body = await searchTargets(strapi, query, askerOf(context, locale), only === 'entries');
  };
  const read = async (context: Context): Promise<void> => {
    const { addresses, locale } = (context.request.body ?? {}) as { addresses?: unknown; locale?: unknown };
    if (!Array.isArray(addresses) || addresses.length > mostAddresses || !addresses.every(isAddress))
      throw new errors.ValidationError(
        `Ask with { "addresses": ["osiedle:meeting/…"] }, of at most ${mostAddresses} addresses.`,
      );
    context.set('Cache-Control', 'no-store');
    context.body = await readTargets(strapi, [...new Set(addresses)], askerOf(context, locale));
  };
  strapi.server.routes({
    type: 'admin',
    routes: [
      { method: 'GET', path: '/targets/search', handler: search, config },
      { method: 'POST', path: '/targets/read', handler: read, config },
    ],
  } as never);
}

function isAddress(address: unknown): address is string {
  return typeof address === 'string' && address.length <= longestAddress;
}

function askerOf({ state }: Context, locale: unknown): Asker {
  return { ability: state.userAbility, locale: isLocale(locale) ? locale : defaultLocale };
}
