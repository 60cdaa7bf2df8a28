import { entryPath, otherLocale, type LibraryFile, type Locale, type RoutedType } from '@osiedle/shared';
import { readReference } from '@osiedle/shared/references';
import { isEditorial } from '../content/documents/parse-document.ts';
import type { Store } from '../content/store.ts';
import { mention } from '../incremental/memory/dependencies.ts';
import { derived } from '../incremental/memory/derived.ts';
import { mediaFolder, mediaPath } from '../media/path.ts';
import { nameIn, type Worded } from './named.ts';
import { topicSlug } from './topic.ts';

/** The page that a reference leads to. */
export interface ReferredPage {
  path: string;
  locale: Locale;
}

// Derived values, since most changes of an entry leave its address unchanged.
/**
 * Resolves a reference to an entry for readers of one language: to the page in that language, or else in the other.
 * `undefined` if it is not published.
 */
export const pageReferred = derived('pageReferred', pageOf);
/** The name of that page. */
export const pageName = derived('pageName', nameOf);

/**
 * The file that a text leads to or shows.
 * @param address a reference (`osiedle:file/<documentId>`), or the address on the site of any of its versions
 * @returns `undefined` if it is not there any more
 */
export function fileReferred(store: Store, address: string): LibraryFile | undefined {
  const reference = readReference(address);
  if (reference && reference.type !== 'file') return undefined;
  return reference
    ? fileById(store, reference.documentId)
    : fileByName(store, address.slice(mediaFolder.length).replace(/[?#].*$/, ''));
}

// Derived values: only of a file that has one is a change worth a run.
const fileById = derived('fileById', (store: Store, id: string) => fit(store.file(id)));
const fileByName = derived('fileByName', (store: Store, name: string) => fit(store.fileNamed(name)));

/** The file, unless the site can serve none of that name anywhere. */
function fit(file: LibraryFile | undefined): LibraryFile | undefined {
  if (file) mention(`file ${file.documentId}`);
  return file && isServable(file) ? file : undefined;
}

function isServable({ url }: LibraryFile): boolean {
  try {
    return mediaPath(url) !== '';
  } catch {
    return false;
  }
}

function pageOf(
  store: Store,
  type: RoutedType,
  documentId: string,
  locale: Locale,
): ReferredPage | undefined {
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
