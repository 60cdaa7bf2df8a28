import type { Core } from '@strapi/strapi';

interface Router {
  routes: { method: string; path: string }[];
}

/**
 * Routes of Strapi that nobody needs here, and that ask for no more than an account: anybody could send mail to anybody from
 * any address, change the forms and languages of everybody, or let the CMS ask any address that it can reach and others
 * cannot. So could administrators by webhooks, whose addresses and secrets are an operator's (webhook.ts).
 */
const closedRoutes: Record<string, RegExp> = {
  email: /^POST \/$/,
  i18n: /^PUT \/settings$/,
  'content-manager': /^PUT \/components\//,
  upload: /^POST \/actions\/upload-from-urls$/,
  admin: /^\S+ \/webhooks/,
};

/** Takes routes away before they are served. */
export function closeRoutes(strapi: Core.Strapi): void {
  for (const [name, routes] of Object.entries(closedRoutes)) {
    const { routes: routers } = name === 'admin' ? strapi.admin : strapi.plugin(name);
    for (const router of Object.values(routers) as unknown[])
      if (isRouter(router))
        router.routes = router.routes.filter(({ method, path }) => !routes.test(`${method} ${path}`));
  }
}

function isRouter(value: unknown): value is Router {
  return typeof value === 'object' && value !== null && Array.isArray((value as Router).routes);
}
