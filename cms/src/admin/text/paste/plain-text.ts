import { readDialect } from '../dialect/read.ts';
import type { TextNode } from '../dialect/nodes.ts';
import { finished } from './finish.ts';
import { htmlOf } from './write.ts';

/** What a plain text becomes in the editor: blocks, where it is Markdown, or else HTML. */
export type PastedText = { nodes: TextNode[] } | { html: string };

/** Signs that people type only if they mean Markdown, or a list. */
const signs = [
  /^#{1,6} \S/m,
  /^(?:[-*+] \S.*\n){2}/m,
  /^1[.)] \S.*\n+2[.)] /m,
  /\*\*\S[^\n]*\S\*\*/,
  /\[[^\]\n]+\]\([^()\s]+\)/,
  /^\|.*\|\n\|[ :|-]+\|$/m,
  /^> \S/m,
];

/** Reads a plain text: as Markdown if it looks so; otherwise lines stay lines, and lines that a page has cut are put together. */
export function readPlain(text: string): PastedText {
  const source = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  if (signs.some((sign) => sign.test(`${source}\n`))) {
    try {
      return { nodes: readDialect(source).blocks.map(({ node }) => node) };
    } catch {
      // What the editor has no form for stays as it was typed.
    }
  }
  return { html: htmlOf(finished([{ is: 'paragraph', runs: [{ text: source, marks: {} }] }])) };
}

/** The address that a text consists of; undefined if it says more. */
export function loneAddress(text: string): string | undefined {
  const address = text.trim();
  if (/^https?:\/\/[^\s<>"]+$/i.test(address)) return address;
  if (/^www\.[^\s<>"@]+\.[a-z]{2,}(?:\/[^\s<>"]*)?$/i.test(address)) return `https://${address}`;
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address) ? `mailto:${address}` : undefined;
}
