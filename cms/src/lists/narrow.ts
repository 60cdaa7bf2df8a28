import { AsyncLocalStorage } from 'node:async_hooks';
import { defaultLocale, editorialTypes, isLocale, lookupTypes, uidOf, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { rowDetails } from './details.ts';
import { quickFilters } from './filters.ts';
import { documentsWhere, listedRows, type AskedList } from './quick-filter.ts';

interface Context {
  params: { model?: string };
  query: Record<string, unknown>;
  state: { user?: { id: number }; narrowedList?: NarrowedList };
  status: number;
  body: unknown;
}
interface NarrowedList {
  uid: string;
  where: object;
}
interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** Makes the route of the panel's lists understand the filters above them, and say more of the rows that it answers. */
export function narrowLists<R extends Route>(route: R): R {
  if (route.method !== 'GET' || route.path !== '/collection-types/:model') return route;
  const middleware = async (context: Context, next: () => Promise<void>): Promise<void> => {
    const { quick, ...query } = context.query;
    const list = listOf(strapi, context);
    if (quick !== undefined) context.query = query;
    const where = list && (await whereOf(list, quick));
    if (where) context.state.narrowedList = { uid: list.uid, where };
    await next();
    if (list) await tellDetails(list, context);
  };
  return {
    ...route,
    config: { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] },
  };
}

const narrowed = new AsyncLocalStorage<NarrowedList>();

/**
 * Narrows what the document service finds and counts for such a list. Strapi would take subqueries neither in a request nor
 * from its document service, so they are added below both.
 */
export function narrowDocuments(strapi: Core.Strapi): void {
  strapi.documents.use((call, next) => {
    const context = strapi.requestContext.get() as unknown as Context | undefined;
    const list = context?.state?.narrowedList;
    const isListed = list?.uid === call.uid && (call.action === 'findMany' || call.action === 'count');
    return isListed ? narrowed.run(list, next) : next();
  });
  const narrow = ({ model, params }: { model: { uid: string }; params: { where?: object } }): void => {
    const list = narrowed.getStore();
    if (list?.uid !== model.uid) return;
    const documentId = { $in: documentsWhere(strapi, list.uid, list.where) };
    params.where = { $and: [params.where ?? {}, { documentId }] };
  };
  const models = [...editorialTypes, ...lookupTypes].map(uidOf);
  strapi.db.lifecycles.subscribe({ models, beforeFindMany: narrow, beforeCount: narrow } as never);
}

function listOf(
  strapi: Core.Strapi,
  { params: { model = '' }, query, state }: Context,
): AskedList | undefined {
  const type = strapi.contentTypes[model as never];
  if (!model.startsWith('api::') || !type || !state.user) return undefined;
  const hasLanguages =
    (type['pluginOptions'] as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;
  const asked = isLocale(query['locale']) ? query['locale'] : defaultLocale;
  const locale: Locale | null = hasLanguages ? asked : null;
  return { strapi, uid: model, locale, user: state.user, now: new Date() };
}

/** The condition of all chosen filters. What no filter knows, such as an old address, narrows nothing. */
async function whereOf(list: AskedList, quick: unknown): Promise<object | undefined> {
  if (typeof quick !== 'object' || quick === null) return undefined;
  const chosen = quick as Record<string, unknown>;
  const conditions: object[] = [];
  for (const filter of quickFilters) {
    const value = chosen[filter.name];
    const where = typeof value === 'string' ? await filter.where(list, value) : undefined;
    if (where) conditions.push(where);
  }
  return conditions.length > 0 ? { $and: [listedRows(list), ...conditions] } : undefined;
}

async function tellDetails({ strapi, uid, locale }: AskedList, { status, body }: Context): Promise<void> {
  const { results } = (body ?? {}) as { results?: { documentId: string; details?: object }[] };
  if (status !== 200 || !results?.length) return;
  const documentIds = results.map(({ documentId }) => documentId);
  for (const detail of rowDetails) {
    const known = await detail.read({ strapi, uid, locale, documentIds });
    if (known)
      for (const row of results) row.details = { ...row.details, [detail.name]: known.get(row.documentId) };
  }
}
