import { types, type TypeName } from './index.ts';
import { fieldsOf, heldIn, isLink, type Fields } from './shape.ts';

/** The fields of each type that hold a link, groups included: each as a path, `['actions', 'link']`. */
export const linkPaths = Object.fromEntries(
  Object.entries(types).map(([type, { schema }]) => [type, pathsIn(fieldsOf(schema))]),
) as Record<TypeName, string[][]>;

function pathsIn(fields: Fields): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const held = heldIn(field);
    if (held.is === 'group') return pathsIn(held.fields).map((rest) => [name, ...rest]);
    return isLink(field) ? [[name]] : [];
  });
}
