import type { Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';

/** What feeds are made of. */
export interface FeedContext {
  store: Store;
  siteUrl: URL;
  locale: Locale;
}
