import { entries } from './forms/entries.ts';
import { events } from './forms/events.ts';
import { lookups } from './forms/look-ups.ts';
import { news } from './forms/news.ts';
import { projectForms } from './forms/projects.ts';
import { singles } from './forms/singles.ts';
import type { FieldWords, Forms, Layout } from './types.ts';

/** How the panel lays out its forms and lists, and what it calls fields: in Polish, and in English for those who prefer it. */
export const forms: Forms[] = [entries, events, projectForms, news, lookups, singles];

/** By content type. */
export const layouts: Record<string, Layout> = Object.assign({}, ...forms.map((one) => one.layouts));

/** The field groups, by component uid. */
export const componentLayouts: Record<string, Layout> = Object.assign({}, ...forms.map((one) => one.groups));

/** Fields by name; `type.field` where one type means something else by it. */
export const fields: Record<string, FieldWords> = Object.assign({}, ...forms.map((one) => one.fields));

/** The words for a field of a type or component. */
export function wordsOf(owner: string, name: string): FieldWords | undefined {
  return fields[`${owner}.${name}`] ?? fields[name];
}
