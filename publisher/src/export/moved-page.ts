import { basePath, localeOfPath, withBase, type Locale } from '@osiedle/shared';
import { bareHtmlPage } from '../serve/fallback-pages.ts';

const words: Record<Locale, { title: string; text: string; link: string }> = {
  pl: {
    title: 'Ta strona ma nowy adres',
    text: 'Zaraz otworzymy ją pod nowym adresem. Jeśli nic się nie dzieje, proszę kliknąć:',
    link: 'przejdź na nową stronę',
  },
  en: {
    title: 'This page has a new address',
    text: 'You will be taken there in a moment. If nothing happens, follow the link:',
    link: 'go to the new page',
  },
};

/**
 * An HTML page that redirects from an old address to the new one, for hosts without redirects. Search engines take a refresh
 * without delay for a permanent redirect.
 * @param location the new address, as a `Location` header has it
 */
export function movedPage(from: string, location: string, siteUrl: URL): string {
  const locale = localeOfPath(from);
  const { title, text, link } = words[locale];
  const address = withBase(location, basePath(siteUrl));
  const [to, absolute] = [escape(address), escape(new URL(address, siteUrl).href)];
  return bareHtmlPage(
    locale,
    title,
    `<h1>${title}</h1>
<p>${text} <a href="${to}">${link}</a></p>`,
    `<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${absolute}">`,
  );
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
