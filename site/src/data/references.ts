import type { LibraryFile, Locale } from '@osiedle/shared';
import { isReference, readReference } from '@osiedle/shared/references';
import type { Store } from '../content/store.ts';
import { mediaFolder, mediaPath } from '../media/path.ts';
import { escapeHtml } from '../text/escape.ts';
import { noteLost } from '../incremental/memory/dependencies.ts';
import { plainWords } from '../text/plain-words.ts';
import { typography } from '../text/typography.ts';
import type { Worded } from './named.ts';
import { fileReferred, pageName, pageReferred } from './referred.ts';
import { altOf, fileFacts, pictureHtml } from './text-files.ts';

/**
 * Matches a picture, a link to an entry or a file, or any other link tag, as `sanitise` writes them: files by reference or
 * by an address on the site.
 */
const tags =
  /<(?:(\/)a|a(?: href="(osiedle:[^"<>]*|\/media\/[^"<>]*)")?([^<>]*)|img src="([^"<>]*)"([^<>]*))>/g;

/** How many characters of a link's words identify it in a message. */
const mostWords = 80;

/** Where a text is shown. */
export interface TextPlace {
  store: Store;
  /** The language of the page. */
  locale: Locale;
  /** The language of the text, if it is another one. */
  textLocale?: Locale;
  /** Whether a feed shows it. */
  isFeed?: boolean;
}

interface Target {
  /** The start tag of a link to it. */
  tag: string;
  /** Reads its name, where it has one: most links need none. */
  name: () => Worded | undefined;
  file?: LibraryFile;
}

interface OpenLink {
  /** What stands in its `href`, if that leads to an entry or a file. */
  address: string | undefined;
  /** Absent if it is lost, or leads elsewhere. */
  target?: Target | undefined;
  isLost: boolean;
  /** Where its words begin, in the input and in the output. */
  begins: number;
  written: number;
}

/**
 * Gives a text what it names by references and by addresses of files: current addresses, and pictures in all their sizes.
 * A lost link becomes its bare words and a lost picture disappears; each is recorded as lost. A link whose words are
 * the address itself shows the name of its target. A link to a file tells its format and size.
 * @param html the result of `setText`
 */
export function resolveReferences(html: string, place: TextPlace): string {
  if (!html.includes('="osiedle:') && !html.includes(`="${mediaFolder}`)) return html;
  const { store, locale, textLocale = locale, isFeed = false } = place;
  const pieces: string[] = [];
  const open: OpenLink[] = [];
  let done = 0;
  let hasGaps = false;
  for (const match of html.matchAll(tags)) {
    const [tag, end, link, more = '', picture, about = ''] = match;
    pieces.push(html.slice(done, match.index));
    done = match.index + tag.length;
    if (picture !== undefined) {
      const shown = pictureAt(picture, about);
      hasGaps ||= shown === undefined;
      // Nobody could follow a link without content.
      pieces.push(shown ?? (open.length > 0 ? altOf(about) : ''));
    } else if (end) {
      const begun = open.pop();
      if (begun?.address !== undefined) endLink(begun, html.slice(begun.begins, match.index));
      if (!begun?.isLost) pieces.push(tag);
    } else {
      const target = link === undefined ? undefined : targetOf(link, more, place);
      const isLost = link !== undefined && !target;
      open.push({ address: link, target, isLost, begins: done, written: pieces.length + 1 });
      pieces.push(target?.tag ?? (isLost ? '' : tag));
    }
  }
  pieces.push(html.slice(done));
  const resolved = pieces.join('');
  return hasGaps ? resolved.replace(/<p>\s*<\/p>\s*/g, '') : resolved;

  function endLink({ address = '', target, isLost, written }: OpenLink, inner: string): void {
    const isBare =
      !/[<\s]/.test(inner) && (isReference(inner) || /^https?:.*\/(?:uploads|media)\//.test(inner));
    const words = isBare
      ? ''
      : plainWords(inner, 4 * mostWords)
          .slice(0, mostWords)
          .trim();
    if (isLost) noteLost({ link: asWritten(address), words });
    if (isBare) {
      pieces.length = written;
      if (target) pieces.push(nameHtml(target.name(), address, locale));
      hasGaps ||= isLost;
    }
    if (target?.file && !inner.includes('<img ')) {
      const told = isBare ? target.file.name : plainWords(inner, 4000);
      pieces.push(fileFacts(target.file, told, textLocale));
    }
  }

  /** @returns `undefined` if it is lost */
  function pictureAt(address: string, about: string): string | undefined {
    const file = fileReferred(store, address);
    if (file?.mime.startsWith('image/')) return pictureHtml(file, about, { locale: textLocale, isFeed });
    if (file) {
      const words = altOf(about) || escapeHtml(file.name);
      const facts = fileFacts(file, plainWords(words), textLocale);
      return open.length > 0 ? words : `${fileTag(file)}${words}${facts}</a>`;
    }
    noteLost({
      link: asWritten(address),
      words: plainWords(altOf(about), 4 * mostWords)
        .slice(0, mostWords)
        .trim(),
    });
    return undefined;
  }
}

/** @returns `undefined` if the link leads nowhere */
function targetOf(address: string, more: string, { store, locale }: TextPlace): Target | undefined {
  const reference = readReference(address);
  if (!reference ? address.startsWith(mediaFolder) : reference.type === 'file') {
    const file = fileReferred(store, address);
    const fragment = /#.*$/.exec(address)?.[0] ?? '';
    return file && { tag: fileTag(file, fragment, more), name: () => ({ text: file.name, locale }), file };
  }
  if (!reference || reference.type === 'file') return undefined;
  const { type, documentId } = reference;
  const page = pageReferred(store, type, documentId, locale);
  if (!page) return undefined;
  const language = page.locale === locale ? '' : ` hreflang="${page.locale}"`;
  const href = escapeHtml(page.path + reference.fragment);
  return {
    tag: `<a href="${href}"${language}${more}>`,
    name: () => pageName(store, type, documentId, locale),
  };
}

/** @param fragment as it stands in the HTML */
function fileTag({ url, mime }: LibraryFile, fragment = '', more = ''): string {
  return `<a href="${escapeHtml(mediaPath(url))}${fragment}" type="${escapeHtml(mime)}"${more}>`;
}

/** The address as an editor finds it in the text. */
function asWritten(address: string): string {
  return address.startsWith(mediaFolder) ? `/uploads/${address.slice(mediaFolder.length)}` : address;
}

function nameHtml(name: Worded | undefined, address: string, locale: Locale): string {
  if (!name) return escapeHtml(readReference(address)?.documentId ?? '');
  const text = escapeHtml(typography(name.text, name.locale));
  return name.locale === locale ? text : `<span lang="${name.locale}">${text}</span>`;
}
