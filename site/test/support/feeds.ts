import { parseAtomFeed, parseRssFeed } from 'feedsmith';

/** The address of each item of an Atom or RSS feed. @throws if the text is neither */
export function feedLinks(xml: string): string[] {
  const links = xml.includes('<rss')
    ? parseRssFeed(xml).items?.map(({ link }) => link)
    : parseAtomFeed(xml).entries?.map((entry) => entry.links?.[0]?.href);
  return (links ?? []).map((link) => link ?? '');
}
