import type { Locale } from '@osiedle/shared';
import { isReference, readReference, type Reference } from '@osiedle/shared/references';
import type { Store } from '../content/store.ts';
import { escapeHtml } from '../text/escape.ts';
import { noteLost } from '../incremental/memory/dependencies.ts';
import { typography } from '../text/typography.ts';
import { referred, referredName } from './referred.ts';

/** Matches a link or a picture with a reference, or any other link tag, as `sanitise` writes them. */
const tags = /<(?:(\/)a|a(?: href="(osiedle:[^"<>]*)")?([^<>]*)|img src="(osiedle:[^"<>]*)"([^<>]*))>/g;

/** How many characters of a link's words identify it in a message. */
const mostWords = 80;

interface OpenLink {
  /** The reference in its `href`, if there is one. */
  address: string | undefined;
  isLost: boolean;
  /** Where its words begin, in the input and in the output. */
  begins: number;
  written: number;
}

/**
 * Replaces the references of a text by current addresses. A lost link becomes its bare words and a lost picture
 * disappears; each is recorded as lost. A link whose words are the reference itself shows the name of its target.
 * @param html the result of `setText`
 * @param locale the language of the page that shows it
 */
export function resolveReferences(html: string, store: Store, locale: Locale): string {
  if (!html.includes('="osiedle:')) return html;
  const pieces: string[] = [];
  const open: OpenLink[] = [];
  let done = 0;
  let hasGaps = false;
  for (const match of html.matchAll(tags)) {
    const [tag, end, link, more = '', picture, about = ''] = match;
    pieces.push(html.slice(done, match.index));
    done = match.index + tag.length;
    if (picture !== undefined) {
      const shown = imageTag(picture, about, store, locale);
      hasGaps ||= shown === undefined;
      // Nobody could follow a link without content.
      pieces.push(shown ?? (open.length > 0 ? altOf(about) : ''));
    } else if (end) {
      const begun = open.pop();
      if (begun?.address !== undefined) endLink(begun, html.slice(begun.begins, match.index));
      if (!begun?.isLost) pieces.push(tag);
    } else {
      const begins = linkTag(link, more, store, locale);
      open.push({ address: link, isLost: begins === undefined, begins: done, written: pieces.length + 1 });
      pieces.push(begins ?? '');
    }
  }
  pieces.push(html.slice(done));
  const resolved = pieces.join('');
  return hasGaps ? resolved.replace(/<p>\s*<\/p>\s*/g, '') : resolved;

  function endLink({ address = '', isLost, written }: OpenLink, inner: string): void {
    const isBare = isReference(inner) && !/[<\s]/.test(inner);
    if (isLost) noteLost({ link: address, words: isBare ? '' : plain(inner) });
    if (!isBare) return;
    const reference = readReference(address);
    const name = reference && !isLost ? referredName(store, reference, locale) : undefined;
    pieces.length = written;
    if (!isLost) pieces.push(nameHtml(name, reference, locale));
    hasGaps ||= isLost;
  }
}

/** The opening tag of a link. @returns `undefined` if the link leads nowhere */
function linkTag(
  address: string | undefined,
  more: string,
  store: Store,
  locale: Locale,
): string | undefined {
  if (address === undefined) return `<a${more}>`;
  const reference = readReference(address);
  const target = reference && referred(store, reference, locale);
  if (!target) return undefined;
  const language =
    target.locale === undefined || target.locale === locale ? '' : ` hreflang="${target.locale}"`;
  return `<a href="${escapeHtml(target.path + reference.fragment)}"${language}${more}>`;
}

function imageTag(address: string, about: string, store: Store, locale: Locale): string | undefined {
  const reference = readReference(address);
  const target = reference?.type === 'file' ? referred(store, reference, locale) : undefined;
  if (target) return `<img src="${escapeHtml(target.path)}"${about}>`;
  noteLost({ link: address, words: plain(altOf(about)) });
  return undefined;
}

function altOf(attributes: string): string {
  return / alt="([^"]*)"/.exec(attributes)?.[1] ?? '';
}

function nameHtml(
  name: { text: string; locale: Locale } | undefined,
  reference: Reference | undefined,
  locale: Locale,
): string {
  if (!name) return escapeHtml(reference?.documentId ?? '');
  const text = escapeHtml(typography(name.text, name.locale));
  return name.locale === locale ? text : `<span lang="${name.locale}">${text}</span>`;
}

function plain(html: string): string {
  return html
    .slice(0, 4 * mostWords)
    .replace(/<[^<>]*>?/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .slice(0, mostWords)
    .trim();
}
