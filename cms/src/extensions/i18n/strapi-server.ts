import { withdrawBeforeDeletion } from '../../publishing/locales.ts';

interface Plugin {
  services: { locales: Parameters<typeof withdrawBeforeDeletion>[0] };
}

/** Strapi's i18n plugin as Osiedle uses it: no language goes unnoticed. */
export default (plugin: Plugin): Plugin => {
  plugin.services.locales = withdrawBeforeDeletion(plugin.services.locales);
  return plugin;
};
