import { lostKinds, type LostKind } from './lost.ts';
import { Reader } from './reader.ts';
import { htmlOf, withLevels } from './write.ts';

/** A pasted text as the editor takes it, and what of it the site cannot show. */
export interface CleanText {
  html: string;
  lost: LostKind[];
}

/**
 * Reads a text that another program has put on the clipboard: words, headings, lists, tables, links, bold and emphasis.
 * The rest goes; no word goes with it, but those of comments and those that somebody had struck out.
 */
export function cleanPasted(html: string): CleanText {
  const source = new DOMParser().parseFromString(withoutHeader(html), 'text/html');
  const reader = new Reader(source);
  const blocks = reader.read(source.body);
  return { html: htmlOf(withLevels(blocks)), lost: lostKinds.filter((kind) => reader.lost.has(kind)) };
}

/** Some programs leave the header of Windows' clipboard in the text: `Version:0.9 StartHTML:…`. */
function withoutHeader(html: string): string {
  return html.replace(/^\s*Version:[\d.]+\s[^<]*(?=<)/, '');
}
