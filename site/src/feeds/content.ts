import { pathOf, type ListedEntry } from '../data/entry.ts';
import { socialImage } from '../head/image.ts';
import { messages } from '../i18n/index.ts';
import { absolute } from '../text/absolute.ts';
import { typography } from '../text/typography.ts';
import { showText } from '../data/shown-text.ts';
import { mapSuspendable } from '../typesetter/suspend.ts';
import type { FeedType } from '../data/addresses/feeds.ts';
import type { FeedContext } from './context.ts';
import { escapeHtml } from '../text/escape.ts';
import { facts } from './facts.ts';

/**
 * An entry as HTML for feed readers: first what has changed and the facts (when and where an event is held), then the
 * picture, the summary and the texts. All addresses are absolute, because a feed reader shows the HTML outside the site.
 */
export function feedContent(listed: ListedEntry<FeedType>, context: FeedContext): string {
  const { locale } = context;
  const { entry } = listed;
  const pieces = [
    change(listed, context),
    facts(listed, context),
    picture(listed, context),
    entry.summary && `<p>${escapeHtml(typography(entry.summary, locale))}</p>`,
    ...texts(listed, context),
  ].filter(Boolean);
  return pieces.length > 0 ? pieces.join('\n') : `<p>${escapeHtml(entry.title)}</p>`;
}

/** What the last significant change has changed. It is why readers see the entry again; its page just shows what is true. */
function change({ entry }: ListedEntry<FeedType>, { locale }: FeedContext): string | undefined {
  if (!entry.changeNote || entry.significantChanges === 0) return undefined;
  const note = escapeHtml(typography(entry.changeNote, locale));
  return `<p><strong>${escapeHtml(messages(locale).change)}:</strong> ${note}</p>`;
}

function picture({ entry }: ListedEntry<FeedType>, { siteUrl, locale }: FeedContext): string | undefined {
  const image = socialImage(entry.cover, locale);
  if (!image) return undefined;
  const size = image.width && image.height ? ` width="${image.width}" height="${image.height}"` : '';
  const src = escapeHtml(absolute(image.path, siteUrl));
  return `<p><img src="${src}" alt="${escapeHtml(image.alt ?? '')}"${size}></p>`;
}

/** The body, and the texts of single types: agenda and minutes, a report. */
function texts(
  listed: ListedEntry<FeedType>,
  { store, siteUrl, locale }: FeedContext,
): (string | undefined)[] {
  const { entry } = listed;
  const words = messages(locale);
  const absoluteFrom = pathOf(listed);
  const all: [text: string | undefined, heading?: string][] = [
    [entry.body],
    // On a page the agenda's heading changes after the event. A feed is not rewritten then, so its heading is neutral.
    'agenda' in entry ? [entry.agenda, words.programmeItems] : [undefined],
    'minutes' in entry ? [entry.minutes, words.minutes] : [undefined],
    'report' in entry ? [entry.report, words.report] : [undefined],
  ];
  return mapSuspendable(all, ([text, heading]) => {
    if (!text) return undefined;
    const html = showText(text, { store, locale, siteUrl, absoluteFrom, startLevel: heading ? 3 : 2 });
    return heading ? `<h2>${escapeHtml(heading)}</h2>\n${html}` : html;
  });
}
