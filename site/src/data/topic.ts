import type { Content, Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';
import { nameIn } from './named.ts';

type Topic = Content<'topic'>;

/** All topics, by their name in this language. */
export const topics = derived('topics', (store: Store, locale: Locale): Topic[] =>
  byName(store.all('topic'), locale),
);

function byName(some: Topic[], locale: Locale): Topic[] {
  const name = (topic: Topic) => nameIn(locale, topic.name).text;
  return some.toSorted(
    (a, b) => name(a).localeCompare(name(b), locale) || (a.documentId < b.documentId ? -1 : 1),
  );
}

/** The given topics that exist, by name. */
export function findTopics(store: Store, locale: Locale, documentIds: string[]): Topic[] {
  const found = [...new Set(documentIds)].map((id) => store.find('topic', id));
  return byName(
    found.filter((topic) => topic !== undefined),
    locale,
  );
}

/** The slug of a topic in a language. */
export function topicSlug({ slug }: Topic, locale: Locale): string {
  return nameIn(locale, slug).text;
}

/** The topic with this slug. */
export const topicBySlug = derived(
  'topicBySlug',
  (store: Store, locale: Locale, slug: string): Topic | undefined =>
    store.all('topic').find((topic) => topicSlug(topic, locale) === slug),
);
