export type NestedValues = Record<string, unknown>;
interface Row {
  id?: unknown;
}

/**
 * How a comment names a field of a form (review/paths.ts): rows by their ids, so that it stays with its row.
 * @param path as the form names it: `gallery.0.altDefault`
 * @returns undefined in a row that is not saved yet
 */
export function commentPath(values: NestedValues, path: string): string | undefined {
  let value: unknown = values;
  let named = '';
  for (const part of path.split('.')) {
    value = (value as NestedValues | undefined)?.[part];
    if (!/^\d+$/.test(part)) {
      named += named ? `.${part}` : part;
      continue;
    }
    const id = (value as Row | undefined)?.id;
    if (typeof id !== 'number') return undefined;
    named += `#${id}`;
  }
  return named;
}

/** Where a comment's field is in the form now; of a row that is gone, its group. */
export function formPath(values: NestedValues, path: string): string {
  if (path === '') return '';
  const names: string[] = [];
  let value: unknown = values;
  for (const part of path.split('.')) {
    const [name = '', id] = part.split('#');
    names.push(name);
    value = (value as NestedValues | null | undefined)?.[name];
    if (id === undefined) continue;
    const index = Array.isArray(value) ? value.findIndex((row: Row) => row.id === Number(id)) : -1;
    if (index < 0) break;
    names.push(String(index));
    value = (value as unknown[])[index];
  }
  return names.join('.');
}
