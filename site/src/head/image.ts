import { textIn, type Locale, type Picture } from '@osiedle/shared';
import { mediaPath } from '../media/path.ts';
import type { PageImage } from './meta.ts';

/** The width in pixels at which social networks show a picture. A wider one only takes longer to load. */
const minWidth = 1200;

/** The size in kilobytes above which social networks begin to leave out a picture. */
const maxKilobytes = 1000;

/**
 * The picture of a page for social networks and feeds. Few of them read AVIF, and not all read WebP. Takes the original
 * if it is a light JPEG or PNG, otherwise the widest WebP that is wide enough.
 */
export function socialImage(picture: Picture | undefined, locale: Locale): PageImage | undefined {
  if (!picture) return undefined;
  const { file } = picture;
  const original = /^image\/(?:jpeg|png)$/.test(file.mime) && file.size <= maxKilobytes ? file : undefined;
  const chosen = original ?? webp(picture) ?? file;
  return {
    path: mediaPath(chosen.url),
    alt: picture.decorative ? undefined : textIn(locale, picture.alt)?.text,
    width: chosen.width,
    height: chosen.height,
  };
}

function webp({ file }: Picture): Picture['file']['variants'][number] | undefined {
  return file.variants
    .filter(({ mime, width }) => mime === 'image/webp' && (width ?? 0) <= minWidth)
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0];
}
