import { types, type TypeName } from './index.ts';
import { fieldsOf, heldIn, type Fields } from './shape.ts';

/** All types in the order in which content is written: what relations lead to stands before what they lead from. */
export const writingOrder: TypeName[] = inOrder();

function inOrder(): TypeName[] {
  const order = new Set<TypeName>();
  const add = (type: TypeName) => {
    if (order.has(type)) return;
    for (const target of targetsIn(fieldsOf(types[type].schema))) add(target as TypeName);
    order.add(type);
  };
  for (const type of Object.keys(types) as TypeName[]) add(type);
  return [...order];
}

/** The types that relations among these fields lead to, those within groups included. */
function targetsIn(fields: Fields): string[] {
  return Object.values(fields).flatMap((field) => {
    const held = heldIn(field);
    return held.is === 'relation' ? [held.target] : held.is === 'group' ? targetsIn(held.fields) : [];
  });
}
