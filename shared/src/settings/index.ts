export type { Sender, SmtpServer } from './kinds.ts';
export { orExit, readSettings, SettingsFault, type Environment } from './read.ts';
export {
  madeNames,
  settingNames,
  table,
  type MadeName,
  type Program,
  type SettingDescription,
  type SettingsOf,
} from './table.ts';
export { defaultPublisherPort } from './together.ts';
