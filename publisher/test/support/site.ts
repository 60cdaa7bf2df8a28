import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A small built site: the text of each file, by name. */
export type Files = Record<string, string>;

/** The files that every site has, and more. @param word the text of both home pages */
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

/** Writes the files of a site into a folder, as a build does. */
export async function writeSite(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
