import type { Locale } from '@osiedle/shared';
import { fieldNames, type Slot, type TypeModel } from './model.ts';
import type { Values } from './read-values.ts';

/**
 * The values of a document in one form (also if they have it already), whether a file or the CMS has them: all fields are there, related documents and
 * files are ids, and what is empty is its default or null. Documents with equal values look the same on the site.
 */
export function canonicalValues(model: TypeModel, locale: Locale | null, values: Values): Values {
  return canonicalFields(model.slots, locale, values);
}

function canonicalFields(slots: readonly Slot[], locale: Locale | null, values: Values): Values {
  const canonical: Values = {};
  for (const slot of slots)
    for (const name of fieldNames(slot, locale)) canonical[name] = canonicalValue(slot, values[name]);
  return canonical;
}

function canonicalValue(slot: Slot, value: unknown): unknown {
  if (!slot.isList) return canonicalOne(slot, value);
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) => canonicalOne(slot, one) ?? []);
}

function canonicalOne(slot: Slot, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return slot.isList ? null : slot.fallback;
  switch (slot.kind) {
    case 'group':
      return canonicalFields(slot.slots ?? [], null, value as Values);
    case 'file':
    case 'relation':
      return typeof value === 'string' ? value : (value as { documentId: string }).documentId;
    case 'moment':
      return new Date(value as string | Date).toISOString();
    case 'day':
      return value instanceof Date ? value.toISOString().slice(0, 10) : value;
    case 'number':
      return Number(value);
    case 'longText':
      return (value as string).replace(/\r\n?/g, '\n').trim() || null;
    case 'text':
    case 'flag':
      return value;
  }
}

/** The references in the fields of a document, from its canonical values. */
export function* referencesOf(
  slots: readonly Slot[],
  values: Values,
): Generator<{ type: string; documentId: string }> {
  for (const slot of slots)
    for (const name of new Set(Object.values(slot.names)))
      for (const one of [values[name]].flat()) {
        if (one === undefined || one === null) continue;
        if (slot.kind === 'group') yield* referencesOf(slot.slots ?? [], one as Values);
        else if (slot.kind === 'file') yield { type: 'file', documentId: one as string };
        else if (slot.kind === 'relation') yield { type: slot.target ?? '', documentId: one as string };
      }
}
