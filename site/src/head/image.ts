import { textIn, type Locale, type Picture } from '@osiedle/shared';
import { mediaPath } from '../media/path.ts';
import type { PageImage } from './meta.ts';

/** Networks show a picture about this wide; a wider one only takes longer to fetch. */
const minWidth = 1200;

/** Kilobytes above which networks begin to leave a picture out. */
const maxKilobytes = 1000;

/**
 * The picture of a page for social networks and feeds. Few of them read AVIF, and not all read WebP: the original is
 * taken where it is a light JPEG or PNG, else the widest WebP that is wide enough.
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
