import core from '@fonts/core.woff2?url';
import east from '@fonts/east.woff2?url';
import polish from '@fonts/polish.woff2?url';
import west from '@fonts/west.woff2?url';
import { letters, letterSets, type LetterSet } from './characters.ts';

const addresses: Record<LetterSet, string> = { core, polish, west, east };

/** For each character, a bit mask of the parts that have it. */
const partsOf = new Uint8Array(0x10000);
for (const [index, part] of letterSets.entries())
  for (const letter of letters[part])
    partsOf[letter.charCodeAt(0)] = (partsOf[letter.charCodeAt(0)] ?? 0) | (1 << index);

const all = (1 << letterSets.length) - 1;
const tagStart = '<'.charCodeAt(0);

/**
 * The fonts that a page needs. The page preloads them, because the browser would find them in the styles only later.
 * @param html everything that the page shows
 * @returns the addresses of the fonts, the most important first
 */
export function fontsFor(html: string): string[] {
  let found = 0;
  for (let at = 0; at < html.length && found < all; at++) {
    const code = html.charCodeAt(at);
    // The inside of a tag is not visible.
    const end = code === tagStart ? html.indexOf('>', at) : -1;
    if (end > 0) at = end;
    else found |= partsOf[code] ?? 0;
  }
  return letterSets.filter((_, index) => found & (1 << index)).map((part) => addresses[part]);
}
