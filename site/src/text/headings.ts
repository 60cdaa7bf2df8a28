import { HeadingIds } from './heading-ids.ts';

/**
 * Gives the headings of an editor's text their levels in the page and an id each. Whatever levels the editor chose,
 * the first is `startLevel`, a heading below another is one level deeper and none is skipped (WCAG 1.3.1, 2.4.6);
 * links to `#…` within the text lead to the ids.
 * @param html sanitised
 */
export function arrangeHeadings(html: string, startLevel: number, idPrefix: string): string {
  const ids = new HeadingIds(idPrefix);
  const above: number[] = [];
  const arranged = html.replace(
    /<h([1-6])( lang="[^"]*")?>(.*?)<\/h\1>/gs,
    (_, written: string, lang: string | undefined, inner: string) => {
      const depth = Number(written);
      while (above.length > 0 && (above.at(-1) ?? 0) >= depth) above.pop();
      const level = Math.min(startLevel + above.length, 6);
      above.push(depth);
      return `<h${level} id="${ids.next(plain(inner))}"${lang ?? ''}>${inner}</h${level}>`;
    },
  );
  return arranged.replace(/ href="#([^"]+)"/g, (link, fragment: string) => {
    const id = ids.find(decode(fragment));
    return id ? ` href="#${id}"` : link;
  });
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:[a-z]+|#\d+);/g, ' ');
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray "%" is no fault of the link: the fragment then is what it says.
    return fragment;
  }
}
