import { homePath, type Locale } from '@osiedle/shared';
import type { Item } from 'feed';
import type { Store } from '../content/store.ts';
import { derived } from '../incremental/memory/derived.ts';
import { nameIn, type Worded } from '../data/named.ts';
import { noticeAbove } from '../data/notice.ts';
import type { ShownLink } from '../data/site-links.ts';
import { messages } from '../i18n/index.ts';
import { absolute } from '../text/absolute.ts';
import { escapeHtml } from '../text/escape.ts';
import { typography } from '../text/typography.ts';
import type { FeedContext } from './context.ts';
import { noticeFeedId } from './ids.ts';

/** The urgent notice, as the feed of everything has it: that of a neighbourhood, too. */
export interface NoticeInFeed {
  text: Worded;
  link: ShownLink | undefined;
  /** The neighbourhood on whose pages it stands. */
  neighbourhood: Worded | undefined;
  /** Since when it stands there (ISO 8601). */
  since: string;
}

/** The notice that stands on pages at an instant. It goes with its end. */
export const noticeForFeed = derived(
  'noticeForFeed',
  (store: Store, locale: Locale, now: Date): NoticeInFeed | undefined => {
    const setting = store.single('setting');
    const around = setting?.notice?.neighbourhood;
    const shown = noticeAbove(store, locale, now, around === undefined ? [] : [around]);
    if (!setting || !shown) return undefined;
    const neighbourhood = around === undefined ? undefined : store.find('neighbourhood', around);
    return {
      ...shown,
      neighbourhood: neighbourhood && nameIn(locale, neighbourhood.name),
      since: setting.notice?.startsAt ?? setting.updatedAt,
    };
  },
);

/** The notice as an entry of a feed. */
export function noticeItem({ text, link, neighbourhood, since }: NoticeInFeed, context: FeedContext): Item {
  const { locale, siteUrl } = context;
  const t = messages(locale);
  const words = typography(text.text, text.locale);
  const mark = neighbourhood ? `${t.urgent.mark.replace(/:$/, '')} (${neighbourhood.text}):` : t.urgent.mark;
  const href = absolute(link?.path ?? homePath(locale), siteUrl);
  const lang = text.locale === locale ? '' : ` lang="${text.locale}"`;
  const more = link ? ` <a href="${escapeHtml(href)}">${escapeHtml(link.name.text)}</a>` : '';
  return {
    id: noticeFeedId(text.text, locale, context),
    title: escapeHtml(`${mark} ${words}`),
    link: href,
    published: new Date(since),
    date: new Date(since),
    content: `<p${lang}><strong>${escapeHtml(words)}</strong>${more}</p>`,
  };
}
