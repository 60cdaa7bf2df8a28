import { libraryFile } from '@osiedle/shared';
import type { Site } from '@osiedle/site/rendering';
import { fileOf } from '../../../site/test/support/store.ts';

/** Adds, replaces or, without an address, removes an uploaded file. */
export function putFile(
  { published: { store } }: Site,
  documentId: string,
  url?: string,
  changes = {},
): void {
  store.setFile(
    documentId,
    url === undefined ? undefined : libraryFile.parse(fileOf(documentId, url, changes)),
  );
}
