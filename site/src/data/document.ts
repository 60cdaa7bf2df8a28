import type { Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';

/** Any document with a file. */
export const documentWithFile = derived('documentWithFile', (store: Store, locale: Locale) =>
  store.all('document', locale).find(({ file }) => file),
);
