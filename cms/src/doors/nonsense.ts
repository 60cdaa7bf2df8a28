import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addMiddleware } from './add-middleware.ts';

interface Context {
  state: { route?: { path: string } };
  request: { body?: unknown };
}

/** Routes for every account that Strapi lets fail (500) where a part of the body is missing. */
const routes = ['/permissions/check', '/homepage/layout'];

/** Answers what is no request with 400, as Strapi does on its other routes. */
export function refuseNonsense(strapi: Core.Strapi): void {
  const middleware = async ({ state, request }: Context, next: () => Promise<void>): Promise<void> => {
    const { permissions } = (request.body ?? {}) as { permissions?: unknown };
    if (state.route?.path === '/permissions/check' && !Array.isArray(permissions))
      throw new errors.ValidationError('permissions must be a list');
    try {
      await next();
    } catch (error) {
      if (error instanceof Error && error.name === 'ZodError')
        throw new errors.ValidationError(error.message);
      throw error;
    }
  };
  strapi.get('middlewares').set('admin::refuseNonsense', (() => middleware) as never);
  addMiddleware(strapi, 'admin::refuseNonsense', routes);
}
