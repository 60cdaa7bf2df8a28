import type { z } from 'zod';
import { types, type TypeName } from '../src/index.ts';
import { fieldsOf, heldIn, type Fields } from '../src/content/shape.ts';

/** A field of a type, or of a group within. */
export interface FieldPlace {
  /** `['phases', 'nameDefault']` */
  path: string[];
  field: z.ZodType;
}

/** All fields of a type, those of its groups included. */
export function placesOf(type: TypeName): FieldPlace[] {
  return placesIn(fieldsOf(types[type].schema));
}

function placesIn(fields: Fields): FieldPlace[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const held = heldIn(field);
    const inner = held.is === 'group' ? placesIn(held.fields) : [];
    return [
      { path: [name], field },
      ...inner.map(({ path, ...rest }) => ({ path: [name, ...path], ...rest })),
    ];
  });
}

/** What a document has at a path, in all members of the lists on the way. */
export function valuesAt(wire: unknown, [name, ...rest]: string[]): unknown[] {
  if (Array.isArray(wire))
    return wire.flatMap((one) => valuesAt(one, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) return [wire];
  const value = typeof wire === 'object' && wire !== null ? (Reflect.get(wire, name) as unknown) : undefined;
  return valuesAt(value, rest);
}

/** Whether a field says something. */
export function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false;
}
