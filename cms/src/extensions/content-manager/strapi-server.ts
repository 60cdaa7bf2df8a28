import { errors } from '@strapi/utils';
import { formOf } from '../../form/index.ts';
import { readingLittle } from '../../publishing/addresses/suggestion.ts';

interface Context {
  params: { id?: string; model?: string };
  request: { body?: unknown };
}
type Action = (context: Context) => Promise<unknown>;
type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>;
interface Plugin {
  services: { uid: Parameters<typeof readingLittle>[0] };
  controllers: { 'collection-types': { publish: Action; update: Action } };
  routes: {
    admin: { routes: { method: string; path: string; config?: { middlewares?: unknown[] } }[] };
  };
}

/** Strapi's content manager as Osiedle uses it. */
export default (plugin: Plugin): Plugin => {
  keepRefusedText(plugin.controllers['collection-types']);
  takeFormsAlone(plugin.routes.admin.routes);
  plugin.services.uid = readingLittle(plugin.services.uid);
  return plugin;
};

/**
 * Keeps what an editor wrote when a publish is refused. Strapi takes back the saving along with the publishing; the form
 * (src/admin/saving) keeps the words as well, but only until its window is closed.
 */
function keepRefusedText(controller: Plugin['controllers']['collection-types']): void {
  const { publish } = controller;
  controller.publish = async (context) => {
    try {
      return await publish(context);
    } catch (refusal) {
      // A new entry has no id yet; only its form has it.
      if (refusal instanceof errors.ValidationError && context.params.id) {
        await controller.update(context).catch(() => undefined);
      }
      throw refusal;
    }
  };
}

/** Lets through to every route that writes a model what a form can say, and nothing else. */
function takeFormsAlone(routes: Plugin['routes']['admin']['routes']): void {
  for (const route of routes) {
    if (!/^(POST|PUT|PATCH)$/.test(route.method) || !route.path.includes(':model')) continue;
    route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), form] };
  }
}

const form: Middleware = async ({ params, request }, next) => {
  request.body = formOf(strapi, params.model ?? '', request.body);
  await next();
};
