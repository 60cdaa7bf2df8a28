import { types, type TypeName } from './content/index.ts';
import { fieldsOf, heldIn, type Fields } from './content/shape.ts';

/** The fields that Strapi sends only on request, in the shape of its `populate` parameter. */
export interface Populate {
  [field: string]: true | { fields: readonly ['documentId'] } | { populate: Populate };
}

/** The populate tree of each type: pictures, files and field groups in full, but only the ids of related documents. */
export const populates = Object.fromEntries(
  Object.entries(types).map(([type, { schema }]) => [type, treeOf(fieldsOf(schema))]),
) as Record<TypeName, Populate>;

function treeOf(fields: Fields): Populate {
  const tree: Populate = {};
  for (const [name, field] of Object.entries(fields)) {
    const held = heldIn(field);
    if (held.is === 'file') tree[name] = true;
    if (held.is === 'relation') tree[name] = { fields: ['documentId'] };
    if (held.is === 'group') {
      const inner = treeOf(held.fields);
      tree[name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
    }
  }
  return tree;
}

/** Adds a populate tree to a query, in the bracket notation (`qs`) that Strapi reads. */
export function appendPopulate(query: URLSearchParams, tree: Populate, prefix = 'populate'): void {
  for (const [field, wanted] of Object.entries(tree)) {
    const key = `${prefix}[${field}]`;
    if (wanted === true) query.append(key, 'true');
    else if ('fields' in wanted) query.append(`${key}[fields][0]`, 'documentId');
    else appendPopulate(query, wanted.populate, `${key}[populate]`);
  }
}
