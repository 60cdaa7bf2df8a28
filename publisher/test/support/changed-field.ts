import { coreOf, heldIn } from '../../../shared/src/content/shape.ts';

/** What a field could hold instead of a value: nothing where that is a relation, a file or a group. */
export function otherValues(field: Parameters<typeof heldIn>[0], value: unknown): unknown[] {
  if (heldIn(field).is !== 'value') return value === undefined ? [] : [null];
  const core = coreOf(field);
  const kind = core.def.type;
  if (kind === 'enum')
    return (core as unknown as { options: unknown[] }).options.filter((option) => option !== value);
  if (kind === 'boolean') return [true, false];
  if (kind === 'union') return [1, 1000, -1000].map((more) => Number(value ?? 0) + more);
  if ('format' in core.def && core.def.format === 'date')
    return [24, 366 * 24].map((hours) => later(value, hours).slice(0, 10));
  if ('format' in core.def && core.def.format === 'datetime') return [later(value, 1)];
  return [typeof value === 'string' ? `${value}x` : 'x'];
}

function later(value: unknown, hours: number): string {
  const start = typeof value === 'string' ? Date.parse(value) : Date.parse('2026-11-28T15:00:00.000Z');
  return new Date(start + hours * 3_600_000).toISOString();
}

/** A copy in which the value at a path is another one, in all members of the lists on the way. */
export function withValueAt(wire: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(wire)) return wire.map((item) => withValueAt(item, [name, ...rest], value));
  if (typeof wire !== 'object' || wire === null) return wire;
  return { ...wire, [name]: withValueAt(Reflect.get(wire, name), rest, value) };
}
