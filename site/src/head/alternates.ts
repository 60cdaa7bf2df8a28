import { defaultLocale, locales, type Locale } from '@osiedle/shared';
import { absolute } from '../text/absolute.ts';

/** One language version of a page, for `<link rel="alternate">` and the sitemap. */
export interface AlternateLink {
  /** A language code, or `x-default` for all other languages. */
  hreflang: string;
  /** The absolute address. */
  href: string;
}

/**
 * The language versions of a page that exists in both languages, itself included, as search engines require. The
 * default language also serves readers of other languages (`x-default`). A page in only one language has no versions.
 * Source: https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternateLinks(alternates: Partial<Record<Locale, string>>, siteUrl: URL): AlternateLink[] {
  const links: AlternateLink[] = [];
  for (const locale of locales) {
    const path = alternates[locale];
    if (path === undefined) return [];
    links.push({ hreflang: locale, href: absolute(path, siteUrl) });
  }
  const everybody = links.find(({ hreflang }) => hreflang === defaultLocale);
  return everybody ? [...links, { ...everybody, hreflang: 'x-default' }] : links;
}
