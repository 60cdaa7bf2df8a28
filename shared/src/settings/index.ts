export { orExit, readSettings, SettingsFault, type Environment } from './read.ts';
export { namesOf, table, type Program, type Setting, type SettingsOf } from './table.ts';
