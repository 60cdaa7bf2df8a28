import { readReference } from '@osiedle/shared/references';
import { uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { documentAt } from '../publishing/addresses/live-pages.ts';
import { sitePath } from '../publishing/addresses/site-path.ts';
import type { PagePlace } from './page-place.ts';

interface Context {
  query: { page?: unknown };
  body: PagePlace;
  set(header: string, value: string): void;
}
interface StoredLink {
  link: string | null;
}

/**
 * Registers `GET /navigation/places?page=<documentId>`: where visitors find a page. For everybody who is signed in to the
 * panel: menu and footer are public, though only Editors may change them.
 */
export function registerNavigationRoute(strapi: Core.Strapi): void {
  const handler = async (context: Context): Promise<void> => {
    const { page } = context.query;
    if (typeof page !== 'string' || !/^[\w-]{1,64}$/.test(page))
      throw new errors.ValidationError('Ask with page=<the document id of a page>.');
    context.set('Cache-Control', 'no-store');
    context.body = await placeOf(strapi, page);
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = { method: 'GET', path: '/navigation/places', handler, config };
  strapi.server.routes({ type: 'admin', routes: [route] } as never);
}

async function placeOf(strapi: Core.Strapi, documentId: string): Promise<PagePlace> {
  const setting = (await strapi.db.query(uidOf('setting')).findOne({
    select: ['id'],
    populate: { menu: { select: ['link'] }, footer: { select: ['link'] } },
  })) as { menu: StoredLink[]; footer: StoredLink[] } | null;
  const { menu = [], footer = [] } = setting ?? {};
  const has = async (links: StoredLink[]): Promise<boolean> => {
    for (const { link } of links) if (await leadsTo(strapi, link ?? '', documentId)) return true;
    return false;
  };
  const isInMenu = await has(menu);
  const isFooterChosen = footer.length > 0;
  const isInFooter = isFooterChosen ? await has(footer) : !isInMenu;
  return { isInMenu, isInFooter, isMenuChosen: menu.length > 0, isFooterChosen };
}

/** Whether a link of the settings leads to a page: by reference, or by its address. */
async function leadsTo(strapi: Core.Strapi, link: string, documentId: string): Promise<boolean> {
  const reference = readReference(link);
  if (reference) return reference.type === 'page' && reference.documentId === documentId;
  const path = sitePath(link);
  return path !== undefined && (await documentAt(strapi, path))?.documentId === documentId;
}
