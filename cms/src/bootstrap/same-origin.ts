import { isIP } from 'node:net';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { log } from '../log.ts';
import { settings } from '../settings.ts';

/** The headers by which browsers name a request's origin. */
export interface BrowserRequest {
  method: string;
  headers: { host?: string; origin?: string; 'sec-fetch-site'?: string };
}

/**
 * Refuses requests from pages of other origins (CSRF): they could use the session of whoever has the panel open, since
 * cookies ignore ports. It replaces Strapi's CORS middleware, which would let those pages read the answer. The panel needs
 * no CORS, and non-browsers (publisher, builds, scripts) send no origin.
 */
export function refuseForeignOrigins(strapi: Core.Strapi): void {
  const publicOrigin = settings().CMS_PUBLIC_URL?.origin;
  const middleware = async (
    context: BrowserRequest & { path: string },
    next: () => Promise<void>,
  ): Promise<void> => {
    if (!isForeign(context, publicOrigin)) return next();
    const { method, path, headers } = context;
    log.warn({ method, path, host: headers.host, origin: headers.origin }, 'refused: another origin');
    throw new errors.ForbiddenError(
      `Panel nie przyjmuje niczego ze strony otwartej pod adresem ${headers.origin ?? 'innym niż jego własny'}. Otwórz go pod ${publicOrigin ?? 'adresem komputera, na którym działa'}. Jeśli to właściwy adres, administrator musi go wpisać jako CMS_PUBLIC_URL.`,
    );
  };
  strapi.get('middlewares').set('strapi::cors', (() => middleware) as never);
}

/**
 * Whether a page of another origin sends a request. It trusts headers that no page can forge: `Origin` (Fetch standard) and
 * `Sec-Fetch-Site` (W3C Fetch Metadata). Following a link or showing a file is not a foreign request. The host must be one
 * that nobody can point elsewhere: under DNS rebinding a page of `attacker.example` has this machine's address.
 * @param publicOrigin where the panel is opened, if the operator has set CMS_PUBLIC_URL
 */
export function isForeign({ method, headers }: BrowserRequest, publicOrigin: string | undefined): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  const reads = /^(GET|HEAD|OPTIONS)$/.test(method);
  if (origin === undefined) return !reads && site !== undefined && !['same-origin', 'none'].includes(site);
  if (origin === publicOrigin) return false;
  const own = hostOf(`http://${host}`);
  const isSame = site === 'same-origin' || hostOf(origin) === own;
  return !isSame || !own || !(isFixed(own) || own === hostOf(publicOrigin));
}

/** Whether a host, with or without port, is an IP address or localhost, which no domain owner can redirect. */
function isFixed(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name.replace(/^\[|\]$/g, '')) > 0;
}

function hostOf(origin = ''): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
