import type { Locale } from '@osiedle/shared';
import { readReference } from '@osiedle/shared/references';
import { isEditorial } from '../content/documents/parse-document.ts';
import type { Store } from '../content/store.ts';
import { derived } from '../incremental/memory/derived.ts';
import { beginOf } from '../text/dates/ends.ts';
import { readDay } from '../text/dates/wall-clock.ts';
import type { ListedEntry } from './entry.ts';
import { hasCome } from './progress.ts';

/** The entry that stands first on the home page, until the end of a day. `undefined` if this language has none. */
export const pinnedEntry = derived(
  'pinnedEntry',
  (store: Store, locale: Locale, now: Date): ListedEntry | undefined => {
    const pinned = store.single('setting')?.pinned;
    const reference = readReference(pinned?.entry ?? '');
    if (!pinned?.until || !reference || reference.type === 'file' || !isEditorial(reference.type))
      return undefined;
    if (hasCome(beginOf(readDay(pinned.until), 'day', 1), now)) return undefined;
    const { type, documentId } = reference;
    const entry = store.find(type, locale, documentId);
    return entry && ({ type, entry } as ListedEntry);
  },
);
