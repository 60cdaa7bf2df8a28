import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

export type Right = 'read' | 'update' | 'delete' | 'publish';
interface Checker {
  cannot: Record<Right, () => boolean>;
  sanitizedQuery: Record<Right, (query: object) => Promise<{ filters?: object }>>;
}
interface Context {
  params: { model?: string; id?: string };
  query: Record<string, unknown>;
  state: { userAbility?: unknown };
  request: { body?: unknown };
}
type Next = () => Promise<void>;
interface Route {
  path: string;
  config?: { middlewares?: unknown[] };
}

/**
 * The ids of those of a type's documents that fit a condition and that the requester may read.
 * @param most how many rows to look at, the last changed first; all by default
 */
export function readableDocuments(
  strapi: Core.Strapi,
  userAbility: unknown,
  model: string,
  where: object,
  most?: number,
): Promise<string[]> {
  return permittedDocuments(strapi, 'read', userAbility, model, where, most);
}

/** @throws ForbiddenError where the requester may not read a document, or there is none: nobody learns which */
export async function requireReadable(
  strapi: Core.Strapi,
  userAbility: unknown,
  model: string,
  documentId: string,
): Promise<void> {
  if ((await readableDocuments(strapi, userAbility, model, { documentId })).length === 0)
    throw new errors.ForbiddenError();
}

/** The same as `readableDocuments` for another right. */
export async function permittedDocuments(
  strapi: Core.Strapi,
  right: Right,
  userAbility: unknown,
  model: string,
  where: object,
  most?: number,
): Promise<string[]> {
  const permitted = await permittedWhere(strapi, right, userAbility, model);
  if (!permitted) return [];
  const rows = (await strapi.db.query(model).findMany({
    select: ['documentId'],
    where: { $and: [where, permitted] },
    ...(most !== undefined && { orderBy: { updatedAt: 'desc' }, limit: most }),
  })) as { documentId: string }[];
  return [...new Set(rows.map(({ documentId }) => documentId))];
}

/**
 * The condition that a type's rows fit which the requester has a right to, to be counted and read by it.
 * @returns undefined where they have a right to none
 */
export async function permittedWhere(
  strapi: Core.Strapi,
  right: Right,
  userAbility: unknown,
  model: string,
): Promise<object | undefined> {
  if (!(model in strapi.contentTypes)) return undefined;
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model }) as Checker;
  if (checker.cannot[right]()) return undefined;
  const { filters } = await checker.sanitizedQuery[right]({});
  const permitted = strapi.get('query-params').transform(model as never, { filters } as never) as {
    where?: object;
  };
  return permitted.where ?? {};
}

/** Routes that Strapi lets whoever reads some documents of a type ask about all of them. */
const guards: Record<string, (context: Context) => Promise<void>> = {
  '/collection-types/:model/actions/bulkFindForValidation': async ({ params, state, request }) => {
    const body = request.body as { documentIds?: unknown } | undefined;
    if (body?.documentIds)
      request.body = { ...body, documentIds: await readable(params.model, state, body.documentIds) };
  },
  '/collection-types/:model/actions/countManyEntriesDraftRelations': async (context) => {
    const { params, state, query } = context;
    context.query = { ...query, documentIds: await readable(params.model, state, query['documentIds']) };
  },
  '/content-manager/actions/get-non-localized-fields': async ({ state, request }) => {
    const { model, id } = (request.body ?? {}) as { model?: string; id?: unknown };
    if (isCollection(model)) await refuseOthers(state, model, { id });
  },
  '/content-manager/get-fill-from-locale/:model': async ({ params: { model }, state, query }) => {
    if (isCollection(model)) await refuseOthers(state, model, { documentId: query['documentId'] });
  },
  '/relations/:model/:targetField': ({ params, state, query }) =>
    refusePart(state, params.model, query['id']),
  '/relations/:model/:id/:targetField': ({ params, state }) => refusePart(state, params.model, params.id),
};

/** Adds to a plugin's routes that tell of documents the question whether the requester may read them. */
export function guardReading<R extends Route>(route: R): R {
  const guard = guards[route.path];
  if (!guard) return route;
  const middleware = async (context: Context, next: Next): Promise<void> => {
    await guard(context);
    await next();
  };
  return {
    ...route,
    config: { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] },
  };
}

function isCollection(model: unknown): model is string {
  return typeof model === 'string' && strapi.contentTypes[model as never]?.['kind'] === 'collectionType';
}

function readable(model = '', { userAbility }: Context['state'], ids: unknown): Promise<string[]> {
  const wanted = [ids].flat().filter((id) => typeof id === 'string');
  return readableDocuments(strapi, userAbility, model, { documentId: { $in: wanted } });
}

async function refuseOthers({ userAbility }: Context['state'], model: string, where: object): Promise<void> {
  // What is no id at all, Strapi's own check refuses.
  if (!Object.values(where).every((value) => ['string', 'number'].includes(typeof value))) return;
  if ((await readableDocuments(strapi, userAbility, model, where)).length === 0)
    throw new errors.ForbiddenError();
}

/** Refuses what a component refers to, unless the requester may read an entry that it is part of. */
async function refusePart(state: Context['state'], model = '', id: unknown): Promise<void> {
  if (!(model in strapi.components) || id === undefined) return;
  if (typeof id !== 'string' || !/^\d{1,9}$/.test(id)) throw new errors.ForbiddenError();
  for (const [uid, { attributes }] of Object.entries(strapi.contentTypes))
    for (const [name, attribute] of Object.entries(
      attributes as Record<string, { type: string; component?: string }>,
    ))
      if (attribute.type === 'component' && attribute.component === model) {
        const found = await readableDocuments(strapi, state.userAbility, uid, { [name]: { id } });
        if (found.length > 0) return;
      }
  throw new errors.ForbiddenError();
}
