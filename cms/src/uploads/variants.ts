import { join } from 'node:path';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { withoutContentHash, type UploadRecord } from './content-hash.ts';
import { givenStem } from './kept-identity.ts';
import { isPicture } from './accepted-files.ts';
import { canHold, maxPixels } from './picture-limits.ts';
import { pictureQueue } from './queue.ts';

/** Widths in pixels of the sizes made of each picture; none wider than the picture itself. */
export const variantWidths = [480, 800, 1200, 1920];

/**
 * Qualities chosen by eye on photographs and flat drawings; a 480-pixel variant fits into one round trip. A low AVIF effort
 * halves the time for two per cent more bytes. The large sizes take most of the time, and only large screens load them: the
 * lowest effort but one takes a third of the time off all sizes together, for a tenth more bytes of the large ones.
 */
const encodings = {
  avif: {
    mime: 'image/avif',
    encode: (image: Sharp, width: number) => image.avif({ quality: 45, effort: width > 800 ? 1 : 2 }),
  },
  webp: { mime: 'image/webp', encode: (image: Sharp) => image.webp({ quality: 78 }) },
};

/** How much of a file's name goes into its address, in characters. Strapi's time for it grows with the square. */
const maxNameLength = 100;

/** A name in storage that is too long, and the random suffix that Strapi adds. */
const longAddressName = new RegExp(`^(.{${maxNameLength}}).*(_[0-9a-f]{10})$`);

interface Picture extends UploadRecord {
  name: string;
  tmpWorkingDirectory: string;
}

interface ImageService {
  /** What a file of this name (without its ending) is called in storage. */
  generateFileName(name: string): string;
  isImage(file: Picture): Promise<boolean>;
  isFaultyImage(file: Picture): Promise<boolean>;
  isResizableImage(file: Picture): Promise<boolean>;
  isOptimizableImage(file: Picture): Promise<boolean>;
  generateThumbnail(file: Picture): Promise<unknown>;
  generateResponsiveFormats(file: Picture): Promise<{ key: string; file: object }[]>;
}

/** Replaces Strapi's picture formats with AVIF and WebP in the site's widths, made once, at upload. */
export function replaceVariants(service: ImageService): ImageService {
  return {
    ...service,
    // Strapi reduces „🎉” and „你好” to the suffix that it adds.
    // Of one sign it can make a whole sentence.
    generateFileName: (name) =>
      givenStem() ??
      service
        .generateFileName(name.slice(0, maxNameLength))
        .replace(/^_/, 'plik_')
        .replace(longAddressName, '$1$2'),
    // Strapi does not recognise AVIF.
    isImage: (file) => Promise.resolve(isPicture(file.mime)),
    isResizableImage: () => Promise.resolve(true),
    // A picture is written anew before Strapi has it, and what is damaged is refused: see prepared-picture.ts. Strapi would
    // refuse also what sharp only warns of.
    isOptimizableImage: () => Promise.resolve(false),
    isFaultyImage: () => Promise.resolve(false),
    // The panel shows the smallest variant instead.
    generateThumbnail: () => Promise.resolve(null),
    generateResponsiveFormats: (file) => pictureQueue(() => makeVariants(file)),
  };
}

/** Makes all variants that their formats can hold. */
async function makeVariants(file: Picture): Promise<{ key: string; file: object }[]> {
  const original = await buffer(file.getStream());
  const { width: widest, height: highest } = await sharp(original, limits).metadata();
  const fitting = variantWidths.filter((width) => width < widest);
  const wanted = fitting.length < variantWidths.length ? [...fitting, widest] : fitting;
  const sizes = wanted.map((width) => ({
    width,
    height: Math.max(1, Math.round((highest * width) / widest)),
    fit: 'fill' as const,
  }));
  // Decoded once: that takes longer than all else with a large PNG.
  const { data, info } = await sharp(original, limits)
    .resize(sizes.at(-1))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const made: { key: string; file: object }[] = [];
  for (const size of sizes) {
    for (const [format, { mime, encode }] of Object.entries(encodings)) {
      if (!canHold(format, size.width, size.height)) continue;
      const hash = `${withoutContentHash(file.hash)}_${size.width}`;
      const path = join(file.tmpWorkingDirectory, `${hash}.${format}`);
      const picture = sharp(data, { ...limits, raw: { width, height, channels } });
      const measured = measures(await encode(picture.resize(size), size.width).toFile(path));
      // Strapi's panel looks for `thumbnail`.
      const key = made.length === 1 ? 'thumbnail' : `${format}-${size.width}`;
      const getStream = () => createReadStream(path);
      made.push({
        key,
        file: { name: file.name, hash, ext: `.${format}`, mime, path: null, ...measured, getStream },
      });
    }
  }
  return made;
}

const limits = { limitInputPixels: maxPixels };

function measures({ width, height, size }: OutputInfo) {
  return { width, height, size: Math.round(size / 10) / 100, sizeInBytes: size };
}
