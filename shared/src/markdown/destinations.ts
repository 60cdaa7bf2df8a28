import type { Token, Tokens } from 'marked';
import { markdownTokens } from './parser.ts';
import { readReference, type Reference } from './reference.ts';
import { prepare } from './source.ts';

/** The address of a link or a picture in a Markdown text, and its position in the text. */
export interface Destination {
  /** As written, escapes included. */
  address: string;
  start: number;
  end: number;
}

/**
 * Finds the destinations of links and pictures: `[a](here)`, `![a](here)`, `[a]: here`, `<here>`, and `href` and `src`
 * in HTML. Ignores code and bare addresses, whose visible text is the address itself.
 * @param source lines end with `\n`
 * @param tokens the parser's output for `source`
 */
export function destinationsIn(source: string, tokens: readonly Token[] = tokensOf(source)): Destination[] {
  const found: Destination[] = [];
  const { text, origin } = prepare(source);
  let start = 0;
  // The blocks of a text follow each other without a gap.
  for (const block of tokens) {
    const { destinations } = new Finder(text.slice(start, start + block.raw.length), block);
    for (const one of destinations)
      found.push({ ...one, start: origin(one.start + start), end: origin(one.end + start) });
    start += block.raw.length;
  }
  return found;
}

/** The well-formed references in a text, in the order of the text. */
export function referencesIn(source: string): Reference[] {
  return destinationsIn(source.replace(/\r\n?/g, '\n')).flatMap(
    ({ address }) => readReference(address) ?? [],
  );
}

/**
 * Replaces destinations in a text.
 * @param replace returns the new address, or undefined to keep the old one
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

/**
 * The tokens of a text. Thousands of nested marks exhaust the parser's stack; such a text has no tokens, so no links.
 */
export function tokensOf(source: string): Token[] {
  try {
    return markdownTokens(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

/** An `href` or `src` attribute; the group captures everything before the value. */
const attributes = /(\s(?:href|src)\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/** A failed search scans the whole rest of the block. After this many failures the finder gives the block up. */
const mostFailures = 20;

/** The parts of a token: the items of a list, the cells of a table. */
interface Inner {
  tokens?: Token[];
  items?: Token[];
  header?: { tokens: Token[] }[];
  rows?: { tokens: Token[] }[][];
}

/**
 * Finds the positions of destinations in a block. The parser's tokens follow the order of the text but have no
 * positions, so the finder searches for each token after the end of the one before.
 */
class Finder {
  readonly destinations: Destination[] = [];
  readonly #block: string;
  #at = 0;
  #failures = 0;
  /** The remaining steps, the next one last. Recursion could exhaust the call stack on deeply nested text. */
  readonly #todo: (() => void)[] = [];

  constructor(block: string, token: Token) {
    this.#block = block;
    this.#visit(token);
    for (let next = this.#todo.pop(); next; next = this.#todo.pop()) next();
  }

  /** Visits tokens in order, then calls `then`. */
  #visitAll(tokens: readonly Token[], then?: () => void): void {
    if (then) this.#todo.push(then);
    for (const token of tokens.toReversed())
      this.#todo.push(() => {
        this.#visit(token);
      });
  }

  #visit(token: Token): void {
    if (this.#failures > mostFailures) return;
    switch (token.type) {
      case 'link':
        this.#link(token as Tokens.Link);
        break;
      case 'image':
        if (!token.raw.endsWith(')')) this.#skip(token.raw);
        else
          this.#visitAll((token as Tokens.Image).tokens, () => {
            this.#ownDestination();
          });
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
    const { tokens = [], items = [], header = [], rows = [] } = token as Inner;
    const inner = [...tokens, ...items, ...[...header, ...rows.flat()].flatMap((cell) => cell.tokens)];
    if (inner.length === 0) this.#skip(token.raw);
    this.#visitAll(inner);
  }

  #link(token: Tokens.Link): void {
    if (token.raw.startsWith('<')) {
      if (this.#pass(token.raw)) this.#note(this.#at - token.raw.length + 1, this.#at - 1);
    } else if (!token.raw.startsWith('[')) this.#skip(token.raw);
    else
      this.#visitAll(token.tokens, () => {
        if (token.raw.endsWith(')')) this.#ownDestination();
      });
  }

  /** Reads the destination of `[a](here)`, after the words. */
  #ownDestination(): void {
    if (this.#pass('](')) this.#target();
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

  /** Moves past text without destinations. Goes line by line, because quotes and lists put signs before each line. */
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
