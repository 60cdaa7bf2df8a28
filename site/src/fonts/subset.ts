import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { characters } from './characters.ts';

/** The files that styles ask for, named as in `fonts.css`. */
export const fontFiles = ['latin-normal', 'latin-ext-normal', 'latin-italic', 'latin-ext-italic'] as const;
export type FontFile = (typeof fontFiles)[number];

/** The weights that the styles use: outlines of the others are left out. */
const weights = { min: 400, max: 750, default: 400 };
/** Kerning weighs 5 kB a style: large headings show it, a few words in italics do not. */
const features = {
  normal: ['ccmp', 'kern', 'mark', 'mkmk', 'tnum'],
  italic: ['ccmp', 'mark', 'mkmk', 'tnum'],
};

const source = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';

/** Where the package has the whole font that a file is cut from. */
export function sourceOf(file: FontFile): string {
  const [, subset = '', style = ''] = /^(.*)-(normal|italic)$/.exec(file) ?? [];
  return createRequire(import.meta.url).resolve(`${source}-${subset}-wght-${style}.woff2`);
}

/**
 * Cuts the fonts down to the characters, weights and features that the site uses, or takes them from the cache.
 * @param cache a folder that may go at any time
 * @returns the folder that holds `<file>.woff2` for each of {@link fontFiles}
 */
export async function subsetFonts(cache: string): Promise<string> {
  const whole = await Promise.all(fontFiles.map((file) => readFile(sourceOf(file))));
  const key = createHash('sha256');
  for (const bytes of whole) key.update(bytes);
  key.update(JSON.stringify([characters, weights, features]));
  const folder = join(cache, `fonts-${key.digest('hex').slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  for (const [index, file] of fontFiles.entries()) {
    const target = join(folder, `${file}.woff2`);
    const bytes = whole[index];
    if (!bytes || (await stat(target).catch(() => undefined))) continue;
    const subset = await subsetFont(bytes, characters, {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
      keepFeatures: features[file.endsWith('italic') ? 'italic' : 'normal'],
    });
    // Builds that run at once may share the cache.
    const draft = `${target}.${process.pid}`;
    await writeFile(draft, subset);
    await rename(draft, target);
  }
  return folder;
}
