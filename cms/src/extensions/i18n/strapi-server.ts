import { withdrawBeforeDeletion } from '../../publishing/locales.ts';
import { syncDraftsAlone } from '../../publishing/shared-values/strapi-sync.ts';

interface Plugin {
  services: {
    locales: Parameters<typeof withdrawBeforeDeletion>[0];
    localizations: Parameters<typeof syncDraftsAlone>[0];
  };
}

/** Strapi's i18n plugin as Osiedle uses it: no language changes what is live past `publishing`. */
export default (plugin: Plugin): Plugin => ({
  ...plugin,
  services: {
    ...plugin.services,
    locales: withdrawBeforeDeletion(plugin.services.locales),
    localizations: syncDraftsAlone(plugin.services.localizations),
  },
});
