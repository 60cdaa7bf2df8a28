import type { Content, Locale } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { dateOf, entriesOf, newestFirst } from './entry.ts';
import { hasCome } from './moment.ts';

/** How long big news leads the home page, in days. */
const leadDays = 60;

/** What is new. */
export interface News {
  /** The big news that leads; none where nothing big happened lately. */
  lead: Content<'update'> | undefined;
  /** The others, the newest first. */
  others: Content<'update'>[];
}

/** The latest updates. */
export const latestNews = question('latestNews', newsOf);

function newsOf(store: Store, locale: Locale, now: Date, count: number): News {
  const newest = newestFirst(entriesOf(store, ['update'], locale)).map(({ entry }) => entry);
  const isOld = (entry: Content<'update'>) =>
    hasCome(Date.parse(dateOf({ type: 'update', entry })) + leadDays * 86_400_000 + 1, now);
  const lead = newest.find((entry) => entry.importance === 'major' && !isOld(entry));
  return { lead, others: newest.filter((entry) => entry !== lead).slice(0, lead ? count - 1 : count) };
}
