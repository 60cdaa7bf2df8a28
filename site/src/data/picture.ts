import type { Picture } from '@osiedle/shared';
import { mediaPath } from '../media/path.ts';

/** The addresses of a picture, as `<picture>` wants them. */
export interface Variants {
  /** The lightest format in several widths; absent if the upload made no variants. */
  source?: { mime: string; srcset: string };
  /** For browsers without that format or without `<source>`. */
  fallback: string;
}

/** The size in kilobytes above which social networks begin to leave out a picture. */
const maxKilobytes = 1000;

type Sized = Picture['file']['variants'][number] & { width: number };

/**
 * The offered formats, the lightest first. Each address adds 30 bytes to a page, so only the lightest available format
 * comes in several sizes.
 */
const formats = ['image/avif', 'image/webp'];
/**
 * The widest picture, in pixels: in a column of text nobody sees the difference beyond this, and social networks show none
 * that is wider.
 */
const widest = 1200;
/** The width of the fallback picture, in pixels: browsers without AVIF are old, and so are their devices. */
const fallbackWidth = 800;
/** Pixels per rem of the site on the finest common screens. */
const pixelsPerRem = 18 * 2;

/**
 * The addresses of a picture's variants; without variants, only its original.
 * @param sizes how wide the page shows it; if that is fixed (`11rem`), one size is enough
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

/** The narrowest variant that is wide enough, or else the widest. */
function oneOf(variants: Sized[], enough: number): Sized | undefined {
  return variants.find(({ width }) => width >= enough) ?? variants.at(-1);
}

/** The address of a picture as large as visitors can see it: its widest WebP, which every browser shows, or its original. */
export function largestPath({ url, variants }: Picture['file']): string {
  const [largest] = variants
    .filter(({ mime }) => mime === 'image/webp')
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return mediaPath(largest?.url ?? url);
}

/**
 * One size of a picture for social networks and feed readers. Few of them read AVIF, and not all read WebP: the original
 * if it is a light JPEG or PNG, otherwise the widest WebP that is wide enough.
 */
export function mostReadable(file: Picture['file']): Pick<Picture['file'], 'url' | 'width' | 'height'> {
  if (/^image\/(?:jpeg|png)$/.test(file.mime) && file.size <= maxKilobytes) return file;
  const [best] = file.variants
    .filter(({ mime, width }) => mime === 'image/webp' && (width ?? 0) <= widest)
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return best ?? file;
}
