import { randomBytes } from 'node:crypto';
import type { Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';

export const previewLinksUid = 'osiedle::preview-link';

/** A link by which somebody outside sees a draft. */
export interface PreviewLink {
  /** Drawn by lot: an id could come back with a restored backup, and lead to another entry. */
  key: string;
  uid: string;
  documentId: string;
  locale: Locale;
  /** Who made it: the link shows what this account may read. Null once the account is gone, and the link is void. */
  actor: number | null;
  /** When it was made and when it ends, as ISO 8601. */
  at: string;
  until: string;
}

/** How long a link works, in milliseconds. */
const linkMs = 7 * 24 * 60 * 60_000;
/** Nobody passes on more links to an entry. */
export const mostLinks = 20;

/** Registers the table of links. */
export function registerPreviewLinksTable(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid: previewLinksUid,
    tableName: 'preview_links',
    columns: {
      key: 'string',
      uid: 'string',
      documentId: 'string',
      locale: 'string',
      actor: 'integer?',
      at: 'string',
      until: 'string',
    },
    indexes: [{ name: 'osiedle_preview_links_key', columns: ['key'], type: 'unique' }],
  });
}

/** Makes a link. @returns undefined where the entry has as many as it can have */
export async function createLink(
  strapi: Core.Strapi,
  about: Pick<PreviewLink, 'uid' | 'documentId' | 'locale'>,
  actor: number,
): Promise<PreviewLink | undefined> {
  await forgetOldLinks(strapi);
  if ((await linksOf(strapi, about)).length >= mostLinks) return undefined;
  const now = Date.now();
  const [at, until] = [new Date(now).toISOString(), new Date(now + linkMs).toISOString()];
  const link = { ...about, key: randomBytes(12).toString('base64url'), actor, at, until };
  await strapi.db.query(previewLinksUid).create({ data: link });
  return link;
}

/** The links to a draft that work, the newest first. */
export async function linksOf(
  strapi: Core.Strapi,
  { uid, documentId, locale }: Pick<PreviewLink, 'uid' | 'documentId' | 'locale'>,
): Promise<PreviewLink[]> {
  const where = {
    uid,
    documentId,
    locale,
    actor: { $notNull: true },
    until: { $gt: new Date().toISOString() },
  };
  return strapi.db.query(previewLinksUid).findMany({ where, orderBy: { id: 'desc' } });
}

/** The link with a key, also when it has ended; undefined once it is revoked. */
export async function findLink(strapi: Core.Strapi, key: string): Promise<PreviewLink | undefined> {
  return (
    ((await strapi.db.query(previewLinksUid).findOne({ where: { key } })) as PreviewLink | null) ?? undefined
  );
}

/** Makes a link void. */
export async function revokeLink(strapi: Core.Strapi, key: string): Promise<void> {
  await strapi.db.query(previewLinksUid).deleteMany({ where: { key } });
}

/** Forgets links that have ended. */
export async function forgetOldLinks(strapi: Core.Strapi): Promise<void> {
  const until = { $lt: new Date().toISOString() };
  await strapi.db.query(previewLinksUid).deleteMany({ where: { until } });
}
