import { isIP } from 'node:net';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { log } from '../log.ts';
import { settings } from '../settings.ts';

/** What browsers say of where a request comes from. */
export interface BrowserRequest {
  method: string;
  headers: { host?: string; origin?: string; 'sec-fetch-site'?: string };
}

/**
 * Refuses what pages of other origins ask: they could ride on the session of whoever has the panel open, since cookies know
 * no ports. This stands in the place of Strapi's CORS, which would let them read the answer; the panel needs none, and who
 * is no browser (publisher, builds, scripts) sends no origin.
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
 * Whether a page of another origin makes a request. What is looked at, no page can forge: `Origin` (Fetch standard) and
 * `Sec-Fetch-Site` (W3C Fetch Metadata). To follow a link here or to show a file is no foreign request. The host has to be
 * one that nobody can point elsewhere: a page of `attacker.example` whose name leads here (DNS rebinding) has that host.
 * @param publicOrigin where the panel is opened, if the operator has said so (CMS_PUBLIC_URL)
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

/** Whether a host, with or without port, is the same machine for everybody who asks there: no name of somebody's domain. */
function isFixed(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name.replace(/^\[|\]$/g, '')) > 0;
}

function hostOf(origin = ''): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
