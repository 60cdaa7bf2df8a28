import { defaultLocale, isLocale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { answerConflicts } from '../conflicts/refusal.ts';
import { hasLanguages } from '../conflicts/shown.ts';
import { permittedDocuments, type Right } from '../doors/readable.ts';
import { withoutTranslating } from '../translations/follow.ts';
import { lostLinks } from './links.ts';
import { withVersionAction } from './named-action.ts';
import { compareVersion, findVersion, listVersions, readVersion, type VersionSubject } from './read.ts';
import { restorable } from './restorable.ts';
import type { StoredVersion } from './tables.ts';
import type { RestoredVersion, VersionComparison, VersionPage } from './version.ts';

interface Context {
  params: { model?: string; id?: string; version?: string };
  query: Record<string, unknown>;
  state: { user: { id: number }; userAbility?: unknown };
  body: VersionPage | VersionComparison | RestoredVersion;
  set(header: string, value: string): void;
}

/**
 * Registers what the panel asks of the history of a document in one language: its versions, a comparison, and to restore
 * one. For those who may read the document, and to restore for those who may write it.
 */
export function registerHistoryRoutes(strapi: Core.Strapi): void {
  const handlers = {
    list: async (context: Context): Promise<void> => {
      const subject = await subjectOf(strapi, context, 'read');
      const before = Number(context.query['before']) || undefined;
      context.body = await listVersions(strapi, subject, { askerId: context.state.user.id, before });
      context.set('Cache-Control', 'no-store');
    },
    compare: async (context: Context): Promise<void> => {
      const subject = await subjectOf(strapi, context, 'read');
      const version = await versionOf(strapi, subject, context);
      context.body = await compareVersion(strapi, subject, version, context.state.userAbility);
      context.set('Cache-Control', 'no-store');
    },
    restore: async (context: Context): Promise<void> => {
      const subject = await subjectOf(strapi, context, 'update');
      context.body = await restoreVersion(strapi, subject, await versionOf(strapi, subject, context));
    },
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const path = '/history/:model/:id';
  const routes = [
    { method: 'GET', path, handler: handlers.list, config },
    { method: 'GET', path: `${path}/:version`, handler: handlers.compare, config },
    { method: 'POST', path: `${path}/:version/restore`, handler: handlers.restore, config },
  ].map((route: { method: string; path: string; config?: object }) => answerConflicts(route));
  strapi.server.routes({ type: 'admin', routes } as never);
}

/** @throws ForbiddenError for what is not there, too: nobody learns which it is */
async function subjectOf(
  strapi: Core.Strapi,
  { params, query, state }: Context,
  right: Right,
): Promise<VersionSubject> {
  const { model: uid = '', id: documentId = '' } = params;
  const isContent = uid.startsWith('api::') && uid in strapi.contentTypes;
  const where = { documentId };
  if (!isContent || (await permittedDocuments(strapi, right, state.userAbility, uid, where)).length === 0)
    throw new errors.ForbiddenError();
  const { locale = defaultLocale } = query;
  if (!isLocale(locale)) throw new errors.ValidationError('There is no such language. Ask with locale=pl.');
  return { uid, documentId, locale: hasLanguages(strapi, uid) ? locale : '' };
}

async function versionOf(
  strapi: Core.Strapi,
  subject: VersionSubject,
  { params }: Context,
): Promise<StoredVersion> {
  const isId = /^\d{1,9}$/.test(params.version ?? '');
  const version = isId ? await findVersion(strapi, subject, Number(params.version)) : undefined;
  if (!version)
    throw new errors.NotFoundError(
      'Tej wersji już nie ma w historii. Wczytaj historię jeszcze raz i wybierz inną.',
    );
  return version;
}

/** Writes what a version says as the draft, like any save: with its rules, the check for conflicts and the shared values. */
async function restoreVersion(
  strapi: Core.Strapi,
  { uid, documentId, locale }: VersionSubject,
  version: StoredVersion,
): Promise<RestoredVersion> {
  if (!hasDrafts(strapi, uid))
    throw new errors.ValidationError(
      'Ten wpis nie ma szkicu: każdy zapis od razu widać na stronie. Przepisz z historii to, co ma wrócić, i zapisz.',
    );
  const content = await readVersion(strapi, version);
  const { data, missing } = await restorable(strapi, uid, content, locale);
  const update = { documentId, locale, data };
  await withVersionAction('restored', () =>
    withoutTranslating(() => strapi.documents(uid as never).update(update as never)),
  );
  return { missing: [...missing, ...(await lostLinks(strapi, uid, content))] };
}

function hasDrafts(strapi: Core.Strapi, uid: string): boolean {
  return Boolean(strapi.contentTypes[uid as never]?.['options']?.draftAndPublish);
}
