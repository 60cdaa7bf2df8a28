import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/**
 * The styles in the head of a page, as sources that a content security policy names (CSP3, 2.3.1: `'sha256-…'`, of the
 * element's exact text). What editors write stands in the body or inside attributes: a style that got through there is
 * not vouched for.
 * @param html a whole page; as line ends it has LF alone, as browsers would make them
 */
export function styleHashes(html: string): string[] {
  const sources: string[] = [];
  let text: string | undefined;
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'body') parser.pause();
      else if (name === 'style') text = '';
    },
    ontext(part) {
      if (text !== undefined) text += part;
    },
    onclosetag() {
      if (text !== undefined) sources.push(sourceOf(text));
      text = undefined;
    },
  });
  parser.write(html);
  return sources;
}

/** Pages share their styles: whoever hashes ten thousand pages in a row hashes one text. */
let last = { text: '', source: hash('') };

function sourceOf(text: string): string {
  if (text !== last.text) last = { text, source: hash(text) };
  return last.source;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
