import type { StrapiApp } from '@strapi/strapi/admin';

/** Puts our own page in the place of Strapi's home page, whose tiles are for whoever arranges them. */
export function replaceHome(app: Pick<StrapiApp, 'router'>): void {
  app.router.addRoute((routes) =>
    routes.map((route) =>
      route.index
        ? { index: true, lazy: async () => ({ Component: (await import('./HomePage.tsx')).HomePage }) }
        : route,
    ),
  );
}
