import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { letters, letterSets, type LetterSet } from './characters.ts';

/** The weights that the styles use. The fonts leave out all others. */
const weights = { min: 400, max: 750, default: 400 };

const source = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
const subsets: Record<LetterSet, string> = {
  core: 'latin',
  polish: 'latin-ext',
  west: 'latin',
  east: 'latin-ext',
};

/** The path of the package's font from which a part is cut. */
export function sourceOf(part: LetterSet): string {
  return createRequire(import.meta.url).resolve(`${source}-${subsets[part]}-wght-normal.woff2`);
}

/**
 * The OpenType features to keep. Kerning works between two letters of one file and shows in large headings. For rare
 * letters it is not worth its 2 kB per file.
 */
function features(part: LetterSet): string[] {
  return part === 'core' ? ['kern', 'tnum'] : ['tnum'];
}

/**
 * Cuts the fonts down to the characters, weights and features that the site uses, or takes them from the cache.
 * @param cache a folder that anybody may delete at any time
 * @returns the folder with `<part>.woff2` for each of {@link letterSets}, as `fonts.css` names them
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
    // Builds that run at the same time may share the cache.
    const draft = `${target}.${process.pid}`;
    await writeFile(draft, subset);
    await rename(draft, target);
  }
  return folder;
}
