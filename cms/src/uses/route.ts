import { fileUid } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { usesOfFiles } from '../uploads/used-by.ts';
import { reportUses, type UsesReport } from './report.ts';

interface Context {
  params: { id?: string };
  state: { userAbility?: { can(action: string, subject?: string): boolean } };
  body: UsesReport;
  set(header: string, value: string): void;
}

/**
 * Registers `GET /uses/files/:id`: who uses a file of the library, by the id of its row. Only for those who may replace and
 * delete it, as before a deletion: an Author would learn that there are drafts of others.
 */
export function registerUsesRoute(strapi: Core.Strapi): void {
  const handler = async (context: Context): Promise<void> => {
    const { params, state } = context;
    if (!state.userAbility?.can('plugin::upload.assets.update', fileUid)) throw new errors.ForbiddenError();
    const id = /^\d{1,9}$/.test(params.id ?? '') ? params.id : undefined;
    const file = id && (await strapi.db.query(fileUid).findOne({ where: { id }, select: ['documentId'] }));
    if (!file)
      throw new errors.NotFoundError('There is no such file. Ask with the id of one that is listed.');
    const uses = await usesOfFiles(strapi, [(file as { documentId: string }).documentId]);
    context.body = await reportUses(strapi, state.userAbility, uses);
    context.set('Cache-Control', 'no-store');
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = { method: 'GET', path: '/uses/files/:id', handler, config };
  strapi.server.routes({ type: 'admin', routes: [route] } as never);
}
