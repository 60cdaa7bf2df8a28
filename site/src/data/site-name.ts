import { textIn, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { messages } from '../i18n/index.ts';

/** The name of the site in a language. */
export function siteName({ store, locale }: { store: Store; locale: Locale }): string {
  const setting = store.single('setting');
  return (setting && textIn(locale, setting.siteName)?.text) ?? messages(locale).siteName;
}
