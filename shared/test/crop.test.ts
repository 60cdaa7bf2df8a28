import { expect, test } from 'vitest';
import { cropPosition } from '../src/index.ts';

const of = (width: number, height: number, x: number, y: number) =>
  cropPosition({ width, height, focalPoint: { x, y } });

test.each<[string, number | undefined, number | undefined]>([
  ['a picture without a focal point', cropPosition({ width: 800, height: 1200 }), undefined],
  ['a picture whose focal point is null', cropPosition({ width: 1, height: 2, focalPoint: null }), undefined],
  ['a file of unknown size', cropPosition({ focalPoint: { x: 0, y: 0 } }), undefined],
  ['a point in the middle', of(800, 1200, 50, 50), undefined],
  ['a picture that nothing is cut off', of(1600, 1000, 0, 0), undefined],
  ['a high picture, by how high the point is', of(800, 1200, 100, 10), 0],
  ['a high picture, not by where it is across', of(800, 1200, 0, 50), undefined],
  ['a point near the lower edge', of(800, 1200, 0, 95), 100],
  // The crop is 0.53 of the height; centred on 40 %, it begins at 13 %, of 47 % that it can move.
  ['a point above the middle', of(900, 1055, 0, 40), 25],
  ['a wide picture, by where the point is across', of(3000, 1000, 100, 0), 100],
  ['a wide picture, by its left half', of(3200, 1000, 38, 0), 25],
])('the crop of %s', (_name, found, expected) => {
  expect(found).toBe(expected);
});

test('the focal point is always within the crop', () => {
  for (const ratio of [0.33, 0.5, 0.66, 1, 1.5, 1.7, 2, 3, 4]) {
    const isWide = ratio > 1.6;
    const length = isWide ? ratio / 1.6 : 1.6 / ratio;
    for (let at = 0; at <= 100; at += 1) {
      const position = of(ratio * 1000, 1000, isWide ? at : 50, isWide ? 50 : at) ?? 50;
      const start = (position / 100) * (length - 1);
      expect((at / 100) * length).toBeGreaterThanOrEqual(start);
      expect((at / 100) * length).toBeLessThanOrEqual(start + 1);
    }
  }
});
