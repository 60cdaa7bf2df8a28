import type { Core } from '@strapi/strapi';
import { settings } from '../../settings.ts';
import type { Write } from '../types.ts';
import { refusal } from '../rules/refusal.ts';
import { isWebAddress } from '../rules/web-address.ts';
import { hasLivePage } from './live-pages.ts';
import { readRedirect, type RedirectFields, findRedirect } from './redirects.ts';

/**
 * Checks and normalises a redirect before it is saved; it changes the write's data.
 * @throws ValidationError where a page or a redirect has the old address, or the target is missing or leads back
 */
export async function checkRedirect({ strapi, params, documentId }: Write): Promise<void> {
  const { data } = params;
  if (!data) return;
  const redirect = { ...(await readRedirect(strapi, documentId)), ...data } as Partial<RedirectFields>;
  const from = await requireUnusedAddress(strapi, redirect.from, documentId);
  data['from'] = from;
  if (redirect.kind === 'gone') {
    data['to'] = null;
    return;
  }
  data['kind'] = 'moved';
  data['to'] = await followRedirects(strapi, from, targetOf(redirect.to));
}

async function requireUnusedAddress(
  strapi: Core.Strapi,
  address: string | undefined,
  documentId?: string,
): Promise<string> {
  const path = ['from'];
  const from = sitePath(address);
  if (!from) {
    const message =
      'Podaj dawny adres na tej stronie, zaczynający się od „/”, na przykład „/spotkania/stara-nazwa/”.';
    throw refusal({ path, message });
  }
  if (await hasLivePage(strapi, from)) {
    const message = `Pod adresem ${from} jest teraz opublikowana strona, więc nie można go przekierować ani zamknąć.`;
    throw refusal({ path, message });
  }
  const same = await findRedirect(strapi, from);
  if (!same || same.documentId === documentId) return from;
  throw refusal({ path, message: `O adresie ${from} jest już wpis na tej liście. Zmień tamten.` });
}

function targetOf(address: string | null | undefined): string {
  const target = address?.trim() ?? '';
  const to = isWebAddress(target) ? (sitePath(target) ?? target) : sitePath(target);
  if (to) return to;
  const message = 'Podaj nowy adres: na tej stronie od „/”, na innej od „https://”.';
  throw refusal({ path: ['to'], message });
}

/** The path of an address on this site, with a final slash unless it names a file; `undefined` for any other text. */
function sitePath(address: string | undefined): string | undefined {
  const site = settings().SITE_URL;
  let path = address?.trim() ?? '';
  if (site && URL.canParse(path) && new URL(path).origin === site.origin) path = new URL(path).pathname;
  if (!/^\/(?!\/)\S*$/.test(path)) return undefined;
  return path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}

/** Follows redirects from `to`, so that no visitor passes through two. */
async function followRedirects(strapi: Core.Strapi, from: string, to: string): Promise<string> {
  for (let end = to; ;) {
    if (end === from) {
      const message = `Adres ${to} prowadzi z powrotem do ${from}. Wybierz inny cel.`;
      throw refusal({ path: ['to'], message });
    }
    const next = await findRedirect(strapi, end);
    if (next?.kind !== 'moved' || !next.to) return end;
    end = next.to;
  }
}
