import { z } from 'zod';
import { file, optionalLink, targetOf } from './fields.ts';

/** Fields of the contract by name. */
export type Fields = Record<string, z.ZodType>;

/** The content of a field of the contract. */
export type Held =
  | { is: 'value' | 'file' }
  | { is: 'relation'; target: string }
  | { is: 'group'; fields: Fields };

/** The input fields of a schema. */
export function fieldsOf(schema: z.ZodType): Fields {
  const taken = coreOf(schema);
  return taken instanceof z.ZodObject ? taken.shape : {};
}

/** The content of a field, whether it holds one or a list. */
export function heldIn(field: z.ZodType): Held {
  const core = coreOf(field);
  const one = core instanceof z.ZodArray ? coreOf(core.element as z.ZodType) : core;
  if (one === coreOf(file)) return { is: 'file' };
  if (!(one instanceof z.ZodObject)) return { is: 'value' };
  const target = targetOf(one);
  return target === undefined ? { is: 'group', fields: fieldsOf(one) } : { is: 'relation', target };
}

/** Whether a field holds a link: an address or a reference. */
export function isLink(field: z.ZodType): boolean {
  return coreOf(field) === coreOf(optionalLink);
}

/** The input of a schema, without transforms and without optional and nullable wrappers. */
export function coreOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return coreOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return coreOf(schema.unwrap() as z.ZodType);
  return schema;
}
