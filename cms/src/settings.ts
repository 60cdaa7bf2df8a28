import { orExit, readSettings, type SettingsOf } from '@osiedle/shared/settings';

/** The CMS's settings, from the current environment. If any is wrong, the process prints why and exits. */
export function settings(): SettingsOf<'cms'> {
  return orExit(() => readSettings('cms', process.env));
}

/** The site that the panel belongs to, by its host, as people know it. */
export function siteHost(): string {
  return settings().SITE_URL?.host ?? 'localhost:4321';
}
