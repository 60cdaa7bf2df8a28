import { locales } from '@osiedle/shared';
import { now, siteUrl, store } from '../content/render-context.ts';
import { feedPage, feedScopes, type FeedFormat } from '../data/addresses/feeds.ts';
import { noticeForFeed } from './notice.ts';
import { feedXml } from './write.ts';

const feeds = locales.flatMap((locale) =>
  feedScopes.map((scope) => {
    // A rest parameter of Astro has no slashes at its ends. For the site's root it is undefined.
    const section = feedPage(scope, locale).slice(1, -1) || undefined;
    return { scope, locale, section };
  }),
);

/** The parameters of all pages with feeds: undefined, `en`, `spotkania`, `en/meetings`… */
export function feedRoutes(): { params: { section: string | undefined } }[] {
  return feeds.map(({ section }) => ({ params: { section } }));
}

/** The feed at `<section>/feed.<format>`. */
export function feedResponse(section: string | undefined, format: FeedFormat): Response {
  const found = feeds.find((feed) => feed.section === section);
  if (!found) return new Response(null, { status: 404 });
  const context = { store, siteUrl, locale: found.locale };
  const notice = found.scope === 'everything' ? noticeForFeed(store, found.locale, now) : undefined;
  const xml = feedXml(found.scope, format, context, notice);
  return new Response(xml, { headers: { 'content-type': `application/${format}+xml; charset=utf-8` } });
}
