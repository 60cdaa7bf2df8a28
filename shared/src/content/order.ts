import { types, type TypeName } from './index.ts';
import { fieldsOf, heldIn, type Fields } from './shape.ts';

/** All types in the order for writing content: the targets of relations come first. */
export const writingOrder: TypeName[] = inOrder();

function inOrder(): TypeName[] {
  const order = new Set<TypeName>();
  const begun = new Set<TypeName>();
  const add = (type: TypeName) => {
    // A type may refer to itself: a project continues another.
    if (begun.has(type)) return;
    begun.add(type);
    for (const target of targetsIn(fieldsOf(types[type].schema))) add(target as TypeName);
    order.add(type);
  };
  for (const type of Object.keys(types) as TypeName[]) add(type);
  return [...order];
}

/** The target types of the relations among these fields and in their groups. */
function targetsIn(fields: Fields): string[] {
  return Object.values(fields).flatMap((field) => {
    const held = heldIn(field);
    return held.is === 'relation' ? [held.target] : held.is === 'group' ? targetsIn(held.fields) : [];
  });
}
