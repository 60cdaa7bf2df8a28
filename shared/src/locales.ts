/**
 * The site's two languages. Everything else says *default* and *second*; the codes stand here alone.
 */

/** The language of the addresses at `/`, and of the panel. */
export const defaultLocale = 'pl';
/** The language of the addresses under `/en/`. */
export const secondLocale = 'en';

export const locales = [defaultLocale, secondLocale] as const;
export type Locale = (typeof locales)[number];

/** BCP 47 tags for `Intl`, which knows more of a region than a bare language code. */
export const intlTag: Record<Locale, string> = { pl: 'pl-PL', en: 'en-GB' };

/** The other one of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === defaultLocale ? secondLocale : defaultLocale;
}

/** The same made for each of the two languages. */
export function perLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}

/** Whether a text from outside is the code of one of the two languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** A text kept in both languages in one place: names of neighbourhoods, alternative texts, settings. */
export interface Bilingual {
  default?: string | undefined;
  second?: string | undefined;
}

/**
 * A bilingual text for readers of `locale`.
 * @returns the text and the language it really is in (the default language stands in where the second is missing,
 *   so that the page can mark it with `lang`), or `undefined` where there is neither
 */
export function textIn(locale: Locale, text: Bilingual): { text: string; locale: Locale } | undefined {
  const own = locale === defaultLocale ? text.default : text.second;
  if (own) return { text: own, locale };
  const other = locale === defaultLocale ? text.second : text.default;
  return other ? { text: other, locale: otherLocale(locale) } : undefined;
}
