import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultLocale } from '@osiedle/shared';

/** What the page says before the panel has loaded, or where it cannot; Strapi writes it, with neither setting nor hook. */
const changes: [find: string | RegExp, by: string][] = [
  ['<html lang="en">', `<html lang="${defaultLocale}">`],
  ['<title>Strapi Admin</title>', '<title>Osiedle</title>'],
  [
    /<h1>JavaScript disabled<\/h1><p>.*?<\/p>/,
    '<h1>Panel potrzebuje JavaScriptu</h1><p>Włącz JavaScript w przeglądarce i odśwież stronę.</p><p lang="en">The panel needs JavaScript. Switch it on in your browser and reload the page.</p>',
  ],
];

/** The used part of a plugin of Vite. */
interface Writer {
  name: string;
  writeBundle(options: { dir?: string }): Promise<void>;
}

/** A plugin of Vite that words the panel's first page. @throws in the build where Strapi writes it in another way */
export function wordFirstPage(): Writer {
  return {
    name: 'osiedle-first-page',
    async writeBundle({ dir = '' }) {
      const file = join(dir, 'index.html');
      let page = await readFile(file, 'utf8');
      for (const [find, by] of changes) {
        if (page.search(find) < 0)
          throw new Error(
            `Strapi’s first page is written in another way than before: ${String(find)} is missing. Adapt cms/src/admin/frame/first-page.ts.`,
          );
        page = page.replace(find, by);
      }
      await writeFile(file, page);
    },
  };
}
