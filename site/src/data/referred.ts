import { entryPath, otherLocale, type Locale, type RoutedType } from '@osiedle/shared';
import type { Reference } from '@osiedle/shared/references';
import { isEditorial } from '../content/documents/parse-document.ts';
import type { Store } from '../content/store.ts';
import { mention } from '../incremental/memory/dependencies.ts';
import { derived } from '../incremental/memory/derived.ts';
import { mediaPath } from '../media/path.ts';
import { nameIn, type Worded } from './named.ts';
import { topicSlug } from './topic.ts';

/** The target of a reference. */
export interface Referred {
  path: string;
  /** The language of the target page; absent for a file. */
  locale?: Locale;
}

/**
 * Resolves a reference for readers of one language: to the page in that language, or else in the other.
 * @returns `undefined` if the entry is not published or the file does not exist
 */
export function referred(
  store: Store,
  { type, documentId }: Reference,
  locale: Locale,
): Referred | undefined {
  return type === 'file' ? fileReferred(store, documentId) : pageReferred(store, type, documentId, locale);
}

/** The name of the page that a reference leads to. */
export function referredName(
  store: Store,
  { type, documentId }: Reference,
  locale: Locale,
): Worded | undefined {
  return type === 'file' ? undefined : pageName(store, type, documentId, locale);
}

// Derived values, since most changes of an entry leave its address unchanged.
const pageReferred = derived('pageReferred', pageOf);
const pageName = derived('pageName', nameOf);

const fileReferred = derived('fileReferred', (store: Store, documentId: string): Referred | undefined => {
  const url = store.fileUrl(documentId);
  if (url === undefined) return undefined;
  mention(`file ${documentId}`);
  try {
    return { path: mediaPath(url) };
  } catch {
    // The site cannot serve a file with such a name anywhere.
    return undefined;
  }
});

function pageOf(store: Store, type: RoutedType, documentId: string, locale: Locale): Referred | undefined {
  if (type === 'neighbourhood' || type === 'topic') {
    const found = lookUp(store, type, documentId);
    return found && { path: entryPath(type, locale, found.slug(locale)), locale };
  }
  for (const one of inOrder(locale)) {
    const slug = store.slugOf(type, one, documentId);
    if (slug !== undefined) return { path: entryPath(type, one, slug), locale: one };
  }
  return undefined;
}

function nameOf(store: Store, type: RoutedType, documentId: string, locale: Locale): Worded | undefined {
  if (!isEditorial(type)) return lookUp(store, type, documentId)?.name(locale);
  for (const one of inOrder(locale)) {
    const entry = store.find(type, one, documentId);
    if (entry) return { text: entry.title, locale: one };
  }
  return undefined;
}

function lookUp(store: Store, type: 'neighbourhood' | 'topic', documentId: string) {
  if (type === 'topic') {
    const topic = store.find(type, documentId);
    return (
      topic && {
        slug: (locale: Locale) => topicSlug(topic, locale),
        name: (locale: Locale) => nameIn(locale, topic.name),
      }
    );
  }
  const one = store.find(type, documentId);
  return one && { slug: () => one.slug, name: (locale: Locale) => nameIn(locale, one.name) };
}

function inOrder(locale: Locale): Locale[] {
  return [locale, otherLocale(locale)];
}
