import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { letters, letterSets, type LetterSet } from './characters.ts';

/** The weights that the styles use: outlines of the others are left out. */
const weights = { min: 400, max: 750, default: 400 };

const source = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
const subsets: Record<LetterSet, string> = {
  core: 'latin',
  polish: 'latin-ext',
  west: 'latin',
  east: 'latin-ext',
};

/** Where the package has the font that a part is cut from. */
export function sourceOf(part: LetterSet): string {
  return createRequire(import.meta.url).resolve(`${source}-${subsets[part]}-wght-normal.woff2`);
}

/**
 * Kerning is between two letters of one file. In large headings one sees it; in rare letters it is not worth its 2 kB a
 * file.
 */
function features(part: LetterSet): string[] {
  return part === 'core' ? ['kern', 'tnum'] : ['tnum'];
}

/**
 * Cuts the fonts down to the characters, weights and features that the site uses, or takes them from the cache.
 * @param cache a folder that may go at any time
 * @returns the folder that holds `<part>.woff2` for each of {@link letterSets}, as `fonts.css` has it
 */
export async function subsetFonts(cache: string): Promise<string> {
  const whole = await Promise.all(letterSets.map((part) => readFile(sourceOf(part))));
  const key = createHash('sha256');
  for (const bytes of whole) key.update(bytes);
  key.update(JSON.stringify([letters, weights, letterSets.map(features)]));
  const folder = join(cache, `fonts-${key.digest('hex').slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  for (const [index, part] of letterSets.entries()) {
    const target = join(folder, `${part}.woff2`);
    const bytes = whole[index];
    if (!bytes || (await stat(target).catch(() => undefined))) continue;
    const subset = await subsetFont(bytes, letters[part], {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
      keepFeatures: features(part),
    });
    // Builds that run at once may share the cache.
    const draft = `${target}.${process.pid}`;
    await writeFile(draft, subset);
    await rename(draft, target);
  }
  return folder;
}
