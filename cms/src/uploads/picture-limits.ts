import { defaultLocale, intlTag, secondLocale, type Locale } from '@osiedle/shared';
import type { Metadata } from 'sharp';
import { uploadRefusal } from './refusal.ts';

/** Millions of pixels; of an animation, all of its pictures together. A telephone's largest have 50, a poster at 300 dpi 140. */
const maxMegapixels = 100;
export const maxPixels = maxMegapixels * 1_000_000;

/** How many pixels each format, by sharp's name, can have on a side. */
const maxSides: Record<string, number> = { webp: 16_383, heif: 16_384, avif: 16_384 };
const maxSide = 30_000;

/** Whether a format can hold a picture of this size. */
export function canHold(format: string, width: number, height: number): boolean {
  return Math.max(width, height) <= (maxSides[format] ?? maxSide);
}

/**
 * Checks what a picture's header says, before anything is decoded: a file of a few kilobytes can unfold into gigabytes.
 * @throws ValidationError where it has too many pixels
 */
export function checkSize(name: string, { format, width, height, pages = 1 }: Metadata): void {
  const frames = format === 'gif' || format === 'webp' ? pages : 1;
  const size = `${width} × ${height}`;
  if (!canHold(format, width, height)) {
    const most = Math.min(maxSide, maxSides[format] ?? maxSide);
    throw uploadRefusal([
      `Zdjęcie „${name}” ma ${size} pikseli. Bok może mieć najwyżej ${polish(most)} pikseli. Zmniejsz je albo podziel na części.`,
      `The picture “${name}” has ${size} pixels. A side may have at most ${english(most)}. Make it smaller, or divide it.`,
    ]);
  }
  if (width * height * frames <= maxPixels) return;
  // Rounded up, so that no refused picture seems to have just what is allowed.
  const megapixels = Math.ceil((width * height * frames) / 1_000_000);
  throw uploadRefusal(
    frames > 1
      ? [
          `Ruchomy obraz „${name}” ma ${frames} klatek po ${size} pikseli, razem ${polish(megapixels)} megapikseli. Może mieć najwyżej ${maxMegapixels}. Zmniejsz go albo skróć.`,
          `The animation “${name}” has ${frames} frames of ${size} pixels, ${english(megapixels)} megapixels in all. At most ${maxMegapixels} are possible. Make it smaller or shorter.`,
        ]
      : [
          `Zdjęcie „${name}” ma ${size} pikseli, czyli ${polish(megapixels)} megapikseli. Może mieć najwyżej ${maxMegapixels}. Zmniejsz je: na stronie i tak nie widać więcej.`,
          `The picture “${name}” has ${size} pixels, which are ${english(megapixels)} megapixels. At most ${maxMegapixels} are possible. Make it smaller: the site does not show more.`,
        ],
  );
}

const formatter = (locale: Locale) => {
  const format = new Intl.NumberFormat(intlTag[locale], { useGrouping: 'always' });
  return (value: number) => format.format(value);
};
const polish = formatter(defaultLocale);
const english = formatter(secondLocale);
