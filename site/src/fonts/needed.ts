import core from '@fonts/core.woff2?url';
import east from '@fonts/east.woff2?url';
import polish from '@fonts/polish.woff2?url';
import west from '@fonts/west.woff2?url';
import { letters, parts, type Part } from './characters.ts';

const addresses: Record<Part, string> = { core, polish, west, east };

/**
 * The fonts that a page is written in: asked for at once, since the styles would tell of them later.
 * @param html all that the page shows
 * @returns their addresses, the most important first
 */
export function fontsFor(html: string): string[] {
  const text = html.replaceAll(/<[^>]*>/g, '');
  return parts.filter((part) => has(text, part)).map((part) => addresses[part]);
}

function has(text: string, part: Part): boolean {
  return new RegExp(`[${letters[part].replaceAll(/[\\\]^-]/g, '\\$&')}]`).test(text);
}
