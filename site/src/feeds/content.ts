import { pathOf, type Listed } from '../data/entry.ts';
import { socialImage } from '../head/image.ts';
import { messages } from '../i18n/index.ts';
import { absolute } from '../text/absolute.ts';
import { typography } from '../text/typography.ts';
import { showText } from '../data/shown-text.ts';
import { forEach } from '../typesetter/waiting.ts';
import type { FeedType } from '../data/addresses/feeds.ts';
import type { FeedContext } from './context.ts';
import { escapeHtml } from '../text/escape.ts';
import { facts } from './facts.ts';

/**
 * An entry as HTML for feed readers: of an event first when and where, then the picture, the summary and the texts. All
 * addresses are whole, because a reader shows it far from the site.
 */
export function feedContent(listed: Listed<FeedType>, context: FeedContext): string {
  const { locale } = context;
  const { entry } = listed;
  const pieces = [
    facts(listed, context),
    picture(listed, context),
    entry.summary && `<p>${escapeHtml(typography(entry.summary, locale))}</p>`,
    ...texts(listed, context),
  ].filter(Boolean);
  return pieces.length > 0 ? pieces.join('\n') : `<p>${escapeHtml(entry.title)}</p>`;
}

function picture({ entry }: Listed<FeedType>, { siteUrl, locale }: FeedContext): string | undefined {
  const image = socialImage(entry.cover, locale);
  if (!image) return undefined;
  const size = image.width && image.height ? ` width="${image.width}" height="${image.height}"` : '';
  const src = escapeHtml(absolute(image.path, siteUrl));
  return `<p><img src="${src}" alt="${escapeHtml(image.alt ?? '')}"${size}></p>`;
}

/** The body, and what only some types have: agenda and minutes, a report. */
function texts(listed: Listed<FeedType>, { store, siteUrl, locale }: FeedContext): (string | undefined)[] {
  const { entry } = listed;
  const words = messages(locale);
  const absoluteFrom = new URL(pathOf(listed), siteUrl);
  const all: [text: string | undefined, heading?: string][] = [
    [entry.body],
    // The page heads an agenda by what is to come or has been; a feed is not written anew when the day has passed.
    'agenda' in entry ? [entry.agenda, words.programmeItems] : [undefined],
    'minutes' in entry ? [entry.minutes, words.minutes] : [undefined],
    'report' in entry ? [entry.report, words.report] : [undefined],
  ];
  return forEach(all, ([text, heading]) => {
    if (!text) return undefined;
    const html = showText(text, { store, locale, siteUrl, absoluteFrom, startLevel: heading ? 3 : 2 });
    return heading ? `<h2>${escapeHtml(heading)}</h2>\n${html}` : html;
  });
}
