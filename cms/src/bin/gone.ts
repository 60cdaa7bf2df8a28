import type { Core } from '@strapi/strapi';
import { binUid } from './table.ts';

/** Nobody has more unsaved texts on a device. */
const mostAsked = 200;

/** Which of some documents are neither there nor in the bin. */
export async function goneForGood(strapi: Core.Strapi, asked: unknown): Promise<string[]> {
  const entries = (Array.isArray(asked) ? (asked as unknown[]) : []).slice(0, mostAsked).filter(isEntry);
  const gone: string[] = [];
  for (const { uid, documentId } of entries) {
    if (!uid.startsWith('api::') || !(uid in strapi.contentTypes)) continue;
    const where = { documentId };
    const known =
      (await strapi.db.query(uid).count({ where })) || (await strapi.db.query(binUid).count({ where }));
    if (!known) gone.push(documentId);
  }
  return gone;
}

function isEntry(one: unknown): one is { uid: string; documentId: string } {
  const { uid, documentId } = (one ?? {}) as Record<string, unknown>;
  return typeof uid === 'string' && typeof documentId === 'string';
}
