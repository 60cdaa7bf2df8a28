import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { accountNames } from '../accounts/account-names.ts';
import { createLink, findLink, linksOf, mostLinks, revokeLink, type PreviewLink } from './links.ts';
import { previewPath } from './show.ts';
import { mayRead, previewSubjectOf, type PreviewSubject } from './subject.ts';
import { accountTokenMs, sign } from './token.ts';

interface Context {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: { id: number }; userAbility?: unknown };
  status: number;
  body: unknown;
  set(header: string, value: string): void;
}

/** What the panel learns of a link. */
export interface ListedLink {
  key: string;
  /** From the panel's own origin on. */
  address: string;
  until: string;
  /** Who made it; null where the account has no name. */
  by: string | null;
}

/**
 * Registers what the panel asks, for everybody who is signed in and may read the entry: `POST /previews { uid, documentId,
 * locale }` for an address of the draft that works for two hours, `GET /previews/links`, `POST /previews/links` and
 * `POST /previews/links/revoke { key }` for links that can be passed on.
 */
export function registerPreviewRoutes(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const open = async (context: Context): Promise<void> => {
    const subject = await readableSubject(strapi, context, context.request.body);
    context.body = { address: addressFor(subject, context.state.user.id) };
  };
  const list = async (context: Context): Promise<void> => {
    const subject = await readableSubject(strapi, context, context.query);
    context.body = { links: await listed(strapi, await linksOf(strapi, subject)) };
  };
  const create = async (context: Context): Promise<void> => {
    const { uid, documentId, locale } = await readableSubject(strapi, context, context.request.body);
    const link = await createLink(strapi, { uid, documentId, locale }, context.state.user.id);
    if (!link)
      throw new errors.ApplicationError(`There are ${mostLinks} links to this entry. Revoke one first.`);
    context.body = { links: await listed(strapi, [link]) };
  };
  const revoke = async (context: Context): Promise<void> => {
    const { key } = (context.request.body ?? {}) as { key?: unknown };
    if (typeof key !== 'string') throw new errors.ValidationError('Name the link: { "key": "…" }.');
    const link = await findLink(strapi, key);
    // What nobody may read is not there.
    const subject = link && previewSubjectOf({ ...link });
    if (!link || !subject || !(await mayRead(strapi, context.state.userAbility, subject)))
      throw new errors.ForbiddenError();
    await revokeLink(strapi, link.key);
    context.status = 204;
    context.body = null;
  };
  const routes = [
    { method: 'POST', path: '/previews', handler: open, config },
    { method: 'GET', path: '/previews/links', handler: list, config },
    { method: 'POST', path: '/previews/links', handler: create, config },
    { method: 'POST', path: '/previews/links/revoke', handler: revoke, config },
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

/** The address under which an account sees a draft, or what is published. */
export function addressFor(
  { uid, documentId, locale }: PreviewSubject,
  account: number,
  isPublished = false,
): string {
  const until = Date.now() + accountTokenMs;
  return `${previewPath}/${sign({ kind: 'account', account, uid, documentId, locale, isPublished, until })}`;
}

async function readableSubject(
  strapi: Core.Strapi,
  context: Context,
  asked: unknown,
): Promise<PreviewSubject> {
  context.set('Cache-Control', 'no-store');
  const subject = previewSubjectOf((asked ?? {}) as Record<string, unknown>);
  if (!subject)
    throw new errors.ValidationError(
      'There is no such entry. Ask with uid=api::meeting.meeting, documentId and locale=pl.',
    );
  if (!(await mayRead(strapi, context.state.userAbility, subject))) throw new errors.ForbiddenError();
  return subject;
}

async function listed(strapi: Core.Strapi, links: PreviewLink[]): Promise<ListedLink[]> {
  const names = await accountNames(
    strapi,
    links.map(({ actor }) => actor),
  );
  return links.map(({ key, actor, until }) => {
    const address = `${previewPath}/${sign({ kind: 'link', key, until: Date.parse(until) })}`;
    return { key, address, until, by: names.get(actor) ?? null };
  });
}
