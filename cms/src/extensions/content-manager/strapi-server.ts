import { errors } from '@strapi/utils';
import { pickFormValues } from '../../form/index.ts';
import { prepareSlugSource } from '../../publishing/addresses/slug-suggestion.ts';

interface Context {
  params: { id?: string; model?: string };
  request: { body?: unknown };
}
type Action = (context: Context) => Promise<unknown>;
type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>;
interface Controller {
  publish: Action;
  update: Action;
}
interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}
interface Plugin {
  services: { uid: Parameters<typeof prepareSlugSource>[0] };
  controllers: { 'collection-types': Controller };
  routes: { admin: { routes: Route[] } };
}

/** Strapi's content manager as Osiedle uses it. */
export default (plugin: Plugin): Plugin => {
  const { services, controllers, routes } = plugin;
  return {
    ...plugin,
    services: { ...services, uid: prepareSlugSource(services.uid) },
    controllers: { ...controllers, 'collection-types': keepRefusedText(controllers['collection-types']) },
    routes: { ...routes, admin: { ...routes.admin, routes: routes.admin.routes.map(takeFormsAlone) } },
  };
};

/**
 * Saves the draft when its publish is refused: Strapi rolls back the save together with the publish. The form
 * (src/admin/saving) keeps the text too, but only until its window is closed.
 */
function keepRefusedText(controller: Controller): Controller {
  const publish: Action = async (context) => {
    try {
      return await controller.publish(context);
    } catch (refusal) {
      // A new entry has no id yet; only its form has it.
      if (refusal instanceof errors.ValidationError && context.params.id) {
        await controller.update(context).catch(() => undefined);
      }
      throw refusal;
    }
  };
  return { ...controller, publish };
}

/** Reduces the body of every route that writes a model to what the panel's form can send. */
function takeFormsAlone(route: Route): Route {
  if (!/^(POST|PUT|PATCH)$/.test(route.method) || !route.path.includes(':model')) return route;
  return { ...route, config: { ...route.config, middlewares: [...(route.config?.middlewares ?? []), form] } };
}

const form: Middleware = async ({ params, request }, next) => {
  request.body = pickFormValues(strapi, params.model ?? '', request.body);
  await next();
};
