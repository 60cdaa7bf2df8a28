import type { Core } from '@strapi/strapi';
import { addMiddleware } from './add-middleware.ts';

interface Context {
  state: { userAbility?: { can(action: string): boolean } };
  body?: { data?: Record<string, unknown> };
}

/** What the panel needs to know of the CMS; the rest, such as versions, is for those who run it. */
const known = ['currentEnvironment', 'autoReload', 'communityEdition'];

/** Tells the versions of Strapi, Node and the packages only to administrators. */
export function hideVersions(strapi: Core.Strapi): void {
  const middleware = async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    await next();
    const data = ctx.body?.data;
    if (!data || ctx.state.userAbility?.can('admin::users.read')) return;
    ctx.body = { data: Object.fromEntries(known.map((name) => [name, data[name]])) };
  };
  strapi.get('middlewares').set('admin::hideVersions', (() => middleware) as never);
  addMiddleware(strapi, 'admin::hideVersions', ['/information'], /^GET$/);
}
