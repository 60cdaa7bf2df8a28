import type { Content, Locale } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { momentOf } from './entry.ts';
import { wholeList } from './list.ts';
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
  const newest = wholeList(store, locale, { section: 'update' }, now)
    .filter((one) => one.type === 'update')
    .map(({ entry }) => entry);
  const big = newest.find(({ importance }) => importance === 'major');
  const isOld = big && hasCome(momentOf({ type: 'update', entry: big }) + leadDays * 86_400_000 + 1, now);
  const lead = isOld ? undefined : big;
  return { lead, others: newest.filter((entry) => entry !== lead).slice(0, lead ? count - 1 : count) };
}
