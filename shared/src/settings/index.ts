export { orExit, readSettings, SettingsFault, type Environment } from './read.ts';
export {
  madeNames,
  namesOf,
  table,
  type MadeName,
  type Program,
  type Setting,
  type SettingsOf,
} from './table.ts';
