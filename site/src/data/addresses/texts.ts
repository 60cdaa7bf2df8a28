import { localeOfPath, type Content, type EditorialType } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import type { TextJob } from '../../typesetter/job.ts';
import { isEventType } from '../event.ts';
import { listedTypeOf, sectionOf } from './routes.ts';

/** The longest description that search engines show uncut, in characters: in a page's head, and of an event. */
export const descriptionLength = { head: 200, event: 300 };

/** A text of an entry, as its page sets it. */
type TextOnPage = Omit<TextJob, 'siteUrl'>;

/**
 * The texts that an entry's page will need. A missing or different text only costs time: the page is then rendered
 * twice.
 * @param path the page's address; other pages have no such texts
 */
export function textsAt(store: Store, path: string): TextOnPage[] {
  const locale = localeOfPath(path);
  const parts = path.split('/').filter((part, at) => part && !(at === 1 && part === locale));
  const [first = '', slug] = parts;
  if (parts.length === 1) {
    const page = store.findBySlug('page', locale, first);
    return page ? textsOf('page', page) : [];
  }
  const type = parts.length === 2 ? listedTypeOf(sectionOf(locale, first)) : undefined;
  const entry = type && slug && store.findBySlug(type, locale, slug);
  return entry ? textsOf(type, entry) : [];
}

function textsOf(type: EditorialType, entry: Content<EditorialType>): TextOnPage[] {
  const { locale, body, summary } = entry;
  const text = (source: string | undefined, ...all: TextJob['as'][]): TextOnPage[] =>
    source === undefined ? [] : all.map((as) => ({ source, locale, as }));
  const below = (field: string) => ({ startLevel: 3, idPrefix: `${field}-` });
  const descriptions = [descriptionLength.head, ...(isEventType(type) ? [descriptionLength.event] : [])];
  return [
    ...text(body, { startLevel: type === 'document' ? 3 : 2, idPrefix: 's-' }),
    ...(summary ? [] : text(body, ...descriptions.map((length) => ({ excerpt: length })))),
    ...('agenda' in entry ? text(entry.agenda, below('agenda')) : []),
    ...('minutes' in entry ? text(entry.minutes, below('minutes')) : []),
    ...('report' in entry ? text(entry.report, below('report')) : []),
  ];
}
