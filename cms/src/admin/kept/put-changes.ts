type Row = Record<string, unknown>;

/** Whether two values of a form mean the same. Keys for dragging are no content, and empty is empty. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other || (isEmpty(one) && isEmpty(other))) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSameValue(item, other[index]));
  if (!isRow(one) || !isRow(other)) return false;
  return keysOf(one, other).every((key) => key === rowKey || isSameValue(one[key], other[key]));
}

/**
 * Puts on a form's new values what an editor has changed since the old ones: what they left alone takes the new value.
 * Groups are compared field by field, and rows of repeatable groups by their keys for dragging.
 * @param base what the editor began with, or what has been sent
 * @param typed what the form has now
 * @param next what the CMS has now
 */
export function putChanges<Value>(base: unknown, typed: Value, next: Value): Value {
  return put(base, typed, next) as Value;
}

function put(base: unknown, typed: unknown, next: unknown): unknown {
  if (isSameValue(base, typed)) return next;
  if (isRelation(typed)) return putRelation(base, typed);
  if (Array.isArray(typed)) return putRows(listOf(base), typed, listOf(next));
  if (isRow(typed) && isRow(base) && isRow(next))
    return Object.fromEntries(
      keysOf(typed, next)
        .map((key) => [key, put(base[key], typed[key], next[key])] as const)
        .filter(([key, value]) => value !== undefined || key in next),
    );
  return typed;
}

/** A relation says what is added and removed; what has been sent is no longer to be done. */
function putRelation(base: unknown, typed: Relation): Relation {
  const sent = isRelation(base) ? base : {};
  const left = (all: Row[], done: Row[] = []) =>
    all.filter((one) => !done.some((other) => other.id === one.id));
  const { connect, disconnect } = typed;
  return {
    ...typed,
    ...(connect && { connect: left(connect, sent.connect) }),
    ...(disconnect && { disconnect: left(disconnect, sent.disconnect) }),
  };
}

/** Rows that were there before take the ids that the CMS has given them; an id that it does not have would be refused. */
function putRows(base: unknown[], typed: unknown[], next: unknown[]): unknown[] {
  const isMatched = base.length === next.length;
  const known = new Set(next.map((row) => (isRow(row) ? row.id : undefined)));
  return typed.map((row) => {
    if (!isRow(row) || !(rowKey in row)) return row;
    const before = base.findIndex((other) => isRow(other) && other[rowKey] === row[rowKey]);
    if (isMatched && before >= 0)
      return { ...(put(base[before], row, next[before]) as Row), [rowKey]: row[rowKey] };
    if (row.id === undefined || known.has(row.id)) return row;
    const { id: _, ...rest } = row;
    return rest;
  });
}

/** Strapi leaves out what is empty. */
interface Relation {
  connect?: Row[];
  disconnect?: Row[];
}

/** Strapi's name for what tells rows apart before they are saved. */
const rowKey = '__temp_key__';

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether a value is a relation of a form. */
export const isRelation = (value: unknown): value is Relation =>
  isRow(value) && (Array.isArray(value.connect) || Array.isArray(value.disconnect));
const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const keysOf = (...rows: Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];
