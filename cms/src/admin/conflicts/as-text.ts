import { defaultLocale, timeZone } from '@osiedle/shared';
import { wordsOf } from '../../panel/index.ts';
import { choices } from '../../panel/names.ts';
import { conflictText } from '../messages/conflicts.ts';
import { panelLanguage } from '../messages/format.ts';
import type { PanelAttribute, FormSchemas } from './schemas.ts';

type Row = Record<string, unknown>;

/** The name of a field as its form has it. @param owner the uid of the type or group */
export function fieldLabel(owner: string, name: string): string {
  const words = wordsOf(owner.replace(/^api::[^.]+\./, ''), name)?.label;
  return words?.[panelLanguage() === defaultLocale ? 0 : 1] ?? name;
}

/** A value as people read it, to compare it with another one. */
export function valueAsText(
  schemas: FormSchemas,
  { type, component }: PanelAttribute,
  value: unknown,
): string {
  if (value === undefined || value === null || value === '') return conflictText('empty');
  if (Array.isArray(value)) {
    if (value.length === 0) return conflictText('empty');
    const parts = value.map((one) => valueAsText(schemas, { type, ...(component && { component }) }, one));
    return parts.join(component ? '\n\n' : '\n');
  }
  if (type === 'boolean') return conflictText(value ? 'yes' : 'no');
  if (type === 'datetime') return instant(value, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  if (type === 'date') return instant(value, { dateStyle: 'medium', timeZone: 'UTC' });
  if (type === 'enumeration') return choiceOf(value as string);
  const schema = component && schemas.get(component);
  if (schema) return groupAsText(schemas, schema.uid, schema.attributes, value as Row);
  return typeof value === 'object' ? nameOf(value as Row) : String(value as string | number);
}

/** How a document or a file is called in lists. */
export function nameOf(row: Row): string {
  const name = row['title'] ?? row['nameDefault'] ?? row['name'] ?? row['label'];
  return typeof name === 'string' && name ? name : conflictText('untitled');
}

function groupAsText(
  schemas: FormSchemas,
  uid: string,
  attributes: Record<string, PanelAttribute>,
  row: Row,
): string {
  const lines = Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = row[name];
    const isEmpty = value === undefined || value === null || value === '' || value === false;
    if (isEmpty || attribute.type === 'relation') return [];
    return [`${fieldLabel(uid, name)}: ${valueAsText(schemas, attribute, value)}`];
  });
  return lines.join('\n') || conflictText('empty');
}

function choiceOf(value: string): string {
  return choices[value]?.[panelLanguage() === defaultLocale ? 0 : 1] ?? value;
}

function instant(value: unknown, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(String(value));
  return Number.isNaN(date.getTime())
    ? String(value)
    : new Intl.DateTimeFormat(panelLanguage(), options).format(date);
}
