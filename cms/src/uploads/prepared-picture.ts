import { appendFile, copyFile, stat } from 'node:fs/promises';
import sharp, { type Metadata, type OutputInfo } from 'sharp';
import { jpegOfHeic } from './heic.ts';
import { checkSize, maxPixels } from './picture-limits.ts';
import { uploadRefusal } from './refusal.ts';

/** How pictures are read: what sharp only warns of, browsers show. */
const reading = { failOn: 'error', limitInputPixels: maxPixels } as const;

/**
 * Writes a picture anew: upright as its EXIF says, without the EXIF, which may hold the place where it was taken, and as
 * JPEG if it came as HEIC.
 * @param name what messages call it
 * @param from the file as it came
 * @param to where it is written; files beside it, whose names begin like this, are the caller's to remove
 * @returns its type
 * @throws ValidationError where it is damaged or has too many pixels
 */
export async function preparePicture(name: string, from: string, to: string): Promise<string> {
  const metadata = await sharp(from, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata) throw damaged(name);
  checkSize(name, metadata);
  const { format } = metadata;
  if (format === 'heif' && metadata.compression !== 'av1') {
    await writeUpright(await decoded(name, from, metadata), to, 'jpeg');
    return 'image/jpeg';
  }
  try {
    await writeUpright(from, to, format);
  } catch {
    const ended = format === 'jpeg' && (await withEnd(from, `${to}-ended`));
    if (!ended) throw damaged(name);
    await writeUpright(ended, to, format);
  }
  return format === 'heif' ? 'image/avif' : `image/${format}`;
}

function writeUpright(from: string | Buffer, to: string, format: string): Promise<OutputInfo> {
  const picture = sharp(from, { ...reading, animated: true }).autoOrient();
  // With more effort, an AVIF of 48 megapixels takes two minutes.
  return (format === 'heif' ? picture.avif({ effort: 0 }) : picture).toFile(to);
}

async function decoded(name: string, from: string, { icc }: Metadata): Promise<Buffer> {
  try {
    return await jpegOfHeic(from, icc);
  } catch {
    throw uploadRefusal([
      `Nie udało się odczytać zdjęcia HEIC „${name}”. Zapisz je jako JPEG. Na iPhonie: Ustawienia › Aparat › Formaty › Najbardziej zgodne, a gotowe zdjęcie wyślij do siebie e-mailem.`,
      `The HEIC picture “${name}” could not be read. Save it as JPEG. On an iPhone: Settings › Camera › Formats › Most Compatible; send a picture that you have to yourself by email.`,
    ]);
  }
}

/** The part of a picture that may be missing at its end: a few blocks, which nobody sees. */
const mayMiss = 0.02;

/**
 * A copy of a JPEG that ends without its end marker, as browsers show it; undefined where more is missing. Whatever follows
 * the data decides only how the missing part looks: two endings with the same picture show that it is all there.
 */
async function withEnd(from: string, to: string): Promise<string | undefined> {
  // Long enough for all that may be missing.
  const { size } = await stat(from);
  const endings = [Buffer.alloc(size), Buffer.alloc(size, 0b1010_0110)];
  const pictures = await Promise.all(
    endings.map(async (ending, index) => {
      const path = `${to}-${index}`;
      await copyFile(from, path);
      await appendFile(path, Buffer.concat([ending, endMarker]));
      return sharp(path, { ...reading, failOn: 'none' })
        .resize({ width: 400 })
        .raw()
        .toBuffer();
    }),
  ).catch(() => undefined);
  const [one, other] = pictures ?? [];
  if (!one || !other) return undefined;
  const different = one.reduce((count, byte, index) => (byte === other[index] ? count : count + 1), 0);
  if (different > one.length * mayMiss) return undefined;
  await copyFile(from, to);
  await appendFile(to, endMarker);
  return to;
}

const endMarker = Buffer.from([0xff, 0xd9]);

function damaged(name: string): Error {
  return uploadRefusal([
    `Plik „${name}” jest uszkodzony. Zapisz zdjęcie jeszcze raz i spróbuj ponownie.`,
    `The file “${name}” is damaged. Save the picture once more, and try again.`,
  ]);
}
