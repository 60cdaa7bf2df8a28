import { attendanceForms } from './forms/attendance.ts';
import { entries } from './forms/entries.ts';
import { events } from './forms/events.ts';
import { lookups } from './forms/look-ups.ts';
import { news } from './forms/news.ts';
import { projectForms } from './forms/projects.ts';
import { sharedGroups } from './forms/shared-groups.ts';
import { singles } from './forms/singles.ts';
import { settingGroups } from './forms/setting-groups.ts';
import type { FieldWords, Forms, Layout } from './types.ts';

/** The layouts of the panel's forms and lists, and the labels of fields in Polish and English. */
export const forms: Forms[] = [
  entries,
  sharedGroups,
  events,
  attendanceForms,
  projectForms,
  news,
  lookups,
  singles,
  settingGroups,
];

/** The layouts of forms and lists, by content type. */
export const layouts: Record<string, Layout> = Object.assign({}, ...forms.map((one) => one.layouts));

/** The layouts of field groups, by component uid. */
export const componentLayouts: Record<string, Layout> = Object.assign({}, ...forms.map((one) => one.groups));

/** The words for fields, by name. `type.field` overrides the name for one type. */
export const fields: Record<string, FieldWords> = Object.assign({}, ...forms.map((one) => one.fields));

/** The words for a field of a type or component. @returns undefined if the field has none */
export function wordsOf(owner: string, name: string): FieldWords | undefined {
  return fields[`${owner}.${name}`] ?? fields[name];
}
