import type { Picture } from '@osiedle/shared';
import { mediaPath } from '../media/path.ts';

/** The addresses of a picture, as `<picture>` wants them. */
export interface Variants {
  /** The lightest format, in the widths to choose from; absent where nothing was made at upload. */
  source?: { mime: string; srcset: string };
  /** For browsers that do not know that format, and those that know no `<source>`. */
  fallback: string;
}

type Sized = Picture['file']['variants'][number] & { width: number };

/** Formats that are offered, the lightest first. Each address weighs 30 bytes a page, so there is but one choice of sizes. */
const formats = ['image/avif', 'image/webp'];
/** Wider than this, in pixels, nobody sees the difference in a column of text. */
const widest = 1200;
/** How wide the one picture is that stands in for all sizes: browsers without AVIF are old, and so are their devices. */
const fallbackWidth = 800;
/** Pixels of the finest common screens in the width of one rem of the site. */
const pixelsPerRem = 18 * 2;

/**
 * The sizes in which a picture can be had; one without variants has its original alone.
 * @param sizes how wide the page shows it; where that is fixed (`11rem`), one size is enough
 */
export function variantsOf({ url, variants }: Picture['file'], sizes: string): Variants {
  const fixed = /^([\d.]+)rem$/.exec(sizes)?.[1];
  const enough = fixed === undefined ? undefined : Number(fixed) * pixelsPerRem;
  const sized = variants
    .filter((variant): variant is Sized => variant.width !== undefined)
    .sort((a, b) => a.width - b.width);
  const of = (mime: string) => sized.filter((variant) => variant.mime === mime);
  const fallback = oneOf(of('image/webp'), enough ?? fallbackWidth);
  const [best] = formats.map(of).filter(({ length }) => length > 0);
  const [first] = best ?? [];
  return {
    ...(best && first && { source: { mime: first.mime, srcset: srcset(best, enough) } }),
    fallback: mediaPath(fallback?.url ?? url),
  };
}

function srcset(variants: Sized[], enough: number | undefined): string {
  if (enough !== undefined) return mediaPath(oneOf(variants, enough)?.url ?? '');
  const offered = variants.filter(({ width }, index) => index === 0 || width <= widest);
  return offered.map(({ url, width }) => `${mediaPath(url)} ${width}w`).join(', ');
}

/** The narrowest that is wide enough, else the widest. */
function oneOf(variants: Sized[], enough: number): Sized | undefined {
  return variants.find(({ width }) => width >= enough) ?? variants.at(-1);
}
