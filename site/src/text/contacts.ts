import type { Locale } from '@osiedle/shared';
import { escapeHtml } from './escape.ts';
import { phoneLink, unbrokenPhone } from './phone.ts';
import { typography } from './typography.ts';

const gap = '[ \\u00a0-]';
/** Nine digits in the groups in which people write a telephone number. */
const national = `(?:(?:\\(\\d{2}\\)|\\d{2})${gap}\\d{3}${gap}\\d{2}${gap}\\d{2}|\\d{3}${gap}\\d{3}${gap}\\d{3})`;
const phone = `(?:\\+\\d{1,3}${gap}?(?:${national}|\\d{1,4}(?:${gap}\\d{2,4}){2,4}|\\d{7,12})|${national})`;
/** Before a telephone number: no digit, letter or sign of a longer number or an amount. */
const phoneBegins = '(?<![\\p{L}\\p{N}+/.,_€$£–—-]|\\d[ \\u00a0])';
/** After it: no further digit, no unit of an amount. */
const phoneEnds =
  '(?![ \\u00a0-]?\\d|[\\p{L}_]|[.,/–]\\d|[ \\u00a0]?(?:zł|euro|EUR|PLN|mln|tys|%|€)(?!\\p{L}))';
// Every part has a greatest length, so that a long run of letters takes no longer than its length.
const mail =
  '(?<![\\w+;&/@-])[\\w+-][\\w.+-]{0,63}@(?:[a-z\\d][a-z\\d-]{0,61}\\.){1,5}[a-z]{2,24}(?![\\p{L}\\p{N}@-])';
const contact = new RegExp(`(?<mail>${mail})|${phoneBegins}(?<phone>${phone})${phoneEnds}`, 'giu');

/** Elements whose text stays as it is: links, code, and headings, to which others link by their words. */
const untouched = /^(?:a|code|pre|kbd|samp|h[1-6])$/;

/**
 * Makes e-mail addresses and telephone numbers links that a phone can dial. Leaves dates, amounts and the numbers of
 * documents alone, and so telephone numbers that look like them.
 * @param html sanitised, so that every `<` begins a tag and no attribute holds a `>`
 */
export function linkContacts(html: string): string {
  if (!/@|\d\d/.test(html)) return html;
  let depth = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/g, (piece, slash?: string, tag?: string) => {
    if (tag === undefined) return depth === 0 ? piece.replace(contact, linked) : piece;
    if (untouched.test(tag)) depth += slash ? -1 : 1;
    return piece;
  });
}

function linked(written: string): string {
  return written.includes('@') ? mailLink(written) : phoneHtmlOf(written);
}

/** A link that writes an e-mail. */
export function mailLink(address: string): string {
  return `<a href="mailto:${escapeHtml(encodeURI(address))}">${escapeHtml(address)}</a>`;
}

/** What an editor wrote into a field for a telephone number, as HTML: one number, or several, or one with an extension. */
export function phoneHtml(written: string): string {
  return /^[+\d\s()-]+$/.test(written) ? phoneHtmlOf(written) : linkContacts(escapeHtml(written));
}

function phoneHtmlOf(number: string): string {
  return `<a href="${phoneLink(number)}">${escapeHtml(unbrokenPhone(number))}</a>`;
}

/** A plain text as HTML, typeset and with its contacts as links. */
export function contactHtml(text: string, locale: Locale): string {
  return linkContacts(escapeHtml(typography(text, locale)));
}
