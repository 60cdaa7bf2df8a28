import type { Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';

/** The input of structured data. */
export interface JsonLdContext {
  store: Store;
  siteUrl: URL;
  locale: Locale;
}
