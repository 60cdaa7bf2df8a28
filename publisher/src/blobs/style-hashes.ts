import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

const [start, end] = ['<style>', '</style>'];

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
    },
    onopentag(name) {
      if (name === 'style') text = '';
    },
    ontext(part) {
      if (text !== undefined) text += part;
    },
    onclosetag() {
      if (text !== undefined) sources.push(sourceOf(text));
      text = undefined;
    },
  });
  // Nearly all pages have the same long style. Where the parser stands at the beginning of a style that is this text, it
  // would go through it to the same end as the last time: so it is given the end.
  const from = html.indexOf(start) + start.length;
  const to = html.indexOf(end, from);
  const isKnown = from >= start.length && html.slice(from, to) === last.text;
  if (isKnown) parser.write(html.slice(0, from));
  if (isKnown && text === '') {
    text = last.text;
    parser.write(html.slice(to));
  } else parser.write(html.slice(isKnown ? from : 0));
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
