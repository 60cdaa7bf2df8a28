import { textIn, type Content, type EventType, type Locale } from '@osiedle/shared';
import { agesOf, bookingAtAnyTime, priceOf } from '../data/attendance.ts';
import { isEventType, isOff } from '../data/event.ts';
import { placeFor, type Worded } from '../data/named.ts';
import { fieldLink } from '../data/site-links.ts';
import type { ListedEntry } from '../data/entry.ts';
import { messages } from '../i18n/index.ts';
import { mediaPath } from '../media/path.ts';
import { absolute } from '../text/absolute.ts';
import { eventDate, timeOfDay } from '../text/dates/dates.ts';
import { contactHtml, mailLink, phoneHtml } from '../text/contacts.ts';
import { linkTarget } from '../text/links.ts';
import { fileSize } from '../text/numbers.ts';
import { periodInWords } from '../text/dates/periods.ts';
import { allDates } from '../text/dates/repeated-dates.ts';
import type { FeedType } from '../data/addresses/feeds.ts';
import type { FeedContext } from './context.ts';
import { escapeHtml } from '../text/escape.ts';

/** The first facts for a reader: when, where and whether an event takes place, or the file of a document. */
export function facts(listed: ListedEntry<FeedType>, context: FeedContext): string | undefined {
  const { type, entry } = listed;
  if (isEventType(type)) return eventFacts(entry as Content<EventType>, context);
  const words = messages(context.locale);
  if (type === 'project') {
    const period = periodInWords(entry, context.locale);
    return period && lines([line(words.when, escapeHtml(period))]);
  }
  if (type === 'document' && entry.file) {
    const { url, name, size } = entry.file;
    const href = absolute(mediaPath(url), context.siteUrl);
    const link = `${anchor(href, name)} (${fileSize(size, context.locale)})`;
    return lines([line(words.file, link)]);
  }
  return undefined;
}

function eventFacts(event: Content<EventType>, context: FeedContext): string {
  const words = messages(context.locale);
  const note = event.eventStatus === 'scheduled' ? undefined : words.statusLead[event.eventStatus];
  return [
    lines([...whenLines(event, context.locale), whereLine(event, context), ...whoLines(event, context)]),
    note &&
      `<p><strong>${escapeHtml(note)}</strong> ${escapeHtml(event.statusNote ?? '')}</p>`.replace(
        ' </p>',
        '</p>',
      ),
    'programme' in event && programme(event, context.locale),
  ]
    .filter(Boolean)
    .join('\n');
}

function whenLines(event: Content<EventType>, locale: Locale): string[] {
  const words = messages(locale);
  const dates = allDates(event).map((date) => {
    const note = textIn(locale, date.note);
    const when = date.calledOff
      ? `<del>${escapeHtml(eventDate(date, locale))}</del> – ${escapeHtml(words.dateCalledOff)}`
      : escapeHtml(eventDate(date, locale));
    return note ? `${when} (${worded(note, locale)})` : when;
  });
  const rain =
    'rainDate' in event && event.rainDate ? eventDate({ startsAt: event.rainDate }, locale) : undefined;
  return [
    ...(dates.length > 1
      ? [`${escapeHtml(words.dates)}:`, ...dates]
      : dates.map((date) => line(words.when, date))),
    ...(rain ? [line(words.rainDate, escapeHtml(rain))] : []),
  ];
}

function whereLine(event: Content<EventType>, { store, siteUrl, locale }: FeedContext): string | undefined {
  const words = messages(locale);
  const place = event.attendanceMode === 'online' ? undefined : placeFor(store, event.place, locale);
  const join = event.attendanceMode === 'onsite' ? undefined : linkTarget(event.joinUrl ?? '', siteUrl);
  const parts = [
    place && worded(place.name, locale),
    place?.address && escapeHtml(place.address),
    place?.city && worded(place.city, locale),
    event.attendanceMode !== 'onsite' && escapeHtml(words.attendance[event.attendanceMode]),
    join && anchor(absolute(join.href, siteUrl), words.join),
  ].filter(Boolean);
  return parts.length > 0 ? line(words.where, parts.join(', ')) : undefined;
}

/** Who can come, at what price and after which booking. Of an event that does not take place, nothing. */
function whoLines(event: Content<EventType>, { store, siteUrl, locale }: FeedContext): string[] {
  if (isOff(event.eventStatus)) return [];
  const words = messages(locale);
  const { admission, audience, booking, registration } = event;
  const price = priceOf(event) ?? (admission && words.attending.admission[admission]);
  const form = fieldLink(store, locale, booking?.link, siteUrl);
  const isFull = booking?.places === 'bookedUp';
  const ways = [
    ...(booking && booking.need === 'needed' && !isFull
      ? [
          form && anchor(absolute(form.href, siteUrl), words.attending.book),
          booking.phone && phoneHtml(booking.phone),
          booking.email && mailLink(booking.email),
        ]
      : []),
  ].filter(Boolean);
  const book = [
    ...bookingAtAnyTime(event).map(escapeHtml),
    ...(ways.length > 0 ? [`${ways.join(', ')}.`] : []),
    ...(registration ? [contactHtml(registration, locale)] : []),
  ].join(' ');
  const who = [agesOf(event), audience].filter((one) => one !== undefined).map(escapeHtml);
  return [
    ...(price ? [line(words.admission, escapeHtml(price))] : []),
    ...(book ? [booking ? book : line(words.registration, book)] : []),
    ...(who.length > 0 ? [line(words.audience, who.join(', '))] : []),
  ];
}

function programme(event: Pick<Content<'festival'>, 'programme'>, locale: Locale): string | undefined {
  const words = messages(locale);
  const items = event.programme.flatMap(({ startsAt, title }) => {
    const text = textIn(locale, title);
    if (!text) return [];
    const when = startsAt ? timeOfDay(startsAt, locale) : words.allDay;
    return [`<li>${escapeHtml(when)}: ${worded(text, locale)}</li>`];
  });
  return items.length > 0
    ? `<h2>${escapeHtml(words.programmeItems)}</h2>\n<ul>${items.join('')}</ul>`
    : undefined;
}

/** A text as HTML. If it is in the other language, `lang` marks it so that screen readers pronounce it right. */
function worded({ text, locale }: Worded, pageLocale: Locale): string {
  const escaped = escapeHtml(text);
  return locale === pageLocale ? escaped : `<span lang="${locale}">${escaped}</span>`;
}

function anchor(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

function line(label: string, html: string): string {
  return `${escapeHtml(label)}: ${html}`;
}

function lines(all: (string | undefined)[]): string {
  return `<p>${all.filter(Boolean).join('<br>')}</p>`;
}
