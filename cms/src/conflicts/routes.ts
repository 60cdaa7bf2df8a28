import { defaultLocale } from '@osiedle/shared';
import { versionHeader } from './headers.ts';
import { hasLanguages, readVersions, shorten } from './shown.ts';
import { writeVersion } from './version.ts';

interface Context {
  params: { model?: string; id?: string };
  query: { locale?: unknown };
  status: number;
  body: unknown;
  set(header: string, value: string): void;
}
type Next = () => Promise<void>;
interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** The routes by which the panel fills forms and lists. */
const sayings: Record<string, (context: Context, next: Next) => Promise<void>> = {
  '/collection-types/:model/:id': (context, next) => sayOne(context, context.params.id ?? '', next),
  '/single-types/:model': async (context, next) => {
    const { model = '' } = context.params;
    const single = isContent(model) && (await strapi.db.query(model).findOne({ select: ['documentId'] }));
    await sayOne(context, single ? (single.documentId as string) : '', next);
  },
  '/collection-types/:model': sayAll,
};

/** Makes a route that fills forms or lists say which versions it has sent, in `versionHeader`. */
export function sayVersions<R extends Route>(route: R): R {
  const middleware = route.method === 'GET' ? sayings[route.path] : undefined;
  if (!middleware) return route;
  return {
    ...route,
    config: { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] },
  };
}

/** Reads the version before the document: a save between the two makes a conflict too many, never one too few. */
async function sayOne(context: Context, documentId: string, next: Next): Promise<void> {
  const { model: uid = '' } = context.params;
  if (!isContent(uid)) return next();
  const locale = localeOf(context, uid);
  const versions = await readVersions(strapi, { uid, documentIds: [documentId], locale });
  await next();
  const version = versions.get(documentId);
  // A single is not there before its first save; its form is, all the same.
  const isShown = context.status === 200 || (context.status === 404 && context.params.id === undefined);
  if (version && isShown) context.set(versionHeader, writeVersion(version));
}

async function sayAll(context: Context, next: Next): Promise<void> {
  await next();
  const { model: uid = '' } = context.params;
  const { results } = (context.body ?? {}) as { results?: { documentId: string; updatedAt?: string }[] };
  if (!isContent(uid) || context.status !== 200 || !results?.length) return;
  const locale = localeOf(context, uid);
  const documentIds = results.map(({ documentId }) => documentId);
  const versions = await readVersions(strapi, { uid, documentIds, locale });
  const said = documentIds.flatMap((documentId) => {
    const version = versions.get(documentId);
    return version
      ? [`${documentId}=${writeVersion({ ...version, digests: shorten(version.digests) })}`]
      : [];
  });
  context.set(versionHeader, said.join(','));
}

function isContent(model: string): boolean {
  return model.startsWith('api::') && model in strapi.contentTypes;
}

function localeOf({ query: { locale } }: Context, uid: string): string | null {
  if (!hasLanguages(strapi, uid)) return null;
  return typeof locale === 'string' ? locale : defaultLocale;
}
