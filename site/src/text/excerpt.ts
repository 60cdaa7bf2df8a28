import { textHtml, type MarkdownOptions } from './markdown.ts';

/**
 * The beginning of an editor's Markdown as plain text, for descriptions: without headings, tables and code, cut between
 * two words.
 * @param length the most characters, the ellipsis included
 * @returns `undefined` if there is no text
 */
export function excerpt(
  source: string,
  length: number,
  options: Pick<MarkdownOptions, 'locale' | 'siteUrl'>,
): string | undefined {
  return excerptOfHtml(textHtml(source, options), length);
}

/** The same for HTML. */
export function excerptOfHtml(html: string, length: number): string | undefined {
  const text = html
    // Removes links whose words are a bare reference, which nobody could read.
    .replace(/<a href="osiedle:[^"]*"[^<>]*>osiedle:[^<>\s]*<\/a>/gi, '')
    .replace(/<(h\d|table|pre)[ >].*?<\/\1>/gs, ' ')
    .replace(/<\/?(?:a|abbr|b|cite|code|del|em|i|kbd|mark|q|s|small|span|strong|sub|sup)(?: [^>]*)?>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= length) return text || undefined;
  const cut = text.slice(0, length - 1).replace(/\s\S*$/, '');
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}
