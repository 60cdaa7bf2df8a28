/** Values from a request, not validated yet. */
export type UnknownValues = Record<string, unknown>;

export function mapValue(value: unknown, one: (item: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(one) : one(value);
}

export function isId(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

export function isObject(value: unknown): value is UnknownValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
