import { editorialTypes, libraryFile, lookupTypes, singleTypes, uidOf, type TypeName } from '@osiedle/shared';
import { Store } from './store.ts';

/** What a source sent: wire documents by type, and uploaded files. A single is a list of one document or none. */
export type WireContent = Partial<Record<TypeName | 'file', unknown[]>>;

/** Reads the content from one source. */
export interface ContentReader {
  /** @throws if the source cannot be read whole; the message names the source and the remedy */
  read(): Promise<Store>;
}

export const allTypes: TypeName[] = [...editorialTypes, ...lookupTypes, ...singleTypes];

/** The types by Strapi's name. */
export const typeByUid: ReadonlyMap<string, TypeName> = new Map(allTypes.map((type) => [uidOf(type), type]));

/**
 * Makes a store of what a source sent. Leaves out documents that break the contract or claim a taken address, and names
 * them in `problems`: one bad entry must not keep the others from being published.
 */
export function storeFrom(wire: WireContent): Store {
  const store = new Store();
  for (const type of allTypes) for (const document of wire[type] ?? []) store.put(type, document);
  for (const file of wire.file ?? []) putFile(store, file);
  return store;
}

/** Stores an uploaded file. Ignores values that describe none. */
export function putFile(store: Store, wire: unknown): void {
  const { data } = libraryFile.safeParse(wire);
  if (data) store.setFile(data.documentId, data);
}
