import { choices } from '../../panel/names.ts';
import { wordsOf } from '../../panel/index.ts';
import { formText } from '../messages/form.ts';
import { inPanelLanguage } from '../messages/format.ts';
import type { PartField } from './parts.ts';

/** The values of a form, and the document that it was loaded from, by field. */
type Values = Record<string, unknown>;

/** What Strapi's form knows of a relation: what was added and taken out since the document was loaded. */
interface RelationChange {
  connect?: unknown[];
  disconnect?: unknown[];
}

/** One line that says what a folded part holds, or what it is for. */
export function summaryOf(owner: string, fields: PartField[], values: Values, loaded: Values): string {
  const filled = fields.flatMap((field) => contentOf(owner, field, values[field.name], loaded[field.name]));
  if (filled.length > 0) return filled.join(' · ');
  return formText('empty', { fields: fields.map(({ name }) => labelOf(owner, name)).join(', ') });
}

/** A field's label in the panel's language. */
export function labelOf(owner: string, name: string): string {
  const words = wordsOf(owner, name);
  return words ? inPanelLanguage(words.label) : name;
}

/** @returns nothing where the field is empty, or as it was when nobody had chosen */
function contentOf(owner: string, { name, attribute }: PartField, value: unknown, loaded: unknown): string[] {
  const label = labelOf(owner, name);
  const counted = (count: number) =>
    count > 0 ? [`${label}: ${formText(countedAs(attribute.type), { count })}`] : [];
  switch (attribute.type) {
    case 'relation':
      return counted(
        relationCount(value as RelationChange | undefined, loaded as { count?: number } | undefined),
      );
    case 'media':
      return counted(Array.isArray(value) ? value.length : Number(Boolean(value)));
    case 'component':
      return Array.isArray(value) ? counted(value.length) : value ? [label] : [];
    case 'enumeration': {
      const words = choices[value as string];
      return words && value !== attribute.default ? [`${label}: ${inPanelLanguage(words)}`] : [];
    }
    case 'boolean':
      return value === true ? [label] : [];
    default:
      return value === undefined || value === null || value === '' || value === attribute.default
        ? []
        : [label];
  }
}

const countedAs = (type: string) => (type === 'media' ? 'files' : 'entries');

const relationCount = (change: RelationChange | undefined, loaded: { count?: number } | undefined): number =>
  (loaded?.count ?? 0) + (change?.connect?.length ?? 0) - (change?.disconnect?.length ?? 0);
