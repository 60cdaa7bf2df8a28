import { orExit, readSettings, type SettingsOf } from '@osiedle/shared/settings';

/** The CMS's settings, from the current environment. If any is wrong, the process prints why and exits. */
export function settings(): SettingsOf<'cms'> {
  return orExit(() => readSettings('cms', process.env));
}
