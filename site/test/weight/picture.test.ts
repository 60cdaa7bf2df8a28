import { expect, it } from 'vitest';
import { variantsOf } from '../../src/data/picture.ts';

const widths = [480, 800, 1200, 1920];
const variant = (mime: string, width: number) => ({
  url: `/uploads/x_${width}.${mime.slice(6)}`,
  mime,
  width,
  height: width / 2,
  size: 1,
});
const file = (mimes: string[], sizes = widths) => ({
  documentId: 'x',
  url: '/uploads/x.png',
  name: 'x.png',
  mime: 'image/png',
  size: 1,
  width: 2400,
  height: 1200,
  focalPoint: undefined,
  variants: mimes.flatMap((mime) => sizes.map((width) => variant(mime, width))),
});
const both = ['image/webp', 'image/avif'];

it('a picture has the smaller format in several widths, and one file for old browsers', () => {
  expect(variantsOf(file(both), '92vw')).toEqual({
    source: {
      mime: 'image/avif',
      srcset: '/media/x_480.avif 480w, /media/x_800.avif 800w, /media/x_1200.avif 1200w',
    },
    fallback: '/media/x_800.webp',
  });
});

it('a picture has one width if the page shows it in one width', () => {
  expect(variantsOf(file(both), '11rem')).toEqual({
    source: { mime: 'image/avif', srcset: '/media/x_480.avif' },
    fallback: '/media/x_480.webp',
  });
  expect(variantsOf(file(both), '14rem').source?.srcset).toBe('/media/x_800.avif');
  expect(variantsOf(file(both), '80rem').source?.srcset).toBe('/media/x_1920.avif');
});

it('a picture has only the variants that exist', () => {
  expect(variantsOf(file(['image/webp'], [480]), '92vw')).toEqual({
    source: { mime: 'image/webp', srcset: '/media/x_480.webp 480w' },
    fallback: '/media/x_480.webp',
  });
  expect(variantsOf(file(['image/avif'], [1600]), '92vw')).toEqual({
    source: { mime: 'image/avif', srcset: '/media/x_1600.avif 1600w' },
    fallback: '/media/x.png',
  });
  expect(variantsOf(file([]), '11rem')).toEqual({ fallback: '/media/x.png' });
});
