import { homePath, isOwnAddress, locales, meantPath } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { settings } from '../../settings.ts';
import type { Write } from '../types.ts';
import { refusal } from '../rules/refusal.ts';
import { isWebAddress } from '../rules/web-address.ts';
import { hasLivePage } from './live-pages.ts';
import { sitePath } from './site-path.ts';
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
  data['to'] = await followRedirects(strapi, from, await meantTarget(strapi, targetOf(redirect.to)));
}

async function requireUnusedAddress(
  strapi: Core.Strapi,
  address: string | undefined,
  documentId?: string,
): Promise<string> {
  const path = ['from'];
  refuseUnsafe(address, path);
  const from = oldAddress(address);
  if (!from) {
    const site = settings().SITE_URL;
    if (site && address && URL.parse(address.trim())?.origin === site.origin) {
      const message = `Adres ${address.trim()} leży poza tą stroną, która zaczyna się od ${site.href}. O przekierowanie stamtąd poproś administratora serwera ${site.host}.`;
      throw refusal({ path, message });
    }
    const message =
      'Podaj dawny adres na tej stronie, zaczynający się od „/”, na przykład „/spotkania/stara-nazwa/”.';
    throw refusal({ path, message });
  }
  const shown = meantPath(decoded(new URL(from, anySite).pathname));
  if (isOwnAddress(shown)) {
    const message = `Adres ${from} należy do samej strony (jej pliki, kanały i listy), więc nie można go przekierować ani zamknąć. Podaj adres, pod którym coś było na dawnej stronie.`;
    throw refusal({ path, message });
  }
  const isOfHomePage = from.includes('?') && locales.some((locale) => shown === homePath(locale));
  if (!isOfHomePage && (await hasLivePage(strapi, shown))) {
    const message = `Pod adresem ${from} jest teraz opublikowana strona, więc nie można go przekierować ani zamknąć.`;
    throw refusal({ path, message });
  }
  const same = await findRedirect(strapi, from);
  if (!same || same.documentId === documentId) return from;
  throw refusal({ path, message: `O adresie ${from} jest już wpis na tej liście. Zmień tamten.` });
}

function targetOf(address: string | null | undefined): string {
  const target = address?.trim() ?? '';
  refuseUnsafe(target, ['to']);
  const to = isWebAddress(target) ? (sitePath(target) ?? target) : sitePath(target);
  if (to) return to;
  const message = 'Podaj nowy adres: na tej stronie od „/”, na innej od „https://”.';
  throw refusal({ path: ['to'], message });
}

/** Refuses what browsers and servers read differently from people; also where it is escaped. */
function refuseUnsafe(address: string | null | undefined, path: string[]): void {
  if (!/[\\\p{Cc}\p{Cf}]/u.test(decoded(address?.trim() ?? ''))) return;
  const message =
    'Adres zawiera niewidoczne znaki albo odwrotny ukośnik „\\”. Wpisz go od nowa na klawiaturze, z ukośnikami „/”.';
  throw refusal({ path, message });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** For reading paths alone. */
const anySite = 'http://here.invalid';

/** The path of an address on this site without a fragment, which no server gets to know, and with its query as browsers send it. */
function oldAddress(address: string | undefined): string | undefined {
  const [whole = ''] = sitePath(address)?.split('#', 1) ?? [];
  const [path = ''] = whole.split('?', 1);
  return path && path + new URL(whole, anySite).search;
}

/** The page of this site that a target means: `/` for `/index.html`, `/en/` for `/EN/`. */
async function meantTarget(strapi: Core.Strapi, to: string): Promise<string> {
  const [path = ''] = to.split(/[?#]/, 1);
  const meant = meantPath(path);
  return path.startsWith('/') && meant !== path && (await hasLivePage(strapi, meant))
    ? meant + to.slice(path.length)
    : to;
}

/** Follows redirects from `to`, so that no visitor passes through two. */
async function followRedirects(strapi: Core.Strapi, from: string, to: string): Promise<string> {
  for (let end = to; ;) {
    if (end === from) {
      const message = `Adres ${to} prowadzi z powrotem do ${from}. Wybierz inny cel.`;
      throw refusal({ path: ['to'], message });
    }
    const next =
      (await findRedirect(strapi, end)) ?? (await findRedirect(strapi, end.replace(/[?#].*$/, '')));
    if (next?.kind !== 'moved' || !next.to) return end;
    end = next.to;
  }
}
