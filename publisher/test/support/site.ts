import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A rendered site in small: file name → text. */
export type Files = Record<string, string>;

/** What every rendered site has. @param word told apart by tests, on both home pages */
export function smallSite(word: string, more: Files = {}): Files {
  return {
    'index.html': `<p>pl ${word}</p>`,
    'en/index.html': `<p>en ${word}</p>`,
    '404.html': '<p>Nie ma takiej strony</p>',
    '410.html': '<p>Tej strony już nie ma</p>',
    'en/404.html': '<p>No such page</p>',
    'en/410.html': '<p>This page is gone</p>',
    ...more,
  };
}

/** Writes a site as a build does. */
export async function writeSite(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
