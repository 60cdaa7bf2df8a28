import { editorialTypes, isLocale, uidOf, type EditorialType, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { actingAccount, type ActingAccount } from '../accounts/acting-account.ts';
import { readableDocuments } from '../doors/readable.ts';
import { subjectOf } from '../live/entry-status.ts';
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
  account: ActingAccount['user'];
  /** Whether a link shows it, which can be passed on: then only this entry can be seen. */
  isLink: boolean;
  isPublished: boolean;
}

/** The entry that somebody names; undefined where there can be none. */
export function previewSubjectOf(asked: Record<string, unknown>): PreviewSubject | undefined {
  const named = subjectOf(asked);
  const type = editorialTypes.find((one) => one === named?.type);
  if (!named || !type || !isLocale(named.locale)) return undefined;
  return { type, uid: uidOf(type), documentId: named.documentId, locale: named.locale };
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
  const acting = await actingAccount(strapi, id);
  if (!acting || !(await mayRead(strapi, acting.userAbility, subject))) return undefined;
  const isPublished = token.kind === 'account' && token.isPublished;
  return { ...subject, account: acting.user, isLink: token.kind === 'link', isPublished };
}
