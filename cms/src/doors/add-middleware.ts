import type { Core } from '@strapi/strapi';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: string[] };
}

/** Puts a middleware of that name behind those of Strapi's routes for accounts, by themselves those that are written to. */
export function addMiddleware(
  strapi: Core.Strapi,
  name: string,
  paths: string[],
  methods = /^(POST|PUT)$/,
): void {
  for (const route of (strapi.admin.routes['admin']?.routes ?? []) as unknown as Route[])
    if (methods.test(route.method) && paths.includes(route.path)) {
      const { middlewares = [] } = route.config ?? {};
      // Strapi keeps its routes when another Strapi starts in this process.
      route.config = { ...route.config, middlewares: [...new Set([...middlewares, name])] };
    }
}
