import { textIn, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { derived } from '../incremental/memory/derived.ts';
import type { ListedEntry } from './entry.ts';
import type { Worded } from './named.ts';
import { hasCome } from './progress.ts';
import { shownLink, type ShownLink } from './site-links.ts';

/** The urgent notice, as readers of one language get it. */
export interface ShownNotice {
  text: Worded;
  /** Where there is more to read. */
  link: ShownLink | undefined;
}

/**
 * The notice that stands above a page at an instant. It begins and ends by itself.
 * @param neighbourhoods those that the page belongs to
 */
export const noticeAbove = derived(
  'noticeAbove',
  (
    store: Store,
    locale: Locale,
    now: Date,
    neighbourhoods: readonly string[] = [],
  ): ShownNotice | undefined => {
    const notice = store.single('setting')?.notice;
    const text = notice && textIn(locale, notice.text);
    if (!text) return undefined;
    const { neighbourhood, startsAt, endsAt, link } = notice;
    if (neighbourhood !== undefined && !neighbourhoods.includes(neighbourhood)) return undefined;
    if (endsAt !== undefined && hasCome(Date.parse(endsAt), now)) return undefined;
    if (startsAt !== undefined && !hasCome(Date.parse(startsAt), now)) return undefined;
    return { text, link: link === undefined ? undefined : shownLink(store, locale, { link, name: {} }) };
  },
);

/** The ids of the neighbourhoods that an entry names, and of the one where an event takes place. */
export function neighbourhoodsAround(store: Store, { entry }: ListedEntry): string[] {
  const named = 'neighbourhoods' in entry ? entry.neighbourhoods : [];
  const place = 'place' in entry && entry.place !== undefined ? store.find('place', entry.place) : undefined;
  return [...new Set([...named, place?.neighbourhood ?? []].flat())].sort();
}
