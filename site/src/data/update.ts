import type { Content, Locale } from '@osiedle/shared';
import { question } from '../incremental/memory/question.ts';
import type { Store } from '../content/store.ts';
import { momentOf } from './entry.ts';
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
  const newest = store.all('update', locale);
  const big = newest.find(({ importance }) => importance === 'major');
  const isOld = big && hasCome(momentOf({ type: 'update', entry: big }) + leadDays * 86_400_000 + 1, now);
  const lead = isOld ? undefined : big;
  const others = newest.slice(0, count + 1).filter((entry) => entry !== lead);
  return { lead, others: others.slice(0, lead ? count - 1 : count) };
}
