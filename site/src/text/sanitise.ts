import { readAddress } from '@osiedle/shared/base-path';
import { escapedReference, referenceScheme } from '@osiedle/shared/markdown/scheme';
import { keepProse } from '@osiedle/shared/markdown/source';
import sanitizeHtml from 'sanitize-html';
import { uploadPath } from '../media/path.ts';
import { textLinkTarget } from './links.ts';
import { plainMarkup } from './plain-markup.ts';

/**
 * Reduces HTML to what an editor's text may have. Removes scripts, styles, frames, forms, drawings and all handlers.
 * Removes links other than http(s), mailto and tel, and keeps their text. Keeps pictures that are uploads of the CMS
 * (so that no page requests anything from a third party). Keeps references to entries and
 * files. Loses no words other than those in scripts, styles and comments (see `keepProse`).
 * @param html any text at all
 * @param siteUrl distinguishes the site's own links from external ones
 * @returns balanced HTML in which every `<` begins a tag and no attribute holds a `>`
 */
export function sanitise(html: string, siteUrl: URL): string {
  const safe = plainMarkup(html, siteUrl) ?? rewritten(html, siteUrl);
  return safe.replace(/<p>\s*<\/p>\s*/g, '');
}

function rewritten(html: string, siteUrl: URL): string {
  const clean = sanitizeHtml(keepProse(html), {
    allowedTags,
    allowedAttributes,
    allowedSchemes: ['http', 'https', 'mailto', 'tel', referenceScheme],
    allowProtocolRelative: false,
    // The default list with `noscript` and `title`: the content of these elements is dropped, not kept as text.
    nonTextTags: ['script', 'style', 'textarea', 'option', 'xmp', 'noscript', 'title'],
    // Deep nesting serves no text and slows down browsers.
    nestingLimit: 40,
    transformTags: {
      a: (_, { href, title, lang }) => {
        const target = textLinkTarget(href ?? '', siteUrl);
        if (!target) return { tagName: 'a', attribs: {} };
        return {
          tagName: 'a',
          attribs: present({ href: target.href, rel: target.external && 'external', title, lang }),
        };
      },
      img: (_, { src, alt, title, lang }) => {
        const own = readAddress(src ?? '', siteUrl)?.path ?? src ?? '';
        const path = escapedReference(src ?? '') ?? uploadPath(own, { anyHost: true });
        if (!path) return { tagName: 'img', attribs: {} };
        return { tagName: 'img', attribs: present({ src: path, alt: alt?.trim() ?? '', title, lang }) };
      },
      th: (_, { scope, colspan, rowspan, lang }) => ({
        tagName: 'th',
        attribs: present({ scope: scope === 'row' ? 'row' : 'col', colspan, rowspan, lang }),
      }),
      '*': (tagName, { lang, colspan, rowspan, start, ...attribs }) => ({
        tagName,
        attribs: present({
          ...attribs,
          lang: matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, lang),
          colspan: matching(/^[1-9]\d{0,2}$/, colspan),
          rowspan: matching(/^[1-9]\d{0,2}$/, rowspan),
          start: matching(/^-?\d{1,9}$/, start),
        }),
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
  });
  return endParagraphs(unwrapBare(clean.replaceAll(' />', '>')));
}

/**
 * Removes links without an address and bare spans, and keeps their content. Renaming them to a forbidden tag would be
 * simpler, but `sanitize-html` 2.18 then closes a later tag by that name.
 */
function unwrapBare(html: string): string {
  const bare: boolean[] = [];
  return html.replace(/<(\/?)(?:a|span)( [^>]*)?>/g, (tag, slash: string, attributes?: string) => {
    if (slash) return bare.pop() ? '' : tag;
    bare.push(!attributes);
    return attributes ? tag : '';
  });
}

/**
 * Ends a paragraph, and all elements open in it, before an element that a paragraph cannot contain. A browser does so
 * too, and would take the later end tag for an empty paragraph. Ends headings and open emphasis likewise: a `<b>` that
 * nobody closed would hold all that follows.
 */
function endParagraphs(html: string): string {
  const open: { tag: string; ended: boolean }[] = [];
  return html.replace(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g, (written, slash: string, tag: string) => {
    if (slash) return open.pop()?.ended ? '' : written;
    if (empty.has(tag) && tag !== 'hr') return written;
    const isOpen = open.filter(({ ended }) => !ended);
    const paragraph = isOpen.findIndex((one) => one.tag === 'p');
    const holder = isOpen.findLastIndex((one) => !phrases.has(one.tag)) + 1;
    const within = blocks.has(tag) ? isOpen.slice(paragraph < 0 ? holder : Math.min(paragraph, holder)) : [];
    for (const one of within) one.ended = true;
    if (!empty.has(tag)) open.push({ tag, ended: false });
    return `${within
      .toReversed()
      .map((one) => `</${one.tag}>`)
      .join('')}${written}`;
  });
}

function matching(form: RegExp, value: string | undefined): string | undefined {
  return value !== undefined && form.test(value) ? value : undefined;
}

function present(attribs: Record<string, string | false | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attribs).filter((entry) => typeof entry[1] === 'string'),
  ) as Record<string, string>;
}

const text = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'details', 'summary'];
const lists = ['ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const tables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
const inline = [
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
];
/** Among the allowed elements, those that end a paragraph (HTML, 13.2.6.4.7) and those without an end tag. */
const blocks = new Set([
  ...text.filter((tag) => tag !== 'br'),
  'ul',
  'ol',
  'dl',
  'li',
  'dt',
  'dd',
  'table',
  'figure',
  'figcaption',
]);
const empty = new Set(['br', 'hr', 'img']);
/** Among the allowed elements, those that hold no blocks and that a block ends. */
const phrases = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', ...inline, 'sub', 'sup']);
for (const transparent of ['a', 'del']) phrases.delete(transparent);
const allowedTags = [...text, ...lists, ...tables, ...inline, 'sub', 'sup', 'img', 'figure', 'figcaption'];

const allowedAttributes = {
  '*': ['lang'],
  a: ['href', 'rel', 'title'],
  abbr: ['title'],
  img: ['src', 'alt', 'title'],
  ol: ['start'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  details: ['open'],
};
