import type { Token, Tokens } from 'marked';
import { markdownTokens } from './parser.ts';
import { readReference, type Reference } from './reference.ts';

/** Where a link or a picture in a Markdown text leads, and where that stands in the text. */
export interface Destination {
  /** As it is written, escapes included. */
  address: string;
  start: number;
  end: number;
}

/**
 * Finds where the links and pictures of a text lead: `[a](here)`, `![a](here)`, `[a]: here`, `<here>`, and `href` and `src` in HTML.
 * Nothing in code is one, nor is a bare address, which is its own words.
 * @param source with `\n` at the ends of its lines
 * @param tokens what the parser makes of it
 */
export function destinationsIn(source: string, tokens: readonly Token[] = tokensOf(source)): Destination[] {
  const found: Destination[] = [];
  let start = 0;
  // The blocks of a text follow each other without a gap.
  for (const block of tokens) {
    const { destinations } = new Finder(source.slice(start, start + block.raw.length), block);
    for (const one of destinations) found.push({ ...one, start: one.start + start, end: one.end + start });
    start += block.raw.length;
  }
  return found;
}

/** The references in a text that are well-formed, in its order. */
export function referencesIn(source: string): Reference[] {
  return destinationsIn(source.replace(/\r\n?/g, '\n')).flatMap(
    ({ address }) => readReference(address) ?? [],
  );
}

/**
 * Writes a text with other destinations.
 * @param replace gives another address in place of one, or nothing where it stays
 */
export function replaceDestinations(text: string, replace: (address: string) => string | undefined): string {
  const source = text.replace(/\r\n?/g, '\n');
  let [written, done] = ['', 0];
  for (const { address, start, end } of destinationsIn(source)) {
    const other = replace(address);
    if (other === undefined) continue;
    written += source.slice(done, start) + other;
    done = end;
  }
  return written + source.slice(done);
}

/** Marks nested by the thousand exhaust the parser's stack. Such a text is shown as it was written, without a link. */
export function tokensOf(source: string): Token[] {
  try {
    return markdownTokens(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

/** An attribute that leads somewhere, and before its value its name. */
const attributes = /(\s(?:href|src)\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/** What a search that finds nothing costs is the length of the block: so often it may, and then the block is left. */
const mostFailures = 20;

/** What a token may be made of: of a list its items, of a table its cells. */
interface Inner {
  tokens?: Token[];
  items?: Token[];
  header?: { tokens: Token[] }[];
  rows?: { tokens: Token[] }[][];
}

/**
 * Follows the parser through a block: its tokens come in the order of the text, but do not say where. What they are made of is
 * therefore looked for from the end of the one before.
 */
class Finder {
  readonly destinations: Destination[] = [];
  readonly #block: string;
  #at = 0;
  #failures = 0;

  constructor(block: string, token: Token) {
    this.#block = block;
    this.#visit(token);
  }

  #visit(token: Token): void {
    if (this.#failures > mostFailures) return;
    switch (token.type) {
      case 'link':
        this.#link(token as Tokens.Link);
        break;
      case 'image':
        if (!this.#within(token as Tokens.Image)) this.#skip(token.raw);
        break;
      case 'def':
        if (this.#pass(']:')) this.#target();
        break;
      case 'html':
        this.#html(token.raw);
        break;
      default:
        this.#inner(token);
    }
  }

  #inner(token: Token): void {
    const { tokens, items, header, rows } = token as Inner;
    const inner = [...(tokens ?? []), ...(items ?? [])];
    const cells = [...(header ?? []), ...(rows ?? []).flat()];
    if (inner.length === 0 && cells.length === 0) this.#skip(token.raw);
    for (const one of inner) this.#visit(one);
    for (const cell of cells) for (const one of cell.tokens) this.#visit(one);
  }

  #link(token: Tokens.Link): void {
    if (token.raw.startsWith('<')) {
      if (this.#pass(token.raw)) this.#note(this.#at - token.raw.length + 1, this.#at - 1);
    } else if (!token.raw.startsWith('[')) this.#skip(token.raw);
    else {
      for (const one of token.tokens) this.#visit(one);
      this.#within(token);
    }
  }

  /** The destination of `[a](here)`, behind its words. @returns whether it has one of its own, and not by a name */
  #within({ raw, tokens }: Tokens.Link | Tokens.Image): boolean {
    if (!raw.endsWith(')')) return false;
    if (raw.startsWith('!')) for (const one of tokens) this.#visit(one);
    if (this.#pass('](')) this.#target();
    return true;
  }

  #target(): void {
    this.#take(/\s*(?:[ \t]*>)*\s*/y, false);
    if (this.#block[this.#at] === '<') {
      this.#at++;
      this.#take(/(?:\\.|[^<>\\\n])*/y);
    } else {
      const start = this.#at;
      for (let depth = 0; this.#at < this.#block.length; this.#at++) {
        const sign = this.#block.charAt(this.#at);
        if (sign === '(') depth++;
        if (/\s/.test(sign) || (sign === ')' && depth-- === 0)) break;
        if (sign === '\\') this.#at++;
      }
      this.#note(start);
    }
  }

  #html(raw: string): void {
    let rest = 0;
    for (const { 0: attribute, 1: name = '', index } of raw.matchAll(attributes)) {
      this.#skip(raw.slice(rest, index));
      if (!this.#pass(name)) return;
      const quote = /["']/.test(attribute.charAt(name.length)) ? 1 : 0;
      const start = this.#at + quote;
      this.#at = start + attribute.length - name.length - 2 * quote;
      this.#note(start);
      rest = index + attribute.length;
    }
    this.#skip(raw.slice(rest));
  }

  /** Goes behind what has no destination in it, line by line: quotes and lists have signs of their own before each. */
  #skip(raw: string): void {
    for (const line of raw.split('\n')) if (line.trim()) this.#pass(line.trim());
  }

  #pass(text: string): boolean {
    const at = this.#failures > mostFailures ? -1 : this.#block.indexOf(text, this.#at);
    if (at < 0) this.#failures++;
    else this.#at = at + text.length;
    return at >= 0;
  }

  #take(form: RegExp, isNoted = true): void {
    const start = this.#at;
    form.lastIndex = start;
    this.#at += form.exec(this.#block)?.[0].length ?? 0;
    if (isNoted) this.#note(start);
  }

  #note(start: number, end = this.#at): void {
    this.destinations.push({ address: this.#block.slice(start, end), start, end });
  }
}
