import type { Core } from '@strapi/strapi';

interface Router {
  routes: { method: string; path: string }[];
}

/**
 * Strapi's routes that Osiedle does not need and that any account may call. Through them anybody could send mail from any
 * address, change everybody's forms and languages, or make the CMS fetch addresses in its own network (SSRF).
 * Administrators could do the same by webhooks, whose addresses and secrets are the operator's business (webhook.ts).
 */
const closedRoutes: Record<string, RegExp> = {
  // src/mail sends what there is to send; Strapi's plugin would send it in Strapi's name.
  email: /./,
  i18n: /^PUT \/settings$/,
  'content-manager': /^PUT \/components\//,
  upload: /^POST \/actions\/upload-from-urls$/,
  // There is no licence, and Strapi fails (500) without one.
  admin: /^\S+ \/(?:webhooks|license-trial-time-left)/,
};

/** Removes the closed routes before Strapi serves them. */
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
