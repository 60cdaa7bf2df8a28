import { editorialTypes, entryPath, homePath, locales, sectionPath, sections, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { settings } from '../settings.ts';
import { refusal } from './refusal.ts';
import { isWebAddress } from './rules.ts';
import { addressedBy } from './slugs.ts';

/** What became of old addresses, kept as content. One row an address; a row never points to another row. */

const uid = uidOf('redirect');

interface Redirect {
  documentId: string;
  from: string;
  kind: 'moved' | 'gone';
  to: string | null;
}

/** An address is in use: whatever was written of it before no longer holds. */
export async function addressIsLive(strapi: Core.Strapi, path: string): Promise<void> {
  const old = await find(strapi, path);
  if (old) await strapi.documents(uid).delete({ documentId: old.documentId });
}

/** An entry has got a new address. */
export async function entryMoved(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  await write(strapi, { from, kind: 'moved', to });
}

/** An entry was withdrawn or deleted. Redirects to it stay: they lead on when it comes back. */
export async function entryIsGone(strapi: Core.Strapi, path: string): Promise<void> {
  await write(strapi, { from: path, kind: 'gone', to: null });
}

async function write(strapi: Core.Strapi, data: Omit<Redirect, 'documentId'>): Promise<void> {
  const old = await find(strapi, data.from);
  if (old) await strapi.documents(uid).update({ documentId: old.documentId, data: data as never });
  else await strapi.documents(uid).create({ data: data as never });
}

function find(strapi: Core.Strapi, from: string): Promise<Redirect | null> {
  return strapi.db.query(uid).findOne({ where: { from } });
}

/**
 * Checks what is about to be saved as a redirect, and brings it into one form (`data` is changed).
 * @param documentId the redirect that is changed, if it is not a new one
 * @throws ValidationError for an address in use or on the list already, a missing or looping target
 */
export async function checkRedirect(
  strapi: Core.Strapi,
  data: Record<string, unknown>,
  documentId?: string,
): Promise<void> {
  const old: Redirect | null = documentId
    ? await strapi.db.query(uid).findOne({ where: { documentId } })
    : null;
  const redirect = { ...old, ...data } as Partial<Redirect>;
  const from = onSite(redirect.from);
  if (!from) {
    throw refusal({
      path: ['from'],
      message:
        'Podaj dawny adres na tej stronie, zaczynający się od „/”, na przykład „/spotkania/stara-nazwa/”.',
    });
  }
  data.from = from;
  if (await isLive(strapi, from)) {
    const message = `Pod adresem ${from} jest teraz opublikowana strona, więc nie można go przekierować ani zamknąć.`;
    throw refusal({ path: ['from'], message });
  }
  const same = await find(strapi, from);
  if (same && same.documentId !== documentId) {
    throw refusal({
      path: ['from'],
      message: `O adresie ${from} jest już wpis na tej liście. Zmień tamten.`,
    });
  }
  if (redirect.kind === 'gone') {
    data.to = null;
    return;
  }
  data.kind = 'moved';
  const target = redirect.to?.trim() ?? '';
  const to = isWebAddress(target) ? (onSite(target) ?? target) : onSite(target);
  if (!to)
    throw refusal({
      path: ['to'],
      message: 'Podaj nowy adres: na tej stronie od „/”, na innej od „https://”.',
    });
  data.to = await endOfChain(strapi, from, to);
}

/** The path of an address on this site, ending with a slash unless it names a file; `undefined` for any other text. */
function onSite(address: string | undefined): string | undefined {
  const site = settings().SITE_URL;
  let path = address?.trim() ?? '';
  if (site && URL.canParse(path) && new URL(path).origin === site.origin) path = new URL(path).pathname;
  if (!/^\/(?!\/)\S*$/.test(path)) return undefined;
  return path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}

/** Follows redirects from `to`, so that no visitor goes through two. */
async function endOfChain(strapi: Core.Strapi, from: string, to: string): Promise<string> {
  for (let end = to; ;) {
    if (end === from) {
      throw refusal({
        path: ['to'],
        message: `Adres ${to} prowadzi z powrotem do ${from}. Wybierz inny cel.`,
      });
    }
    const next = await find(strapi, end);
    if (next?.kind !== 'moved' || !next.to) return end;
    end = next.to;
  }
}

/** Leads the redirects that point to this one straight to its target. */
export async function shortenChains(strapi: Core.Strapi, documentId: string): Promise<void> {
  const redirect: Redirect | null = await strapi.db.query(uid).findOne({ where: { documentId } });
  if (redirect?.kind !== 'moved') return;
  const pointing: Redirect[] = await strapi.db
    .query(uid)
    .findMany({ where: { to: redirect.from, kind: 'moved' } });
  for (const one of pointing) {
    // The way back after a rename was undone: both ends are the same address, and it is live.
    if (one.from === redirect.to) await strapi.documents(uid).delete({ documentId: one.documentId });
    else
      await strapi.documents(uid).update({ documentId: one.documentId, data: { to: redirect.to } as never });
  }
}

/** Whether the site answers an address with a page of its own. */
async function isLive(strapi: Core.Strapi, path: string): Promise<boolean> {
  for (const locale of locales) {
    if (path === homePath(locale) || sections.some((section) => path === sectionPath(section, locale)))
      return true;
    for (const type of [...editorialTypes, 'neighbourhood', 'topic'] as const) {
      const slug = path.split('/').at(-2) ?? '';
      if (entryPath(type, locale, slug) !== path) continue;
      const where =
        type === 'neighbourhood' || type === 'topic'
          ? addressedBy(type, locale, slug)
          : { slug, locale, publishedAt: { $notNull: true } };
      if ((await strapi.db.query(uidOf(type)).count({ where })) > 0) return true;
    }
  }
  return false;
}
