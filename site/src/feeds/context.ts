import type { Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';

/** The input of feeds. */
export interface FeedContext {
  store: Store;
  siteUrl: URL;
  locale: Locale;
}
