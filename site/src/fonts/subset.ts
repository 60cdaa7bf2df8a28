import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { letters, parts, type Part } from './characters.ts';

export const styles = ['normal', 'italic'] as const;
export type Style = (typeof styles)[number];

/** The files that styles ask for, named as in `fonts.css`. */
export type FontFile = `${Part}-${Style}`;
export const fontFiles = styles.flatMap((style) => parts.map((part): FontFile => `${part}-${style}`));

/** The weights that the styles use: outlines of the others are left out. */
const weights = { min: 400, max: 750, default: 400 };

const source = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
const subsets: Record<Part, string> = {
  core: 'latin',
  polish: 'latin-ext',
  west: 'latin',
  east: 'latin-ext',
};

/** Where the package has the font that a file is cut from. */
export function sourceOf(file: FontFile): string {
  const [part, style] = file.split('-') as [Part, Style];
  return createRequire(import.meta.url).resolve(`${source}-${subsets[part]}-wght-${style}.woff2`);
}

/**
 * Kerning is between two letters of one file. In large headings one sees it; in the few words of italics and in rare
 * letters it is not worth its 2 kB a file.
 */
function features(file: FontFile): string[] {
  return file === 'core-normal' ? ['kern', 'tnum'] : ['tnum'];
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
  key.update(JSON.stringify([letters, weights, fontFiles.map(features)]));
  const folder = join(cache, `fonts-${key.digest('hex').slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  for (const [index, file] of fontFiles.entries()) {
    const target = join(folder, `${file}.woff2`);
    const bytes = whole[index];
    if (!bytes || (await stat(target).catch(() => undefined))) continue;
    const subset = await subsetFont(bytes, letters[file.split('-')[0] as Part], {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
      keepFeatures: features(file),
    });
    // Builds that run at once may share the cache.
    const draft = `${target}.${process.pid}`;
    await writeFile(draft, subset);
    await rename(draft, target);
  }
  return folder;
}
