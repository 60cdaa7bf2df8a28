import { editorialTypes, isLocale, uidOf, type EditorialType, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { readableDocuments } from '../doors/readable.ts';
import { findLink } from './links.ts';
import type { Token } from './token.ts';

/** An entry in one language. */
export interface PreviewSubject {
  type: EditorialType;
  uid: string;
  documentId: string;
  locale: Locale;
}

/** The entry that a token shows, and as whom. */
export interface View extends PreviewSubject {
  account: Account;
  /** Whether a link shows it, which can be passed on: then only this entry can be seen. */
  isLink: boolean;
  isPublished: boolean;
}

interface Account {
  id: number;
  preferedLanguage?: string | null;
}

const types = new Map<string, EditorialType>(editorialTypes.map((type) => [uidOf(type), type]));

/** The entry that somebody names; undefined where there can be none. */
export function previewSubjectOf({
  uid,
  documentId,
  locale,
}: Record<string, unknown>): PreviewSubject | undefined {
  const type = typeof uid === 'string' ? types.get(uid) : undefined;
  if (!type || typeof documentId !== 'string' || !/^\w{1,64}$/.test(documentId)) return undefined;
  return isLocale(locale) ? { type, uid: uidOf(type), documentId, locale } : undefined;
}

/** Whether an account may read an entry. */
export async function mayRead(
  strapi: Core.Strapi,
  ability: unknown,
  { uid, documentId }: PreviewSubject,
): Promise<boolean> {
  return (await readableDocuments(strapi, ability, uid, { documentId })).length > 0;
}

/**
 * What a token shows now: rights are asked for each time, so that a closed account, a role taken away and a deleted entry
 * end it at once.
 */
export async function viewOf(strapi: Core.Strapi, token: Token): Promise<View | undefined> {
  const named = token.kind === 'account' ? token : await findLink(strapi, token.key);
  const subject = named && previewSubjectOf({ ...named });
  if (!subject) return undefined;
  const id = 'account' in named ? named.account : named.actor;
  if (!id) return undefined;
  // As Strapi finds out what a session may do.
  const account = (await strapi.db
    .query('admin::user')
    .findOne({ where: { id, isActive: true }, populate: ['roles'] })) as Account | null;
  if (!account) return undefined;
  const ability: unknown = await strapi.service('admin::permission').engine.generateUserAbility(account);
  if (!(await mayRead(strapi, ability, subject))) return undefined;
  const isPublished = token.kind === 'account' && token.isPublished;
  return { ...subject, account, isLink: token.kind === 'link', isPublished };
}
