import { entity } from './entities.ts';
import type { TextMark, TextNode } from './nodes.ts';

/** How words are written. */
export interface Style {
  /** Escapes every sign and writes marks as HTML: for what a plainer way would change. */
  strict?: boolean;
  /** Leaves addresses for the site to make links of; by default. */
  links?: boolean;
  /** Within a table. */
  cell?: boolean;
}

const signs: Readonly<Record<string, string>> = { bold: '**', italic: '*', strike: '~~' };
const tags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 'del' };

/** Addresses that the site makes links of by itself. */
const address = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<|]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Writes the words of a paragraph. @param nodes tidy */
export function writeInline(nodes: readonly TextNode[], style: Style): string {
  let written = '';
  for (let index = 0; index < nodes.length;) {
    const first = nodes[index];
    if (!first) break;
    const [mark, length] = widest(nodes, index);
    if (mark) {
      const inner = nodes.slice(index, index + length).map((node) => without(node, mark));
      written += wrap(mark, inner, style);
    } else written += writeNode(first, style, written === '' || written.endsWith('\n'));
    index += length;
  }
  return written;
}

/** The mark that goes on for longest from a place; links before others, so that words in a link have it around them. */
function widest(nodes: readonly TextNode[], from: number): [mark: TextMark | undefined, length: number] {
  let best: [TextMark | undefined, number] = [undefined, 1];
  const marks = (nodes[from]?.marks ?? []).filter(({ type }) => type !== 'code');
  for (const mark of marks.toSorted((one) => (one.type === 'link' ? -1 : 0))) {
    const end = nodes.findIndex((node, index) => index > from && !has(node, mark));
    const length = (end < 0 ? nodes.length : end) - from;
    if (!best[0] || length > best[1]) best = [mark, length];
  }
  return best;
}

const has = (node: TextNode, mark: TextMark) =>
  (node.marks ?? []).some((one) => one.type === mark.type && JSON.stringify(one) === JSON.stringify(mark));

function without(node: TextNode, mark: TextMark): TextNode {
  return { ...node, marks: (node.marks ?? []).filter(({ type }) => type !== mark.type) };
}

function wrap(mark: TextMark, inner: readonly TextNode[], style: Style): string {
  const {
    href = '',
    title,
    bare,
  } = (mark.attrs ?? {}) as { href?: string; title?: string | null; bare?: boolean };
  if (mark.type === 'link') {
    const text = inner.map((node) => node.text ?? '').join('');
    if (bare && (text === href || `mailto:${text}` === href)) return `<${text}>`;
    return `[${writeInline(inner, style)}](${destination(href, title, style)})`;
  }
  const content = writeInline(inner, style);
  const tag = tags[mark.type] ?? '';
  const sign = signs[mark.type] ?? '';
  return style.strict ? `<${tag}>${content}</${tag}>` : `${sign}${content}${sign}`;
}

function destination(href: string, title: string | null | undefined, { cell }: Style): string {
  const isPlain = /^[^\s()<>\\]+$/.test(href);
  const escaped = href.replace(/[\n\r]/g, '').replace(/[\\<>]/g, '\\$&');
  const written = `${isPlain ? href : `<${escaped}>`}${title ? ` "${title.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"` : ''}`;
  return cell ? written.replaceAll('|', '\\|') : written;
}

function writeNode(node: TextNode, style: Style, isLineStart: boolean): string {
  if (node.type === 'hardBreak') return style.cell ? '<br>' : '\n';
  if (node.type === 'image') {
    const { src = '', alt = '', title } = node.attrs as { src?: string; alt?: string; title?: string | null };
    return `![${escape(alt, style)}](${destination(src, title, style)})`;
  }
  const text = node.text ?? '';
  if (node.marks?.some(({ type }) => type === 'code')) return code(text, style);
  let [escaped, done] = ['', 0];
  for (const { 0: found, index } of style.links === false ? [] : text.matchAll(address)) {
    escaped += escape(text.slice(done, index), style) + found;
    done = index + found.length;
  }
  escaped += escape(text.slice(done), style);
  return isLineStart && !style.cell ? escapeStart(escaped, style) : escaped;
}

function code(text: string, { cell }: Style): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = /^[` ]|[` ]$/.test(text) && text.trim() !== '' ? ' ' : '';
  const written = `${fence}${space}${text}${space}${fence}`;
  return cell ? written.replaceAll('|', '\\|') : written;
}

function escape(text: string, { strict, cell }: Style): string {
  const escaped = strict
    ? text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
    : text
        .replace(/[\\`*[\]]|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|~(?=~)|(?<=~)~|<(?=[a-z!?/])/giu, '\\$&')
        .replace(entity, '\\$&');
  return cell && !strict ? escaped.replaceAll('|', '\\|') : escaped;
}

/** Escapes what would begin another block at the start of a line. Most numbers there begin none: `12. grudnia`. */
function escapeStart(text: string, { strict }: Style): string {
  // Bullets and dashes that the dialect reads as those of a list have no escape but their number.
  return strict
    ? text.replace(/^[^\p{ASCII}\p{L}\p{N}]/u, (sign) => `&#${sign.codePointAt(0)};`)
    : text.replace(/^(?:[-+](?=\s|$|-)|#{1,6}(?=\s|$)|>|=+\s*$|~{3})/, '\\$&');
}
