import { foldText } from './folded-text.ts';

/** Blocks of Unicode with letters that have capitals or marks, and with signs of typography. */
const blocks: [first: number, last: number][] = [
  [0x00, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x2100, 0x214f],
  [0x2212, 0x2212],
  [0xfb00, 0xfb06],
];

/** What may stand after a letter and belongs to it: marks, soft hyphens and other signs of no width. */
const attached = '[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]*';

/** No more of a text is searched for: nobody types as much, and an expression may be too long for a database. */
const maxSigns = 200;

let spellings: Map<string, string[]> | undefined;

/** All characters by what they are folded to: one sign, or two (ß). */
function spellingsOf(folded: string): string[] {
  if (!spellings) {
    spellings = new Map();
    for (const [first, last] of blocks)
      for (let code = first; code <= last; code++) {
        const character = String.fromCharCode(code);
        const plain = foldText(character);
        // Unicode takes an accent that stands alone for a space with an accent.
        if (plain === ' ' && !/\s/u.test(character)) continue;
        spellings.set(plain, [...(spellings.get(plain) ?? []), character]);
      }
  }
  return spellings.get(folded) ?? [];
}

/**
 * The regular expression that finds what a pattern of SQL's LIKE means, in whatever case, with and without diacritics.
 * JavaScript (with the flags `su`) and Postgres read it alike.
 * @param escape the character that takes their meaning from `%` and `_`, if any
 */
export function searchPattern(like: string, escape?: string): string {
  const parts = [...like.matchAll(escape ? /\\([^])|([%_])|([^\\%_]+)|\\$/gu : /()([%_])|([^%_]+)/gu)];
  let pattern = '';
  let literal = '';
  const flush = () => {
    pattern += foundText(literal);
    literal = '';
  };
  for (const [, escaped, wildcard, text] of parts) {
    literal += escaped || text || '';
    if (!wildcard) continue;
    flush();
    pattern += wildcard === '%' ? '.*' : '.';
  }
  flush();
  // Without the wildcards at its ends an expression need not match whole texts, which takes much longer.
  return `^${pattern}$`.replace(/^\^(?:\.\*)+/u, '').replace(/(?:\.\*)+\$$/u, '');
}

/** A text as a regular expression. */
function foundText(text: string): string {
  const signs = Array.from(foldText(text)).slice(0, maxSigns);
  let pattern = '';
  for (let index = 0; index < signs.length; index++) {
    const [sign = '', next = ''] = signs.slice(index, index + 2);
    const joined = next ? spellingsOf(sign + next) : [];
    if (joined.length === 0) pattern += oneOf(sign);
    else {
      pattern += `(?:${oneOf(sign)}${oneOf(next)}|${anyOf(joined)}${attached})`;
      index++;
    }
  }
  return pattern;
}

function oneOf(sign: string): string {
  return anyOf([...new Set([sign, sign.toUpperCase(), ...spellingsOf(sign)])].filter(isSingle)) + attached;
}

function isSingle(text: string): boolean {
  return /^.$/su.test(text);
}

/** A bracket expression, in which nothing but the backslash has a meaning. */
function anyOf(characters: string[]): string {
  return `[${characters.map((one) => one.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&')).join('')}]`;
}
