import type { Picture } from '@osiedle/shared';
import { mediaPath } from '../media/path.ts';

/** The addresses of a picture, as `<picture>` wants them. */
export interface Variants {
  /** By format, the lightest first. */
  sources: { mime: string; srcset: string }[];
  /** For browsers that know no `<source>`. */
  fallback: string;
}

/** Formats that are offered, the lightest first. */
const formats = ['image/avif', 'image/webp'];
/** How wide the one picture is that stands in for all sizes, in pixels. */
const fallbackWidth = 1200;

/** The sizes and formats in which a picture can be had; one without variants has its original alone. */
export function variantsOf({ url, variants }: Picture['file']): Variants {
  const sized = variants
    .filter((variant): variant is typeof variant & { width: number } => variant.width !== undefined)
    .sort((a, b) => a.width - b.width);
  const sources = formats.flatMap((mime) => {
    const own = sized.filter((variant) => variant.mime === mime);
    if (own.length === 0) return [];
    return [{ mime, srcset: own.map((one) => `${mediaPath(one.url)} ${one.width}w`).join(', ') }];
  });
  const fallback = sized.filter(({ mime, width }) => mime === 'image/webp' && width <= fallbackWidth).at(-1);
  return { sources, fallback: mediaPath(fallback?.url ?? url) };
}
