import { uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

/** Redirects are content: one document per old address. None points to another. */

const uid = uidOf('redirect');

export interface RedirectFields {
  documentId: string;
  from: string;
  kind: 'moved' | 'gone';
  to: string | null;
}

/** Removes the redirect from an address that is in use again. */
export async function removeRedirectFrom(strapi: Core.Strapi, path: string): Promise<void> {
  const old = await findRedirect(strapi, path);
  if (old) await strapi.documents(uid).delete({ documentId: old.documentId });
}

/** Redirects an entry's old path to its new one. */
export async function redirectMoved(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  await write(strapi, { from, kind: 'moved', to });
}

/** Marks a path as gone. Redirects to it stay: they work again when something is there. */
export async function markGone(strapi: Core.Strapi, path: string): Promise<void> {
  await write(strapi, { from: path, kind: 'gone', to: null });
}

async function write(strapi: Core.Strapi, data: Omit<RedirectFields, 'documentId'>): Promise<void> {
  const old = await findRedirect(strapi, data.from);
  if (old?.kind === data.kind && old.to === data.to) return;
  if (old) await strapi.documents(uid).update({ documentId: old.documentId, data: data as never });
  else await strapi.documents(uid).create({ data: data as never });
}

/** The redirect from a path, if any. */
export function findRedirect(strapi: Core.Strapi, from: string): Promise<RedirectFields | null> {
  return strapi.db.query(uid).findOne({ where: { from } });
}

/** Reads a redirect; null without an id. */
export async function readRedirect(strapi: Core.Strapi, documentId?: string): Promise<RedirectFields | null> {
  return documentId ? strapi.db.query(uid).findOne({ where: { documentId } }) : null;
}

/** Points all redirects that lead to this one straight to its target. */
export async function shortenChains(strapi: Core.Strapi, documentId: string): Promise<void> {
  const redirect = await readRedirect(strapi, documentId);
  if (redirect?.kind !== 'moved') return;
  const pointing: RedirectFields[] = await strapi.db
    .query(uid)
    .findMany({ where: { to: redirect.from, kind: 'moved' } });
  for (const one of pointing) {
    // A rename was undone: both ends are the same address, and it is live.
    if (one.from === redirect.to) await strapi.documents(uid).delete({ documentId: one.documentId });
    else
      await strapi.documents(uid).update({ documentId: one.documentId, data: { to: redirect.to } as never });
  }
}
