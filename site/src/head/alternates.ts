import { defaultLocale, locales, type Locale } from '@osiedle/shared';
import { absolute } from '../text/absolute.ts';

/** One language version of a page, for `<link rel="alternate">` and the sitemap. */
export interface AlternateLink {
  /** A language code, or `x-default` for everybody else. */
  hreflang: string;
  /** The whole address. */
  href: string;
}

/**
 * The language versions of a page that exists in every language, itself included, as search engines ask for them; the
 * default language also serves those who read neither (`x-default`). A page in one language alone has none.
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
