/** What takes the place of a piece of HTML, and where that piece ends in the source. */
export interface Replaced {
  by: string;
  end: number;
  /** Whether words may go with it. */
  isHidden?: boolean;
}

/** Elements without prose: they go with their content. */
const hidden = new Set(['script', 'style', 'xml']);
/** Elements whose content a parser takes for plain text or hides: their tags go, their content stays. */
const swallowing = new Set(
  'title textarea xmp noscript noembed noframes iframe plaintext select option optgroup template'.split(' '),
);
/** Elements that the sanitiser knows or drops. Other names in angle brackets are words: `<nazwa ulicy>`. */
const known = new Set(
  (
    'a abbr acronym address animate area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas ' +
    'caption center circle cite code col colgroup datalist dd defs del desc details dfn dialog dir div dl dt ellipse em ' +
    'embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i image ' +
    'img input ins kbd label legend li line link main map mark marquee math menu meta meter nav nobr object ol output p param ' +
    'path picture polygon polyline pre progress q rect rp rt ruby s samp search section slot small source span strike strong ' +
    'sub summary sup svg table tbody td text tfoot th thead time tr track tspan tt u ul use var video wbr'
  ).split(' '),
);

const tag = /<(\/?)([a-z][a-z0-9:-]*)(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/iy;
const looseTag = /<(\/?)([a-z][a-z0-9:-]*)(?=[\s/>])[^<>]*>/iy;
/** A declaration, a condition of Word, a processing instruction. */
const declaration = /<(?:!\[?|\?)[a-z][^<>]*>/iy;

/**
 * Finds HTML that would swallow what stands after it, and says what takes its place, so that no readable text
 * is lost: comments, scripts and styles go if they end, and only their first tag goes if they do not; of elements whose
 * content would be hidden the tags go; words in angle brackets stay.
 * @returns a function of the position of a `<`. Its calls must go forward: so all of them take one look at the text.
 */
export function replacedElement(source: string): (at: number) => Replaced | undefined {
  const next = new NextMatch(source);
  return (at) => {
    if (source.startsWith('<!--', at)) {
      const end = next.after(/-->/g, at + 2);
      // A comment in a comment shows that the first one does not end.
      const ends = end !== undefined && next.after(/<!--/g, at + 4, 'start', end) === undefined;
      return { by: '', end: ends ? end : at + 4, isHidden: ends };
    }
    if (source.startsWith('<![CDATA[', at)) return { by: '', end: at + 9 };
    const second = source.charAt(at + 1);
    if (second === '!' || second === '?') {
      declaration.lastIndex = at;
      const [found] = declaration.exec(source) ?? [];
      return found === undefined ? { by: '&lt;', end: at + 1 } : { by: '', end: at + found.length };
    }
    return element(at);
  };

  function element(at: number): Replaced | undefined {
    tag.lastIndex = at;
    looseTag.lastIndex = at;
    const strict = tag.exec(source);
    const match = strict ?? looseTag.exec(source);
    if (!match) return bracket(at);
    const [whole, slash, written = ''] = match;
    const name = written.toLowerCase();
    const end = at + whole.length;
    if (hidden.has(name)) {
      if (slash) return { by: '', end };
      const closing = next.after(new RegExp(`</${name}\\b[^<>]*>`, 'gi'), end);
      const again = closing && next.after(new RegExp(`<${name}\\b`, 'gi'), end, 'start', closing);
      const ends = closing !== undefined && again === undefined;
      return { by: '', end: ends ? closing : end, isHidden: ends };
    }
    if (swallowing.has(name) || /^(?:o|w|v|m|st\d):/.test(name)) return { by: '', end };
    // Addresses in angle brackets are links.
    if (name.includes(':')) return undefined;
    // A quotation mark that never ends would take the text for an attribute.
    if (known.has(name)) return strict ? undefined : { by: `<${slash ?? ''}${name}>`, end };
    return { by: '&lt;', end: at + 1 };
  }

  /** A bracket that begins no tag would swallow all up to the next end of one. */
  function bracket(at: number): Replaced | undefined {
    return /^<\/?[a-z][a-z0-9-]*(?:[\s/<]|$)/i.test(source.slice(at, at + 40))
      ? { by: '&lt;', end: at + 1 }
      : undefined;
  }
}

/** Searches forward only, and remembers what it found, so that many searches take one look at the text. */
class NextMatch {
  readonly #source: string;
  readonly #found = new Map<string, { start: number; end: number } | undefined>();

  constructor(source: string) {
    this.#source = source;
  }

  /** The end (or start) of the next match from a position on, and before a limit. */
  after(form: RegExp, from: number, side: 'start' | 'end' = 'end', limit = Infinity): number | undefined {
    const key = form.source;
    if (!this.#found.has(key) || (this.#found.get(key)?.start ?? Infinity) < from) {
      form.lastIndex = from;
      const match = form.exec(this.#source);
      this.#found.set(key, match ? { start: match.index, end: match.index + match[0].length } : undefined);
    }
    const found = this.#found.get(key);
    return found && found.start < limit ? found[side] : undefined;
  }
}
