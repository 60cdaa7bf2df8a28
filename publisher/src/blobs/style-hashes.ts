import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

const [start, end] = ['<style>', '</style>'];

/**
 * The hash sources for the content security policy (CSP3, 2.3.1: `'sha256-…'`, of the element's exact text) of the styles
 * in a page's head. Editors' texts stand in the body or inside attributes, so a style that slipped through there is not
 * allowed.
 * @param html a complete page, with LF line ends alone, since browsers hash them so
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
  // Nearly all pages have the same long style. Where the next style has the same text as the last one, the parser skips
  // the text: parsing it again would lead to the same end.
  const from = html.indexOf(start) + start.length;
  const to = html.indexOf(end, from);
  const isSameStyle = from >= start.length && html.slice(from, to) === last.text;
  if (isSameStyle) parser.write(html.slice(0, from));
  if (isSameStyle && text === '') {
    text = last.text;
    parser.write(html.slice(to));
  } else parser.write(html.slice(isSameStyle ? from : 0));
  return sources;
}

/** The style that was hashed last. Pages share their styles, so ten thousand pages in a row need one hash. */
let last = { text: '', source: hash('') };

function sourceOf(text: string): string {
  if (text !== last.text) last = { text, source: hash(text) };
  return last.source;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
