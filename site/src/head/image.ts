import { textIn, type Locale, type Picture } from '@osiedle/shared';
import { mostReadable } from '../data/picture.ts';
import { mediaPath } from '../media/path.ts';
import type { PageImage } from './meta.ts';

/** The picture of a page for social networks and feeds. */
export function socialImage(picture: Picture | undefined, locale: Locale): PageImage | undefined {
  if (!picture) return undefined;
  const chosen = mostReadable(picture.file);
  return {
    path: mediaPath(chosen.url),
    alt: picture.decorative ? undefined : textIn(locale, picture.alt)?.text,
    width: chosen.width,
    height: chosen.height,
  };
}
