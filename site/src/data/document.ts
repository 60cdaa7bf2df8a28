import type { Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';

/** Any document of which there is a file. */
export const documentWithFile = derived('documentWithFile', (store: Store, locale: Locale) =>
  store.all('document', locale).find(({ file }) => file),
);
