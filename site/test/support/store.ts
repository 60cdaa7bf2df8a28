import type { TypeName } from '@osiedle/shared';
import { exampleContent, readExamples, type WireDocument } from '../../../shared/examples/index.ts';
import type { Store } from '../../src/content/store.ts';
import { storeFrom, type WireContent } from '../../src/content/wire.ts';

/** A store of the given wire documents. @throws if one of them is broken */
export function storeOf(wire: WireContent): Store {
  const store = storeFrom(wire);
  if (store.problems.length > 0) throw new Error(store.problems.join('\n'));
  return store;
}

/** The contract's examples as wire documents. Each single is a list of one. */
export function exampleWire(): WireContent {
  const entries = Object.entries(exampleContent()).map(([type, value]) => [type, [value].flat()]);
  return Object.fromEntries(entries) as WireContent;
}

/** A copy of one example with some fields changed. */
export function exampleOf(type: TypeName, name: string, changes: Record<string, unknown> = {}): WireDocument {
  const found = readExamples().find((one) => one.type === type && one.name === name);
  if (!found) throw new Error(`There is no example ${type}/${name}.json. See shared/examples.`);
  return { ...found.wire, ...changes };
}
