import Compressor from 'compressorjs';

/** Twice the widest size of the site, for screens that show two points for one. */
const maxSide = 3840;
/** Smaller files are sent soon enough as they are. */
const minBytes = 1_500_000;
/** Of this one the site's sizes are made; what it loses they do not show. */
const quality = 0.9;

/**
 * Makes a large photo smaller before it is sent, upright as its camera meant it. Drawings (PNG), what may move (GIF, WebP)
 * and what browsers cannot read (HEIC) stay as they are, and so does what is damaged: the CMS says so.
 */
export function shrinkPhoto(file: File): Promise<File> {
  if (file.type !== 'image/jpeg' || file.size < minBytes) return Promise.resolve(file);
  return new Promise((resolve) => {
    new Compressor(file, {
      maxWidth: maxSide,
      maxHeight: maxSide,
      quality,
      // The original where it is smaller.
      strict: true,
      success: (made) => resolve(new File([made], file.name, { type: made.type })),
      error: () => resolve(file),
    });
  });
}

/** The same for all files of a form. */
export async function withShrunkPhotos(form: FormData): Promise<FormData> {
  const shrunk = new FormData();
  for (const [name, value] of form) {
    if (value instanceof File) shrunk.append(name, await shrinkPhoto(value));
    else shrunk.append(name, value);
  }
  return shrunk;
}
