import { textLinkTarget } from './links.ts';

/** Elements that contain no blocks. */
const lines = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blocks = new Set([...lines, 'ul', 'ol', 'li', 'blockquote', 'hr']);
const inline = new Set(['a', 'em', 'strong', 'del', 'code', 'br']);
const empty = new Set(['hr', 'br']);
/** The same nesting limit as in `sanitise`. */
const maxDepth = 40;

/**
 * A shortcut of `sanitise` for HTML as plain as most texts: well-nested paragraphs, headings, lists and emphasis
 * without attributes, and links. Parsing and serialising such HTML would take ten times as long.
 * @returns the same as `sanitise`; `undefined` if the HTML contains anything else, harmless or not
 */
export function plainMarkup(html: string, siteUrl: URL): string | undefined {
  if (odd.test(html)) return undefined;
  const open: string[] = [];
  let written = '';
  let done = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: href, index } of html.matchAll(tagOrMark)) {
    const fits = slash
      ? href === undefined && open.pop() === name && !empty.has(name)
      : opens(name, href, open);
    if (!fits) return undefined;
    if (href === undefined) continue;
    const target = textLinkTarget(href, siteUrl);
    if (!target || special.test(target.href)) return undefined;
    written += `${html.slice(done, index)}<a href="${target.href}"${target.external ? ' rel="external"' : ''}>`;
    done = index + tag.length;
  }
  if (open.length > 0) return undefined;
  return (written + html.slice(done)).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

/** Entities other than those of HTML's own marks, and characters that a parser replaces. */
const odd = /&(?!(?:amp|lt|gt|quot|#39);)|[\0\r]/;
const tagOrMark = /<(\/?)([a-z][a-z0-9]*)(?: href="([^"<>&]+)")?>|[<>]/g;
const special = /[&"<>]/;

/** Whether a start tag is allowed here. If so, adds it to the open ones. */
function opens(name: string, href: string | undefined, open: string[]): boolean {
  if (!(inline.has(name) || blocks.has(name)) || (name === 'a') !== (href !== undefined)) return false;
  const above = open.at(-1);
  if ((name === 'li') !== (above === 'ul' || above === 'ol')) return false;
  if (inline.has(name) ? open.includes(name) : open.some((one) => lines.has(one) || inline.has(one)))
    return false;
  if (open.length >= maxDepth) return false;
  if (!empty.has(name)) open.push(name);
  return true;
}
