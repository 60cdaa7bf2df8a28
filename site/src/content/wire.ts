import { editorialTypes, lookupTypes, singleTypes, type TypeName } from '@osiedle/shared';
import { Store } from './store.ts';

/** What a source sent: wire documents by type; a single is a list of one or none. Beside them uploaded files. */
export type WireContent = Partial<Record<TypeName | 'file', unknown[]>>;

/** One way to get at the content. */
export interface ContentReader {
  /** @throws where the source cannot be read whole; the message names the source and the remedy */
  read(): Promise<Store>;
}

export const allTypes: TypeName[] = [...editorialTypes, ...lookupTypes, ...singleTypes];

/**
 * Makes a store of what a source sent. A document that breaks the contract, or whose address another one has already, is
 * left out and named in its `problems`: one bad entry must not keep the others from being published.
 */
export function storeFrom(wire: WireContent): Store {
  const store = new Store();
  for (const type of allTypes) for (const document of wire[type] ?? []) store.put(type, document);
  for (const file of wire.file ?? []) putFile(store, file);
  return store;
}

/** Notes what a source sent of an uploaded file; what is none is passed over. */
export function putFile(store: Store, wire: unknown): void {
  const { documentId, url } = (wire ?? {}) as { documentId?: unknown; url?: unknown };
  if (typeof documentId === 'string' && typeof url === 'string') store.setFile(documentId, url);
}
