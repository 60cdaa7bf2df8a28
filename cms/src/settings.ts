import { orExit, readSettings, type SettingsOf } from '@osiedle/shared/settings';

/** What the CMS is told by its environment, as that is now. Where it is wrong, the process ends and says why. */
export function settings(): SettingsOf<'cms'> {
  return orExit(() => readSettings('cms', process.env));
}
