import { sectionPath, textIn, type Locale } from '@osiedle/shared';
import { Feed, type Category, type Item } from 'feed';
import { blameEntry } from '../content/blame.ts';
import { documentKey } from '../content/documents/parse-document.ts';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';
import { announcedTitle } from '../data/description.ts';
import { rankEntry, pathOf, type ListedEntry } from '../data/entry.ts';
import { isEvent } from '../data/event.ts';
import { findNeighbourhoods } from '../data/neighbourhood.ts';
import { nameIn } from '../data/named.ts';
import { findTopics, topicSlug } from '../data/topic.ts';
import { siteName } from '../data/site-name.ts';
import { messages } from '../i18n/index.ts';
import { absolute } from '../text/absolute.ts';
import { typography } from '../text/typography.ts';
import { mapSuspendable } from '../typesetter/suspend.ts';
import {
  feedPage,
  feedPath,
  feedTitle,
  type FeedFormat,
  type FeedScope,
  type FeedType,
} from '../data/addresses/feeds.ts';
import { feedContent } from './content.ts';
import type { FeedContext } from './context.ts';
import { noticeItem, type NoticeInFeed } from './notice.ts';
import { feedEntries, lastChange } from './entries.ts';
import { escapeHtml, onlyXmlCharacters } from '../text/escape.ts';
import { entryId, feedId } from './ids.ts';

/**
 * A whole feed as XML, well-formed whatever the editors pasted. Feeds share the XML of each entry until the entry
 * changes, because writing fifty entries takes longer than all other work after an edit.
 * @param notice stands before all entries
 * Sources: RFC 4287 (Atom), https://www.rssboard.org/rss-specification
 */
export function feedXml(
  scope: FeedScope,
  format: FeedFormat,
  context: FeedContext,
  notice?: NoticeInFeed,
): string {
  const { store, siteUrl, locale } = context;
  const entries = feedEntries(store, scope, locale);
  const [first] = entries;
  const changed = latestOf(lastChange(store, scope, locale), notice?.since);
  const urgent = notice && noticeItem(notice, context);
  if (!first) {
    const alone = emptyFeed(scope, format, context, changed);
    if (urgent) alone.addItem(urgent);
    return xml(alone, format, locale);
  }
  const written = mapSuspendable(entries, ({ type, entry }) =>
    blameEntry(documentKey(type, entry.documentId, entry.locale), () =>
      writtenEntry(store, locale, type, entry.locale, entry.documentId, format, siteUrl.href),
    ),
  );
  const whole = emptyFeed(scope, format, context, changed);
  // At the top, the library declares the namespaces that a feed uses. An entry with `content:encoded` uses all.
  const model = entries[written.findIndex((text) => text.includes('<content:encoded>'))] ?? first;
  whole.addItem(item(model, format, context));
  const { before, after } = cut(xml(whole, format, locale), format);
  return [before, ...(urgent ? [itemXml(urgent, scope, format, context)] : []), ...written, after].join('');
}

