import { errors } from '@strapi/utils';
import { answerConflicts } from '../../conflicts/refusal.ts';
import { sayVersions } from '../../conflicts/routes.ts';
import { countReadable } from '../../doors/home-page.ts';
import { guardReading } from '../../doors/readable.ts';
import { pickFormValues } from '../../form/index.ts';
import { narrowLists } from '../../lists/narrow.ts';
import { askBeforeDeletion } from '../../uses/ask-first.ts';
import { prepareSlugSource } from '../../publishing/addresses/slug-suggestion.ts';
import { withDetail, type RelationRequest } from './relation-details.ts';

interface Context {
  params: { id?: string; model?: string };
  request: { body?: unknown };
  state: { userAbility?: unknown };
}
type Action = (context: Context) => Promise<unknown>;
type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>;
interface Controller {
  publish: Action;
  update: Action;
}
interface Relations {
  extractAndValidateRequestInfo(context: Context, id?: string): Promise<RelationRequest | undefined>;
}
interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}
interface Plugin {
  services: {
    uid: Parameters<typeof prepareSlugSource>[0];
    homepage: Parameters<typeof countReadable>[0];
  };
  controllers: { 'collection-types': Controller; relations: Relations };
  routes: { admin: { routes: Route[] } };
}

/** Strapi's content manager as Osiedle uses it. */
export default (plugin: Plugin): Plugin => {
  const { services, controllers, routes } = plugin;
  return {
    ...plugin,
    services: {
      ...services,
      uid: prepareSlugSource(services.uid),
      homepage: countReadable(services.homepage),
    },
    controllers: {
      ...controllers,
      'collection-types': keepRefusedText(controllers['collection-types']),
      relations: tellApart(refuseUnreadable(controllers.relations)),
    },
    routes: {
      ...routes,
      admin: {
        ...routes.admin,
        routes: routes.admin.routes
          .map(answerConflicts)
          .map(takeFormsAlone)
          .map(guardReading)
          .map(askBeforeDeletion)
          .map(sayVersions)
          .map(narrowLists),
      },
    },
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

/** Strapi goes on after it has refused a field that the requester cannot read, and fails (500). */
function refuseUnreadable(controller: Relations): Relations {
  return {
    ...controller,
    async extractAndValidateRequestInfo(context, id) {
      const info = await controller.extractAndValidateRequestInfo(context, id);
      if (!info) throw new errors.ForbiddenError();
      return info;
    },
  };
}

/** Lists documents with what tells those of the same name apart. */
function tellApart<C extends Relations>(controller: C): C {
  return {
    ...controller,
    async extractAndValidateRequestInfo(context, id) {
      const info = await controller.extractAndValidateRequestInfo(context, id);
      return info && withDetail(strapi, context.state.userAbility, info);
    },
  } as C;
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
