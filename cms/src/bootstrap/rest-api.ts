import { singleTypes, uidOf, type TypeName, schemas } from '@osiedle/shared';
import { factories, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Gives every content type Strapi's REST routes for reading. There are none for writing: editors write in the panel.
 * Strapi's convention would be three boilerplate files in each type's folder.
 */
export function registerRestApi(strapi: Core.Strapi): void {
  for (const type of Object.keys(schemas) as TypeName[]) {
    const uid = uidOf(type);
    const config = { find: { middlewares: [refuseDrafts] }, findOne: { middlewares: [refuseDrafts] } };
    const only = (singleTypes as string[]).includes(type) ? ['find'] : ['find', 'findOne'];
    strapi.get('controllers').set(uid, factories.createCoreController(uid));
    strapi.get('services').set(uid, factories.createCoreService(uid));
    strapi.api(type).routes = { [type]: factories.createCoreRouter(uid, { only, config } as never) as never };
  }
}

/** Refuses requests for drafts: Strapi gives them to every reader, but they belong in the panel alone. */
function refuseDrafts({ query }: { query: { status?: unknown } }, next: () => Promise<void>): Promise<void> {
  if (query.status === undefined || query.status === 'published') return next();
  throw new errors.ValidationError('Only what is published can be read here. Leave "status" out.');
}