function latestOf(...dates: (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .sort((one, other) => Date.parse(other) - Date.parse(one))
    .at(0);
}

/** One entry of a feed, without the text around it. */
function itemXml(written: Item, scope: FeedScope, format: FeedFormat, context: FeedContext): string {
  const feed = emptyFeed(scope, format, context, undefined);
  feed.addItem(written);
  return cut(xml(feed, format, context.locale), format).item;
}

/** The XML of one entry in a format. */
const writtenEntry = derived(
  'writtenEntry',
  (
    store: Store,
    locale: Locale,
    type: FeedType,
    own: Locale,
    id: string,
    format: FeedFormat,
    address: string,
  ): string => {
    const context = { store, locale, siteUrl: new URL(address) };
    const entry = store.find(type, own, id);
    if (!entry) return '';
    return itemXml(item(rankEntry<FeedType>(type, entry), format, context), type, format, context);
  },
);

/** Splits a feed with one item into the item and the text around it. */
function cut(text: string, format: FeedFormat): Record<'before' | 'item' | 'after', string> {
  const [name, indent] = format === 'atom' ? ['entry', '    '] : ['item', '        '];
  // The first start tag and the last end tag are the library's, whatever the content holds.
  const begin = text.indexOf(`\n${indent}<${name}>`);
  const closing = `\n${indent}</${name}>`;
  const end = text.lastIndexOf(closing) + closing.length;
  if (begin < 0 || end < begin)
    throw new Error(`The library writes ${format} otherwise: see site/src/feeds.`);
  return { before: text.slice(0, begin), item: text.slice(begin, end), after: text.slice(end) };
}

function emptyFeed(
  scope: FeedScope,
  format: FeedFormat,
  context: FeedContext,
  changed: string | undefined,
): Feed {
  const { store, siteUrl, locale } = context;
  const setting = store.single('setting');
  return new Feed({
    id: feedId(scope, locale, context),
    title: feedTitle(store, scope, locale),
    description: describe(scope, context),
    link: absolute(feedPage(scope, locale), siteUrl),
    feed: absolute(feedPath(scope, locale, format), siteUrl),
    language: locale,
    updated: new Date(changed ?? setting?.updatedAt ?? 0),
    author: {
      name: authorOf(context),
      link: siteUrl.href,
      ...(setting?.contactEmail && { email: setting.contactEmail }),
    },
    generator: false,
  });
}

function authorOf(context: FeedContext): string {
  const setting = context.store.single('setting');
  return (setting && textIn(context.locale, setting.publisher)?.text) ?? siteName(context);
}

function xml(feed: Feed, format: FeedFormat, locale: Locale): string {
  return onlyXmlCharacters(format === 'atom' ? atom(feed, locale) : feed.rss2());
}

/** Writes Atom with `xml:lang`, which the library lacks. Readers choose voice and hyphenation by it. */
function atom(feed: Feed, locale: string): string {
  return feed.atom1().replace('<feed ', `<feed xml:lang="${locale}" `);
}

function describe(scope: FeedScope, { store, locale }: FeedContext): string {
  if (scope !== 'everything') return messages(locale).section[scope].lead;
  const setting = store.single('setting');
  return (setting && textIn(locale, setting.introduction)?.text) ?? messages(locale).headline;
}

function item(listed: ListedEntry<FeedType>, format: FeedFormat, context: FeedContext): Item {
  const { entry } = listed;
  const { siteUrl, locale } = context;
  const status = isEvent(listed) ? listed.entry.eventStatus : 'scheduled';
  const announced = announcedTitle(entry.title, status, locale);
  const isForeign = entry.locale !== locale;
  const title = isForeign ? `${announced} (${messages(locale).inOtherLanguage})` : announced;
  return {
    id: entryId(entry, context),
    title: format === 'atom' ? escapeHtml(title) : rssTitle(title),
    link: absolute(pathOf(listed), siteUrl),
    published: new Date(entry.originallyPublishedAt ?? entry.publishedAt),
    date: new Date(entry.publishedAt),
    ...(entry.summary && { description: escapeHtml(typography(entry.summary, entry.locale)) }),
    content: isForeign ? foreignContent(listed, context) : feedContent(listed, context),
    category: categories(listed, context),
    // The `author` of RSS must be an e-mail address. In Atom the feed's author applies to all entries.
    ...(format === 'rss' && { extensions: [{ name: 'dc:creator', objects: { _text: authorOf(context) } }] }),
  };
}

/** The content of an entry in another language than the feed, which is marked, so that screen readers pronounce it right. */
function foreignContent(listed: ListedEntry<FeedType>, context: FeedContext): string {
  const { locale } = listed.entry;
  return `<div lang="${locale}">${feedContent(listed, { ...context, locale })}</div>`;
}

/**
 * Some readers treat RSS titles as plain text, others as HTML. An ampersand is right in both. Text that looks like a
 * tag must not become one.
 */
function rssTitle(title: string): string {
  return title.replace(/<(?=[a-z/!?])/gi, '&lt;').replaceAll(']]>', ']]&gt;');
}

function categories(
  { type, entry }: ListedEntry<FeedType>,
  { store, siteUrl, locale }: FeedContext,
): Category[] {
  const category = (name: string, term: string, page: string): Category => {
    const scheme = absolute(page, siteUrl);
    // The library does not escape "<" in attributes, where XML forbids it.
    return { name: name.replaceAll('<', '‹'), term, scheme, domain: scheme };
  };
  return [
    category(messages(locale).kind[type], type, feedPage(type, locale)),
    ...findNeighbourhoods(store, entry.neighbourhoods).map((one) =>
      category(nameIn(locale, one.name).text, one.slug, sectionPath('neighbourhood', locale)),
    ),
    ...findTopics(store, locale, entry.topics).map((topic) =>
      category(nameIn(locale, topic.name).text, topicSlug(topic, locale), sectionPath('topic', locale)),
    ),
  ];
}
