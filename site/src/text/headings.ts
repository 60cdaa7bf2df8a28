import { HeadingIds } from './heading-ids.ts';

/**
 * Sets the levels and ids of the headings in an editor's text. Whatever levels the editor chose, the first is
 * `startLevel`, a subheading is one level deeper and no level is skipped (WCAG 1.3.1, 2.4.6). Links to `#…` within the
 * text lead to the ids.
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
    // A stray "%" is allowed: the fragment is then taken literally.
    return fragment;
  }
}
