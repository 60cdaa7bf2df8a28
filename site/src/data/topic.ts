import { editorialTypes, type Content, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { entriesOf, newestFirst, type Listed } from './entry.ts';
import { nameIn } from './named.ts';

type Topic = Content<'topic'>;
type TopicalType = Exclude<(typeof editorialTypes)[number], 'page'>;

const topicalTypes = editorialTypes.filter((type): type is TopicalType => type !== 'page');

/** All topics, by their name in this language. */
export function topics(store: Store, locale: Locale): Topic[] {
  return store
    .all('topic')
    .sort((a, b) => nameIn(locale, a.name).text.localeCompare(nameIn(locale, b.name).text, locale));
}

/** Those of the given topics that exist, by name. */
export function findTopics(store: Store, locale: Locale, documentIds: string[]): Topic[] {
  return topics(store, locale).filter(({ documentId }) => documentIds.includes(documentId));
}

/** The last part of a topic's address in a language. */
export function topicSlug({ slug }: Topic, locale: Locale): string {
  return nameIn(locale, slug).text;
}

/** The topic at an address. */
export function topicBySlug(store: Store, locale: Locale, slug: string): Topic | undefined {
  return store.all('topic').find((topic) => topicSlug(topic, locale) === slug);
}

/** All entries of a topic, the newest first. */
export function entriesOnTopic(store: Store, locale: Locale, documentId: string): Listed<TopicalType>[] {
  return newestFirst(
    entriesOf(store, topicalTypes, locale).filter(({ entry }) => entry.topics.includes(documentId)),
  );
}
