import { locales } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readTitle } from '../conflicts/shown.ts';
import { readableDocuments, requireReadable } from '../doors/readable.ts';
import type { EditorAtWork } from './editors.ts';
import { Leases } from './leases.ts';

interface Context {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: { id: number }; userAbility?: unknown };
  status: number;
  body: unknown;
  set(header: string, value: string): void;
}
interface Asked {
  uid: string;
  locale: string | null;
  /** The form that asks, which is not told of itself. */
  form?: string | undefined;
}

/**
 * Registers the routes by which panels tell each other who is editing what, for everybody who is signed in and may read the
 * entry. `POST /editing { uid, documentId, locale, form, isChanged }` begins, renews or ends the form's lease and answers
 * who else is there; `GET /editing?uid=…&locale=…` answers it for a list; `POST /editing/end { form? }` ends a form's lease,
 * or all of one's own.
 */
export function registerEditingRoutes(strapi: Core.Strapi): void {
  const leases = new Leases();
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const tell = async (context: Context, asked: Asked, documentId?: string): Promise<void> => {
    context.set('Cache-Control', 'no-store');
    context.body = { editors: await editorsOf(strapi, leases, context, asked, documentId) };
  };
  const list = (context: Context): Promise<void> => tell(context, askedBy(strapi, context.query));
  const renew = async (context: Context): Promise<void> => {
    const body = (context.request.body ?? {}) as Record<string, unknown>;
    const asked = askedBy(strapi, body);
    const { form, isChanged } = body;
    const documentId = await documentOf(strapi, asked.uid, body['documentId']);
    if (!isShort(documentId) || !isShort(form)) throw refusal();
    await requireReadable(strapi, context.state.userAbility, asked.uid, documentId);
    const account = context.state.user.id;
    if (isChanged === true) leases.renew({ ...asked, form, account, documentId });
    else leases.end(account, form);
    await tell(context, { ...asked, form }, documentId);
  };
  const end = (context: Context): void => {
    const { form } = (context.request.body ?? {}) as { form?: unknown };
    leases.end(context.state.user.id, isShort(form) ? form : undefined);
    context.status = 204;
    context.body = null;
  };
  const routes = [
    { method: 'GET', path: '/editing', handler: list, config },
    { method: 'POST', path: '/editing', handler: renew, config },
    { method: 'POST', path: '/editing/end', handler: end, config },
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

function askedBy(strapi: Core.Strapi, { uid, locale }: Record<string, unknown>): Asked {
  if (typeof uid !== 'string' || !uid.startsWith('api::') || !(uid in strapi.contentTypes)) throw refusal();
  if (locale !== undefined && locale !== null && !locales.includes(locale as never)) throw refusal();
  return { uid, locale: (locale as string | undefined) ?? null };
}

/** The form of a single does not know its document, which may not be there yet. */
async function documentOf(strapi: Core.Strapi, uid: string, asked: unknown): Promise<unknown> {
  if (strapi.contentTypes[uid as never]?.['kind'] !== 'singleType') return asked;
  const single: { documentId: string } | null = await strapi.db
    .query(uid)
    .findOne({ select: ['documentId'] });
  return single?.documentId;
}

function refusal(): Error {
  return new errors.ValidationError(
    'There is no such form. Ask with uid=api::meeting.meeting, locale=pl, and for one entry documentId and form.',
  );
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 64;
}

async function editorsOf(
  strapi: Core.Strapi,
  leases: Leases,
  { state }: Context,
  { uid, locale, form }: Asked,
  documentId?: string,
): Promise<EditorAtWork[]> {
  const others = leases
    .of(uid, locale)
    .filter((one) => one.form !== form || one.account !== state.user.id)
    .filter((one) => documentId === undefined || one.documentId === documentId);
  if (others.length === 0) return [];
  const where = { documentId: { $in: others.map((one) => one.documentId) } };
  const readable = new Set(await readableDocuments(strapi, state.userAbility, uid, where));
  const accounts = { id: { $in: others.map(({ account }) => account) }, isActive: true };
  const people: { id: number; firstname?: string | null; lastname?: string | null }[] = await strapi.db
    .query('admin::user')
    .findMany({ where: accounts, select: ['id', 'firstname', 'lastname'] });
  const names = new Map(
    people.map(({ id, firstname, lastname }) => [id, [firstname, lastname].filter(Boolean).join(' ')]),
  );
  const shown = others.filter((one) => readable.has(one.documentId) && names.has(one.account));
  return Promise.all(
    shown.map(async ({ account, since, documentId: about }) => ({
      documentId: about,
      title: (await readTitle(strapi, uid, about, locale)) ?? '',
      name: names.get(account) || null,
      isOwn: account === state.user.id,
      since: new Date(since).toISOString(),
    })),
  );
}
