import { diffLines, diffWordsWithSpace } from 'diff';

/** A piece of two texts that are compared: what both have, or only one of them. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Longer texts are compared line by line: word by word a page that was written anew would take seconds. */
const mostMs = 200;

/** Compares two versions of a text word by word, in the order of reading; what was removed comes before what took its place. */
export function compareTexts(was: string, now: string): TextPart[] {
  const options = { timeout: mostMs };
  const changes = diffWordsWithSpace(was, now, options) ?? diffLines(was, now, options);
  if (!changes) return partsOf({ removed: was, added: now });
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function partsOf({ removed, added }: { removed: string; added: string }): TextPart[] {
  const parts: TextPart[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Where an unchanged piece may be cut, in characters: some words on both sides tell where one is. */
const context = 80;

/** The same parts, with long pieces that both texts have cut to their ends. */
export function abridged(parts: TextPart[]): TextPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same' || part.text.length <= 2 * context + 40) return part;
    const begin = index === 0 ? '' : wholeWords(part.text.slice(0, context), 'begin');
    const end = index === parts.length - 1 ? '' : wholeWords(part.text.slice(-context), 'end');
    return { kind: 'same', text: `${begin} … ${end}`.trim() };
  });
}

function wholeWords(text: string, at: 'begin' | 'end'): string {
  return at === 'begin' ? text.replace(/\S*$/, '').trimEnd() : text.replace(/^\S*/, '').trimStart();
}
