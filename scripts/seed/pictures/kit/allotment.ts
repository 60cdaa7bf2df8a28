import { flower } from './nature.ts';
import { blue, brown, gold, ink, leaf, magenta, orange, paper, rust, teal, yellow } from './palette.ts';
import type { Dice } from './random.ts';
import {
  at,
  circle,
  ellipse,
  line,
  path,
  type Point,
  polygon,
  rect,
  type Shape,
  spread,
  times,
} from './svg.ts';

/** What stands and grows in a community garden. */

type Crop = (x: number, y: number, dice: Dice) => Shape;

export const lettuce: Crop = (x, y) =>
  circle(x - 9, y - 8, 12, leaf.mid) +
  circle(x + 9, y - 8, 12, leaf.mid) +
  circle(x, y - 15, 13, leaf.soft) +
  circle(x, y - 11, 7, leaf.pale);

export const carrots: Crop = (x, y) =>
  polygon(
    [
      [x - 6, y - 4],
      [x + 6, y - 4],
      [x, y + 4],
    ],
    orange,
  ) +
  [-10, -3, 4, 11]
    .map((dx) =>
      line(
        [
          [x, y - 4],
          [x + dx, y - 34],
        ],
        leaf.mid,
        4,
      ),
    )
    .join('');

export const tomatoes: Crop = (x, y, dice) =>
  line(
    [
      [x, y],
      [x, y - 96],
    ],
    brown.deep,
    4,
  ) +
  times(6, (index) => ellipse(x + (index % 2 === 0 ? -11 : 11), y - 18 - index * 13, 13, 7, leaf.mid)).join(
    '',
  ) +
  times(4, () => circle(x + dice.between(-14, 14), y - dice.between(16, 80), 7, rust)).join('');

export const sunflower: Crop = (x, y, dice) => flower(x, y, dice.between(120, 170), yellow, brown.deep);

export const blooms: Crop = (x, y, dice) =>
  flower(x, y, dice.between(40, 62), dice.pick([magenta.soft, paper, magenta.mid, orange]), gold);

export const cabbage: Crop = (x, y) =>
  circle(x, y - 12, 17, teal.soft) +
  circle(x - 3, y - 14, 11, teal.pale) +
  line(
    [
      [x, y - 4],
      [x, y - 22],
    ],
    teal.mid,
    2,
  );

/** A raised bed of planks with a row of plants. */
export function bed(
  x: number,
  ground: number,
  w: number,
  h: number,
  crop: Crop,
  count: number,
  dice: Dice,
): Shape {
  return [
    ellipse(x, ground + 2, w * 0.54, 12, ink, { opacity: 0.15 }),
    ...spread(x - w * 0.42, x + w * 0.42, count).map((px) => crop(px, ground - h + 6, dice)),
    rect(x - w / 2, ground - h, w, h, brown.mid),
    rect(x - w / 2, ground - h, w, 12, brown.deepest),
    ...times(Math.floor(h / 26), (index) => rect(x - w / 2, ground - h + 26 + index * 26, w, 3, brown.deep)),
    ...[-1, 1].map((side) => rect(x + side * (w / 2 - 8) - 8, ground - h - 4, 16, h + 4, brown.deep)),
  ].join('');
}

/** A watering can in somebody's hand, water running. */
export function wateringCan([x, y]: Point): Shape {
  return at(
    [x + 6, y + 4],
    [
      path('M-20 0 H20 L26 46 H-26 z', teal.mid),
      line(
        [
          [22, 34],
          [58, 2],
        ],
        teal.mid,
        9,
      ),
      polygon(
        [
          [50, -10],
          [70, 8],
          [60, 16],
          [44, 0],
        ],
        teal.deep,
      ),
      path('M-16 0 Q0 -34 16 0', 'none', { stroke: teal.deep, 'stroke-width': 6 }),
      ...times(6, (index) =>
        line(
          [
            [70 + index * 3, 16 + index * 8],
            [73 + index * 4, 26 + index * 9],
          ],
          blue.soft,
          3,
        ),
      ),
    ],
  );
}

/** A greenhouse full of pots. */
export function greenhouse(x: number, ground: number): Shape {
  return at(
    [x, ground],
    [
      polygon(
        [
          [-150, -130],
          [0, -220],
          [150, -130],
          [150, 0],
          [-150, 0],
        ],
        blue.mist,
        { opacity: 0.92 },
      ),
      ...spread(-120, 120, 5).map(
        (px) =>
          circle(px, -34, 26, leaf.soft) +
          circle(px + 10, -58, 18, leaf.mid) +
          rect(px - 16, -20, 32, 20, rust),
      ),
      polygon(
        [
          [-150, -130],
          [0, -220],
          [150, -130],
        ],
        paper,
        { opacity: 0.4 },
      ),
      ...spread(-150, 150, 7).map((px) =>
        line(
          [
            [px, 0],
            [px, -130],
            [px * 0.0 + px, -130 - (90 * (150 - Math.abs(px))) / 150],
          ],
          teal.deep,
          5,
        ),
      ),
      line(
        [
          [-150, -130],
          [0, -220],
          [150, -130],
        ],
        teal.deep,
        8,
      ),
      line(
        [
          [-150, -130],
          [150, -130],
        ],
        teal.deep,
        6,
      ),
      line(
        [
          [-150, 0],
          [150, 0],
        ],
        teal.deep,
        6,
      ),
    ],
  );
}
