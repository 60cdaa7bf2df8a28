import { guardReading } from '../../doors/readable.ts';
import { withdrawBeforeLocaleDeletion } from '../../publishing/locale-deletion.ts';
import { syncOnlyDrafts } from '../../publishing/shared-values/strapi-sync.ts';

interface Plugin {
  routes: { admin: { routes: Parameters<typeof guardReading>[0][] } };
  services: {
    locales: Parameters<typeof withdrawBeforeLocaleDeletion>[0];
    localizations: Parameters<typeof syncOnlyDrafts>[0];
  };
}

/** Strapi's i18n plugin as Osiedle uses it: nothing changes live content without `publishing`. */
export default (plugin: Plugin): Plugin => ({
  ...plugin,
  routes: {
    ...plugin.routes,
    admin: { ...plugin.routes.admin, routes: plugin.routes.admin.routes.map(guardReading) },
  },
  services: {
    ...plugin.services,
    locales: withdrawBeforeLocaleDeletion(plugin.services.locales),
    localizations: syncOnlyDrafts(plugin.services.localizations),
  },
});
