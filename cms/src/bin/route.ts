import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { BinList, GoneEntries } from './binned.ts';
import { forgetBinned } from './forget.ts';
import { goneForGood } from './gone.ts';
import { findBinned, listBin, type BinAsker } from './list.ts';
import { restoreFromBin, type Unbinned } from './restore.ts';
import type { BinRow } from './table.ts';

interface Context {
  params: { id?: string };
  request: { body?: unknown };
  state: { user: { id: number }; userAbility: BinAsker['ability'] };
  body: BinList | GoneEntries | (Unbinned & Pick<BinRow, 'uid' | 'documentId'>) | Record<string, never>;
  set(header: string, value: string): void;
}

/**
 * Registers the routes of the bin: what is in it, to bring something back, to delete it for good, and which documents have gone so. Each for whoever may
 * delete such a document; an Author has a bin of their own.
 */
export function registerBinRoutes(strapi: Core.Strapi): void {
  const binned = async ({ params, state }: Context): Promise<BinRow> => {
    const row = await findBinned(strapi, askerOf(state), params.id);
    if (!row)
      throw new errors.NotFoundError('Tego już nie ma w koszu. Odśwież stronę, żeby zobaczyć, co jest.');
    return row;
  };
  const list = async (context: Context): Promise<void> => {
    context.body = await listBin(strapi, askerOf(context.state));
    context.set('Cache-Control', 'no-store');
  };
  const restore = async (context: Context): Promise<void> => {
    const row = await binned(context);
    const { uid, documentId } = row;
    context.body = { ...(await restoreFromBin(strapi, row)), uid, documentId };
  };
  const forget = async (context: Context): Promise<void> => {
    await forgetBinned(strapi, await binned(context));
    context.body = {};
  };
  const gone = async (context: Context): Promise<void> => {
    const { entries } = (context.request.body ?? {}) as { entries?: unknown };
    context.body = { gone: await goneForGood(strapi, entries) };
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const routes = [
    { method: 'GET', path: '/bin', handler: list, config },
    { method: 'POST', path: '/bin/gone', handler: gone, config },
    { method: 'POST', path: '/bin/:id/restore', handler: restore, config },
    { method: 'DELETE', path: '/bin/:id', handler: forget, config },
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

const askerOf = ({ user, userAbility }: Context['state']): BinAsker => ({
  id: user.id,
  ability: userAbility,
});
