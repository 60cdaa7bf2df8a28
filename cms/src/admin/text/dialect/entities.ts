import { NotEditable } from './nodes.ts';

/** Names of characters that offices' programs write. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  sect: '§',
  deg: '°',
  euro: '€',
};

/** What the parser leaves to the browser: `&amp;`, `&#8211;`. */
export const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi;

/** Reads the characters that a text names. @throws NotEditable at a name or number that stands for none */
export function decode(text: string): string {
  return text.replace(entity, (written, decimal?: string, hex?: string, name = '') => {
    const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    const isPlain = code >= 32 && code <= 0x10_ffff && !(code >= 127 && code < 160) && !(code >> 11 === 27);
    const sign = isPlain ? String.fromCodePoint(code) : Object.hasOwn(named, name) ? named[name] : undefined;
    if (sign === undefined) throw new NotEditable(`The editor does not know ${written}.`);
    return sign;
  });
}
