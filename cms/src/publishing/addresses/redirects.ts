import { uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

/** What became of old addresses, kept as content. One row an address; a row never points to another row. */

const uid = uidOf('redirect');

export interface Redirect {
  documentId: string;
  from: string;
  kind: 'moved' | 'gone';
  to: string | null;
}

/** An address is in use: whatever was written of it before no longer holds. */
export async function removeRedirectFrom(strapi: Core.Strapi, path: string): Promise<void> {
  const old = await findRedirect(strapi, path);
  if (old) await strapi.documents(uid).delete({ documentId: old.documentId });
}

/** An entry has got a new address. */
export async function redirectMoved(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  await write(strapi, { from, kind: 'moved', to });
}

/** An entry was withdrawn or deleted. Redirects to it stay: they lead on when it comes back. */
export async function markGone(strapi: Core.Strapi, path: string): Promise<void> {
  await write(strapi, { from: path, kind: 'gone', to: null });
}

async function write(strapi: Core.Strapi, data: Omit<Redirect, 'documentId'>): Promise<void> {
  const old = await findRedirect(strapi, data.from);
  if (old) await strapi.documents(uid).update({ documentId: old.documentId, data: data as never });
  else await strapi.documents(uid).create({ data: data as never });
}

/** What is written of an address, if anything. */
export function findRedirect(strapi: Core.Strapi, from: string): Promise<Redirect | null> {
  return strapi.db.query(uid).findOne({ where: { from } });
}

/** A redirect by its id; null for a new one, which has none. */
export async function readRedirect(strapi: Core.Strapi, documentId?: string): Promise<Redirect | null> {
  return documentId ? strapi.db.query(uid).findOne({ where: { documentId } }) : null;
}

/** Leads the redirects that point to this one straight to its target. */
export async function shortenChains(strapi: Core.Strapi, documentId: string): Promise<void> {
  const redirect = await readRedirect(strapi, documentId);
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
