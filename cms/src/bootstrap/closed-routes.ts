import type { Core } from '@strapi/strapi';

interface Router {
  routes: { method: string; path: string }[];
}

/**
 * Routes of Strapi that nobody needs here, and that ask for no more than an account: an Author could send mail to anybody
 * from any address, or change the forms and languages of everybody.
 */
const closed: Record<string, RegExp> = {
  email: /^POST \/$/,
  i18n: /^PUT \/settings$/,
  'content-manager': /^PUT \/components\//,
};

/** Takes routes away before they are served. */
export function closeRoutes(strapi: Core.Strapi): void {
  for (const [plugin, routes] of Object.entries(closed))
    for (const router of Object.values(strapi.plugin(plugin).routes) as unknown[])
      if (isRouter(router))
        router.routes = router.routes.filter(({ method, path }) => !routes.test(`${method} ${path}`));
}

function isRouter(value: unknown): value is Router {
  return typeof value === 'object' && value !== null && Array.isArray((value as Router).routes);
}
