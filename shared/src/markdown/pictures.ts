/** A picture in a Markdown text. */
export interface TextPicture {
  /** Its alternative text, as written. */
  alternative: string;
  address: string;
}

/** The longest alternative text, in characters: a search for its end goes no further. */
const maxLength = 2000;

const html = /<img\b([^<>]{1,4000})>/gi;
const definition = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]{0,9}\n?[ \t]{0,9}<?([^\s<>]+)/gm;

/**
 * Finds the pictures of a text: `![what](where)`, `![what][name]`, `<img>`. Reads the text once and knows no code, so that
 * a save costs next to nothing, whatever the text. What a page shows is up to the parser.
 */
export function picturesIn(source: string): TextPicture[] {
  const found: TextPicture[] = [];
  if (!source.includes('![') && !/<img/i.test(source)) return found;
  let named: Map<string, string> | undefined;
  for (let at = source.indexOf('!['); at >= 0; at = source.indexOf('![', at + 2)) {
    const end = source.charAt(at - 1) === '\\' ? undefined : endOfWords(source, at + 2);
    if (end === undefined) continue;
    const alternative = source.slice(at + 2, end).replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const [, own, name] =
      /^(?:\(\s{0,9}<?([^\s<>()]+)|\[([^\]]*)\])/.exec(source.slice(end + 1, end + 500)) ?? [];
    named ??= definitionsIn(source);
    const address = own ?? named.get((name || alternative).trim().toLowerCase());
    if (address !== undefined) found.push({ alternative, address });
  }
  for (const [, attributes = ''] of source.matchAll(html)) {
    const address = attribute(attributes, 'src');
    if (address !== undefined) found.push({ alternative: attribute(attributes, 'alt') ?? '', address });
  }
  return found;
}

/** Where the words in brackets end that begin at a position. */
function endOfWords(source: string, start: number): number | undefined {
  let depth = 1;
  for (let at = start; at < Math.min(source.length, start + maxLength); at++) {
    const sign = source.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return at;
  }
  return undefined;
}

function definitionsIn(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(definition)].map(([, name = '', address = '']) => [
      name.trim().toLowerCase(),
      address,
    ]),
  );
}

function attribute(attributes: string, name: string): string | undefined {
  const written = new RegExp(`(?:^|\\s)${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i');
  const [, double, single, bare] = written.exec(attributes) ?? [];
  return double ?? single ?? bare;
}
