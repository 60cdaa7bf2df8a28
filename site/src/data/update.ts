import type { Content, Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';
import { rankingInstant } from './entry.ts';
import { hasCome } from './progress.ts';

/** How many days big news leads the home page. */
const leadDays = 60;

/** The news on the home page. */
export interface LatestNews {
  /** The big news that leads; absent if there was none lately. */
  lead: Content<'update'> | undefined;
  /** The others, the newest first. */
  others: Content<'update'>[];
}

/** The latest updates. */
export const latestNews = derived('latestNews', newsOf);

function newsOf(store: Store, locale: Locale, now: Date, count: number): LatestNews {
  const newest = store.all('update', locale);
  const big = newest.find(({ importance }) => importance === 'major');
  const isOld =
    big && hasCome(rankingInstant({ type: 'update', entry: big }) + leadDays * 86_400_000 + 1, now);
  const lead = isOld ? undefined : big;
  const others = newest.slice(0, count + 1).filter((entry) => entry !== lead);
  return { lead, others: others.slice(0, lead ? count - 1 : count) };
}
