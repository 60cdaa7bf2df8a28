import type { Content, Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { derived } from '../incremental/memory/derived.ts';
import { findEntries } from './entry.ts';

/** The projects before and after a project. */
export interface Continuation {
  /** Those that it continues. */
  earlier: Content<'project'>[];
  /** Those that continue it. */
  later: Content<'project'>[];
}

export const continuationOf = derived(
  'continuationOf',
  (store: Store, locale: Locale, documentId: string): Continuation => {
    const continues = store.find('project', locale, documentId)?.continues ?? [];
    const later = continuations(store, locale)
      .filter(([, earlier]) => earlier === documentId)
      .map(([id]) => id);
    return {
      earlier: findEntries(store, 'project', locale, continues),
      later: findEntries(store, 'project', locale, later),
    };
  },
);

/** Which project continues which, as pairs of ids. */
const continuations = derived('continuations', (store: Store, locale: Locale): [string, string][] =>
  store
    .all('project', locale)
    .flatMap(({ documentId, continues }) =>
      continues.map((earlier): [string, string] => [documentId, earlier]),
    ),
);
