import { homePath, locales, otherLocale, sectionPath, type EventStatus, type Locale } from '@osiedle/shared';
import { siteUrl, store } from '../content/render-context.ts';
import { announcedTitle, describeInWords } from '../data/description.ts';
import { alternatesOf, pathOf, type ListedEntry } from '../data/entry.ts';
import { isEvent } from '../data/event.ts';
import type { Front } from '../data/lists/list-address.ts';
import type { BuiltSection } from '../data/addresses/routes.ts';
import { untranslatedPath } from '../data/untranslated.ts';
import { descriptionLength } from '../data/addresses/texts.ts';
import { feedLinks, feedTypes } from '../data/addresses/feeds.ts';
import { socialImage } from '../head/image.ts';
import { article } from '../head/json-ld/article.ts';
import { event } from '../head/json-ld/event.ts';
import type { Breadcrumb, PageMeta } from '../head/meta.ts';
import { messages } from '../i18n/index.ts';
import { setExcerpt } from '../typesetter/set.ts';

/**
 * The metadata of an entry's page. A shared link shows only title and description. If an event does not take place as
 * announced, both begin with that.
 */
export function entryMeta(listed: ListedEntry, status: EventStatus = 'scheduled'): PageMeta {
  const { type, entry } = listed;
  const { locale } = entry;
  const context = { store, siteUrl, locale };
  const path = pathOf(listed);
  const alternates = alternatesOf(store, listed);
  return {
    locale,
    title: announcedTitle(entry.title, status, locale),
    description: announcedDescription(listed, status),
    path,
    alternates,
    twinless: alternates[otherLocale(locale)] ? undefined : untranslatedPath(store, listed),
    kind: isEvent(listed) ? 'event' : 'article',
    image: socialImage(entry.cover, locale),
    jsonLd: [isEvent(listed) ? event(listed, context) : article(listed, context)],
    breadcrumbs: trailTo(locale, type === 'page' ? undefined : type, { name: entry.title, path }),
    feeds: type === 'page' ? [] : feedsOf(type, locale),
    modified: entry.publishedAt,
  };
}

function announcedDescription(listed: ListedEntry, status: EventStatus): string | undefined {
  const { locale, summary, body } = listed.entry;
  const description =
    summary ??
    (body && setExcerpt(body, descriptionLength.head, { locale, siteUrl })) ??
    describeInWords(store, listed);
  if (status === 'scheduled') return description;
  const t = messages(locale);
  const note = (isEvent(listed) && listed.entry.statusNote) || t.statusLead[status];
  return [`${t.status[status]}: ${asSentence(note)}`, description].filter(Boolean).join(' ');
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The metadata of a section's front. The front exists in both languages, even if the section is empty. */
export function sectionMeta(section: BuiltSection, locale: Locale): PageMeta {
  const { title, lead } = messages(locale).section[section];
  const path = sectionPath(section, locale);
  return {
    locale,
    title,
    description: lead || undefined,
    path,
    alternates: Object.fromEntries(locales.map((one) => [one, sectionPath(section, one)])),
    kind: 'website',
    jsonLd: [],
    breadcrumbs: trailTo(locale, undefined, { name: title, path }),
    feeds: feedsOf(section, locale),
  };
}

/**
 * The metadata of a page below a section's front: a page of its list, a neighbourhood, a topic.
 * @param below the page between the section and this one, if any
 */
export function belowSectionMeta(
  section: BuiltSection,
  locale: Locale,
  { below, ...own }: Pick<PageMeta, 'title' | 'path' | 'alternates'> & Partial<PageMeta> & { below?: Front },
): PageMeta {
  const { lead } = messages(locale).section[section];
  return {
    locale,
    kind: 'website',
    jsonLd: [],
    breadcrumbs: trailTo(locale, section, ...(below ? [{ name: below.name.text, path: below.path }] : []), {
      name: own.title,
      path: own.path,
    }),
    feeds: feedsOf(section, locale),
    ...own,
    description: own.description ?? `${own.title}. ${lead}`.trim(),
  };
}

function feedsOf(section: BuiltSection, locale: Locale): PageMeta['feeds'] {
  const type = feedTypes.find((one) => one === section);
  return type ? feedLinks(store, type, locale) : [];
}

/** The breadcrumbs from the home page, through the section if there is one. */
function trailTo(locale: Locale, section: BuiltSection | undefined, ...pages: Breadcrumb[]): Breadcrumb[] {
  const t = messages(locale);
  const home = { name: t.home, path: homePath(locale) };
  if (!section) return [home, ...pages];
  const name = t.section[section].title;
  return [home, { name, path: sectionPath(section, locale) }, ...pages];
}
