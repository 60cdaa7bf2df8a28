import type { BuiltSite } from './build.ts';

/** The pages of a built site by path; error pages by file, such as `/404.html`. */
export async function pagesOf(site: BuiltSite): Promise<Map<string, string>> {
  const files = site.files.filter((file) => file.endsWith('.html'));
  const html = await Promise.all(files.map((file) => site.read(file)));
  return new Map(files.map((file, index) => [file.replace(/index\.html$/, ''), html[index] ?? '']));
}

/** One page. @throws if there is none at the path */
export function pageAt(pages: Map<string, string>, path: string): string {
  const html = pages.get(path);
  if (html === undefined)
    throw new Error(`There is no page at ${path}. There are: ${[...pages.keys()].join(' ')}`);
  return html;
}

/** The text of a page's content in one line. */
export function words(html: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return main
    .replace(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
