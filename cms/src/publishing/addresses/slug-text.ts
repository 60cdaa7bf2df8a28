import type { Locale } from '@osiedle/shared';

/** How much of a text becomes a slug, in characters. No title is longer, and Strapi's time grows with the square. */
export const maxSlugSourceLength = 255;

/** Signs that people say as a word. All others separate words. */
const words: Record<Locale, Record<string, string>> = {
  pl: { '&': 'i', '+': 'plus', '%': 'procent', '‰': 'promil', '§': 'paragraf', '€': 'euro', '№': 'nr' },
  en: { '&': 'and', '+': 'plus', '%': 'percent', '‰': 'per mille', '§': 'section', '€': 'euro', '№': 'no' },
};

/** Signs that stand in a text and are no part of a word: soft hyphens, zero-width and direction marks, trademarks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}™℠®©]/gu;

/**
 * Prepares a text for slugify, whose words for signs are English alone and which separates words at signs that nobody
 * sees. Letters typed in parts become whole, and wide, small and joined ones ordinary.
 */
export function slugText(text: string, locale: Locale): string {
  const spoken = (sign: string): string => ` ${words[locale][sign] ?? ''} `;
  return text
    .slice(0, maxSlugSourceLength)
    .replace(invisible, '')
    .replaceAll('№', spoken)
    .normalize('NFKC')
    .replace(/[&+%‰§€♥🦄]/gu, spoken)
    .replaceAll('×', 'x')
    .slice(0, maxSlugSourceLength);
}
