import { defaultLocale, fileUid, types, uidOf, type TypeName } from '@osiedle/shared';
import { permittedDocuments } from '../doors/readable.ts';
import { usesOfFiles, type Use } from '../uploads/used-by.ts';
import { usesOfDocuments } from './of-documents.ts';
import { seenHeader } from './header.ts';
import { reportUses, type UsesReport } from './report.ts';

interface Context {
  params: { model?: string; id?: string };
  query: { locale?: unknown };
  state: { userAbility?: { can(action: string, subject?: string): boolean } };
  request: { body?: unknown };
  status: number;
  body: unknown;
  get(header: string): string;
}
type Next = () => Promise<void>;
interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}
interface Body {
  documentIds?: unknown;
  locale?: unknown;
  fileIds?: unknown;
  folderIds?: unknown;
}

/** Strapi's routes that delete documents or files, and who uses what a request to them would delete. */
const doors: Record<string, (context: Context) => Promise<Use[]>> = {
  'DELETE /collection-types/:model/:id': ({ params, query, state }) =>
    usesOfEntries(state, params.model, [params.id], query.locale),
  'POST /collection-types/:model/actions/bulkDelete': ({ params, request, state }) => {
    const { documentIds, locale } = bodyOf(request);
    return usesOfEntries(state, params.model, [documentIds].flat(), locale);
  },
  'DELETE /files/:id': ({ params, state }) => usesOfRows(state, [params.id], []),
  'POST /actions/bulk-delete': ({ request, state }) => {
    const { fileIds, folderIds } = bodyOf(request);
    return usesOfRows(state, [fileIds].flat(), [folderIds].flat());
  },
};

/**
 * Adds to a route that deletes the question who uses what it deletes: it is refused, with the answer, unless the request
 * says that its sender has seen this very answer. Who may not delete learns nothing; code deletes without a question.
 */
export function askBeforeDeletion<R extends Route>(route: R): R {
  const door = doors[`${route.method} ${route.path}`];
  if (!door) return route;
  const middleware = async (context: Context, next: Next): Promise<void> => {
    const uses = await door(context);
    if (uses.length === 0) return next();
    const report = await reportUses(strapi, context.state.userAbility, uses);
    if (context.get(seenHeader) === report.seen) return next();
    context.status = 409;
    context.body = refusalOf(report);
  };
  return {
    ...route,
    config: { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] },
  };
}

function refusalOf(uses: UsesReport): object {
  const message = `Wpisów, które tego używają: ${uses.count}. Nic nie usunięto.`;
  return { data: null, error: { status: 409, name: 'InUseError', message, details: { uses } } };
}

function bodyOf({ body }: Context['request']): Body {
  return (body ?? {}) as Body;
}

/** Without a language, Strapi deletes the default one. */
async function usesOfEntries(
  { userAbility }: Context['state'],
  model: string | undefined,
  ids: unknown[],
  locale: unknown = defaultLocale,
): Promise<Use[]> {
  const type = (Object.keys(types) as TypeName[]).find((one) => uidOf(one) === model);
  const documentIds = ids.filter((id) => typeof id === 'string');
  if (!type) return [];
  const where = { documentId: { $in: documentIds } };
  const permitted = await permittedDocuments(strapi, 'delete', userAbility, uidOf(type), where);
  return usesOfDocuments(strapi, {
    type,
    documentIds: permitted,
    ...(locale !== '*' && { locale: String(locale) }),
  });
}

/** Who uses files, given by the ids of their rows, or of the folders that they lie in. */
async function usesOfRows(
  { userAbility }: Context['state'],
  files: unknown[],
  folders: unknown[],
): Promise<Use[]> {
  if (!userAbility?.can('plugin::upload.assets.update', fileUid)) return [];
  const paths: { path: string }[] = await strapi.db
    .query('plugin::upload.folder')
    .findMany({ where: { id: { $in: folders.filter(isRowId) } }, select: ['path'] });
  const within = paths.flatMap(({ path }) => [
    { folderPath: path },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  const rows: { documentId: string }[] = await strapi.db.query(fileUid).findMany({
    where: { $or: [{ id: { $in: files.filter(isRowId) } }, ...within] },
    select: ['documentId'],
  });
  return rows.length === 0
    ? []
    : usesOfFiles(
        strapi,
        rows.map(({ documentId }) => documentId),
      );
}

function isRowId(id: unknown): boolean {
  return /^\d{1,9}$/.test(String(id));
}
