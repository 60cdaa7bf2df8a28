import coreItalic from '@fonts/core-italic.woff2?url';
import coreNormal from '@fonts/core-normal.woff2?url';
import eastItalic from '@fonts/east-italic.woff2?url';
import eastNormal from '@fonts/east-normal.woff2?url';
import polishItalic from '@fonts/polish-italic.woff2?url';
import polishNormal from '@fonts/polish-normal.woff2?url';
import westItalic from '@fonts/west-italic.woff2?url';
import westNormal from '@fonts/west-normal.woff2?url';
import { letters, parts, type Part } from './characters.ts';

const normal: Record<Part, string> = {
  core: coreNormal,
  polish: polishNormal,
  west: westNormal,
  east: eastNormal,
};
const italic: Record<Part, string> = {
  core: coreItalic,
  polish: polishItalic,
  west: westItalic,
  east: eastItalic,
};

/** Elements that browsers set in italics; the styles set `<address>` upright. */
const italics = /<(em|i|cite|dfn|var)\b[^>]*>(.*?)<\/\1>/gs;

/**
 * The fonts that a page is written in: asked for at once, since the styles would tell of them later.
 * @param html all that the page shows
 * @returns their addresses, the most important first
 */
export function fontsFor(html: string): string[] {
  const text = textOf(html);
  const slanted = Array.from(html.matchAll(italics), ([, , inner = '']) => textOf(inner)).join('');
  return [
    ...parts.filter((part) => has(text, part)).map((part) => normal[part]),
    ...parts.filter((part) => has(slanted, part)).map((part) => italic[part]),
  ];
}

function has(text: string, part: Part): boolean {
  return new RegExp(`[${letters[part].replaceAll(/[\\\]^-]/g, '\\$&')}]`).test(text);
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '');
}
