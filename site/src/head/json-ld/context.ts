import type { Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';

/** What things are described from. */
export interface JsonLdContext {
  store: Store;
  siteUrl: URL;
  locale: Locale;
}
