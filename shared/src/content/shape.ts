import { z } from 'zod';
import { file, targetOf } from './fields.ts';

/** Fields of the contract by name. */
export type Fields = Record<string, z.ZodType>;

/** What a field of the contract holds. */
export type Held =
  { is: 'value' | 'file' } | { is: 'relation'; target: string } | { is: 'group'; fields: Fields };

/** The fields that a schema takes in. */
export function fieldsOf(schema: z.ZodType): Fields {
  const taken = coreOf(schema);
  return taken instanceof z.ZodObject ? taken.shape : {};
}

/** What a field holds, one or several of it. */
export function heldIn(field: z.ZodType): Held {
  const core = coreOf(field);
  const one = core instanceof z.ZodArray ? coreOf(core.element as z.ZodType) : core;
  if (one === coreOf(file)) return { is: 'file' };
  if (!(one instanceof z.ZodObject)) return { is: 'value' };
  const target = targetOf(one);
  return target === undefined ? { is: 'group', fields: fieldsOf(one) } : { is: 'relation', target };
}

/** What a schema takes in, freed of what it makes of that and of whether it may be missing. */
export function coreOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return coreOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return coreOf(schema.unwrap() as z.ZodType);
  return schema;
}
