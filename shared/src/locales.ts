/**
 * The site's two languages. Only this file names their codes; all other code says *default* and *second*.
 */

/** The language of the addresses at `/`, and of the panel. */
export const defaultLocale = 'pl';
/** The language of the addresses under `/en/`. */
export const secondLocale = 'en';

export const locales = [defaultLocale, secondLocale] as const;
export type Locale = (typeof locales)[number];

/** BCP 47 tags for `Intl`, with a region for the right formats. */
export const intlTag: Record<Locale, string> = { pl: 'pl-PL', en: 'en-GB' };

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === defaultLocale ? secondLocale : defaultLocale;
}

/** Calls `make` for each language. @returns the results by language */
export function perLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}

/** Whether a value from outside is the code of one of the two languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** A text with both languages in one document: names of neighbourhoods, alternative texts, settings. */
export interface Bilingual {
  default?: string | undefined;
  second?: string | undefined;
}

/**
 * A bilingual text for readers of `locale`. If that language is missing, the other one stands in.
 * @returns the text and its actual language, so that the page can mark it with `lang`; undefined if both are missing
 */
export function textIn(locale: Locale, text: Bilingual): { text: string; locale: Locale } | undefined {
  const own = locale === defaultLocale ? text.default : text.second;
  if (own) return { text: own, locale };
  const other = locale === defaultLocale ? text.second : text.default;
  return other ? { text: other, locale: otherLocale(locale) } : undefined;
}
