import {
  blue,
  brown,
  cream,
  gold,
  ink,
  leaf,
  magenta,
  orange,
  paper,
  rust,
  teal,
  yellow,
} from './palette.ts';
import { person, shadow, somebody } from './person.ts';
import type { Dice } from './random.ts';
import { at, circle, ellipse, type Point, polygon, rect, type Shape, spread, times } from './svg.ts';

/** What is sold and played at a fête. */

/** Cakes and buns along a counter. */
export const cakes = (dice: Dice) => (left: number, right: number, top: number) =>
  spread(left + 26, right - 26, 6)
    .map((x, index) =>
      index % 2 === 0
        ? rect(x - 22, top - 26, 44, 26, dice.pick([brown.soft, brown.mid, rust]), { rx: 6 }) +
          rect(x - 22, top - 32, 44, 12, dice.pick([paper, magenta.pale, cream]), { rx: 6 }) +
          circle(x, top - 36, 5, magenta.deep)
        : ellipse(x, top - 4, 26, 5, paper) +
          circle(x - 9, top - 12, 9, gold) +
          circle(x + 9, top - 12, 9, gold) +
          circle(x, top - 22, 9, brown.soft),
    )
    .join('');

/** Plants in pots along a counter. */
export const pots = (dice: Dice) => (left: number, right: number, top: number) =>
  spread(left + 24, right - 24, 7)
    .map(
      (x) =>
        polygon(
          [
            [x - 15, top - 24],
            [x + 15, top - 24],
            [x + 11, top],
            [x - 11, top],
          ],
          dice.pick([rust, orange, blue.mid]),
        ) +
        circle(x - 8, top - 36, 12, leaf.mid) +
        circle(x + 8, top - 38, 12, leaf.soft) +
        circle(x, top - 48, 9, dice.pick([magenta.soft, yellow, paper])),
    )
    .join('');

/** A row of books along a counter. */
export const books = (dice: Dice) => (left: number, right: number, top: number) =>
  spread(left + 12, right - 12, 17)
    .map((x) => {
      const h = dice.between(30, 52);
      return rect(
        x - 7,
        top - h,
        13,
        h,
        dice.pick([teal.deep, blue.mid, yellow, magenta.mid, paper, orange]),
        { rx: 2 },
      );
    })
    .join('');

/** A drum, an accordion: two who make music. */
export function musicians(dice: Dice): Shape {
  const accordion = ([x, y]: Point): Shape =>
    at(
      [x - 30, y - 6],
      [
        rect(-34, -30, 18, 58, ink, { rx: 4 }),
        ...times(5, (index) => rect(-16 + index * 8, -28, 6, 54, index % 2 === 0 ? magenta.mid : paper)),
        rect(24, -30, 18, 58, ink, { rx: 4 }),
        ...times(5, (index) => rect(27, -26 + index * 10, 10, 6, paper)),
      ],
    );
  return [
    shadow(238, 902, 62),
    person(
      238,
      900,
      222,
      somebody(dice, { top: teal.deep, bottom: ink, style: 'cap', skin: '#CF9467', skirt: false }),
      { left: [6, 78], right: [-6, -74], holds: accordion },
    ),
    shadow(382, 914, 66),
    person(
      382,
      912,
      212,
      somebody(dice, {
        top: yellow,
        bottom: magenta.deepest,
        style: 'long',
        hair: '#4A2700',
        skin: '#E8B98F',
        skirt: true,
      }),
      { left: [-44, 40], right: [44, -34] },
    ),
    at(
      [382, 824],
      [
        rect(-48, -6, 96, 62, rust, { rx: 6 }),
        ellipse(0, -6, 48, 14, paper),
        polygon(
          [
            [-48, 10],
            [-24, 50],
            [0, 10],
            [24, 50],
            [48, 10],
            [48, 16],
            [24, 56],
            [0, 16],
            [-24, 56],
            [-48, 16],
          ],
          yellow,
        ),
      ],
    ),
  ].join('');
}
