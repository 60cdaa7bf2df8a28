import { singleTypes, uidOf, type TypeName, schemas } from '@osiedle/shared';
import { factories, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Gives every content type Strapi's REST routes for reading, and none for writing: what is written is written in the
 * panel. Strapi would have this as three files of boilerplate in each type's folder.
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

/** Strapi gives drafts to whoever may read; the panel alone is the place for them. */
function refuseDrafts({ query }: { query: { status?: unknown } }, next: () => Promise<void>): Promise<void> {
  if (query.status === undefined || query.status === 'published') return next();
  throw new errors.ValidationError('Only what is published can be read here. Leave "status" out.');
}
