import { distantBlocks, drawBuilding } from './kit/building.ts';
import { bird, cloud, green, poplar, shrub, spring, tree } from './kit/nature.ts';
import {
  blue,
  brown,
  cream,
  gold,
  ink,
  magenta,
  orange,
  paper,
  peach,
  rust,
  slate,
  stone,
  teal,
  yellow,
} from './kit/palette.ts';
import { person, shadow, somebody } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import { bicycle, shelter } from './kit/street.ts';
import { at, canvas, ellipse, line, path, polygon, rect, spread, times } from './kit/svg.ts';
import { tram } from './kit/tram.ts';

/** A tram passes the painted blocks; people wait, cycle, walk home. */
export function tramRide(): string {
  const dice = newDice(52);
  return canvas(blue.mist, [
    rect(0, 0, 1600, 240, peach, { opacity: 0.55 }),
    cloud(330, 150, 110),
    cloud(980, 110, 86),
    ...(
      [
        [700, 180],
        [748, 160],
        [730, 208],
      ] as const
    ).map(([x, y]) => bird(x, y, 14, slate)),
    distantBlocks(
      { ground: 560, from: -20, to: 1640, wall: blue.soft, panes: blue.pale, unit: 18, low: 90, high: 300 },
      newDice(22),
    ),
    drawBuilding(
      {
        x: 60,
        ground: 620,
        bays: 8,
        floors: 9,
        unit: 46,
        hue: brown,
        lit: 0.26,
        balconies: 0.38,
        gable: true,
      },
      dice,
    ),
    drawBuilding(
      { x: 590, ground: 620, bays: 11, floors: 5, unit: 48, hue: magenta, lit: 0.26, balconies: 0.4 },
      dice,
    ),
    drawBuilding(
      { x: 1160, ground: 620, bays: 9, floors: 11, unit: 46, hue: teal, lit: 0.26, balconies: 0.38 },
      dice,
    ),
    rect(0, 610, 1600, 90, '#A9CF9F'),
    poplar(556, 640, 230, green),
    poplar(1126, 640, 250, green),
    tree(30, 660, 250, spring, dice),
    tree(862, 650, 190, green, dice),
    ...spread(180, 1520, 9).map((x, index) =>
      shrub(x, 656, 38 + (index % 3) * 8, index % 2 === 0 ? green : spring),
    ),
    rect(0, 660, 1600, 30, cream),
    rect(0, 690, 1600, 130, slate),
    ...spread(-10, 1610, 46).map((x) => rect(x, 742, 16, 50, brown.deepest)),
    rect(0, 750, 1600, 7, stone),
    rect(0, 780, 1600, 7, stone),
    line(
      [
        [0, 430],
        [1600, 430],
      ],
      ink,
      2,
    ),
    line(
      [
        [0, 456],
        [1600, 456],
      ],
      ink,
      3,
    ),
    ...spread(0, 1600, 17).map((x) =>
      line(
        [
          [x, 430],
          [x, 456],
        ],
        ink,
        2,
      ),
    ),
    ...[150, 1490].map(
      (x) =>
        line(
          [
            [x, 700],
            [x, 396],
          ],
          ink,
          9,
        ) +
        line(
          [
            [x, 412],
            [x + 90, 430],
          ],
          ink,
          5,
        ),
    ),
    tram(760, 788, 1130, dice),
    rect(0, 800, 1600, 200, stone),
    rect(0, 800, 1600, 14, paper),
    rect(0, 814, 1600, 26, yellow, { opacity: 0.75 }),
    ...times(5, (row) =>
      times(14, (column) => rect(column * 122 - (row % 2) * 60, 846 + row * 34, 118, 31, '#CDC6B8')).join(''),
    ),
    ellipse(1290, 930, 220, 18, ink, { opacity: 0.14 }),
    shelter(1290, 928),
    person(
      1224,
      928,
      200,
      somebody(dice, {
        top: magenta.mid,
        bottom: magenta.deepest,
        style: 'bun',
        hair: '#C9C4BA',
        skin: '#E8B98F',
        skirt: true,
      }),
      { sitting: true, left: [-14, 30], right: [14, -30] },
    ),
    person(
      1428,
      934,
      216,
      somebody(dice, { top: yellow, bottom: ink, style: 'curls', hair: ink, skin: '#6B422C', skirt: false }),
      {
        left: [-16, -8],
        right: [40, 140],
        mirror: true,
        holds: ([x, y]) => rect(x - 8, y - 28, 18, 32, ink, { rx: 4 }),
      },
    ),
    shadow(1428, 936, 50),
    ellipse(330, 940, 130, 14, ink, { opacity: 0.15 }),
    bicycle(330, 938, 190, rust),
    person(
      304,
      918,
      214,
      somebody(dice, { top: teal.mid, bottom: ink, style: 'cap', skin: '#CF9467', skirt: false }),
      { sitting: true, left: [44, 66], right: [48, 68], lean: 8, stride: 0.06 },
    ),
    shadow(640, 966, 52),
    person(
      640,
      964,
      222,
      somebody(dice, {
        top: paper,
        bottom: blue.deep,
        style: 'long',
        hair: '#9C4A28',
        skin: '#F3CDA8',
        skirt: false,
      }),
      {
        left: [-18, -8],
        right: [18, 8],
        stride: 0.15,
        holds: ([x, y]) =>
          at(
            [x, y],
            [
              path('M-26 6 H26 L32 66 H-32 z', orange),
              path('M-14 8 Q0 -18 14 8', 'none', { stroke: orange, 'stroke-width': 5 }),
              line(
                [
                  [4, 4],
                  [14, -34],
                ],
                gold,
                7,
              ),
              line(
                [
                  [-8, 4],
                  [-12, -24],
                ],
                teal.mid,
                7,
              ),
            ],
          ),
      },
    ),
    shadow(742, 972, 40),
    person(
      742,
      970,
      146,
      somebody(dice, {
        top: orange,
        bottom: teal.deepest,
        style: 'bob',
        hair: '#4A2700',
        child: true,
        skirt: true,
        skin: '#F3CDA8',
      }),
      {
        left: [-34, -50],
        right: [60, 120],
        stride: 0.14,
        holds: ([x, y]) =>
          line(
            [
              [x, y],
              [x, y - 70],
            ],
            ink,
            3,
          ) +
          polygon(
            [
              [x, y - 116],
              [x + 26, y - 80],
              [x, y - 56],
              [x - 26, y - 80],
            ],
            magenta.mid,
          ),
      },
    ),
    shadow(966, 956, 50),
    person(
      966,
      954,
      212,
      somebody(dice, {
        top: blue.deep,
        bottom: brown.deepest,
        style: 'short',
        hair: '#C9C4BA',
        skin: '#9A6240',
        skirt: false,
      }),
      {
        left: [-18, -10],
        right: [22, 4],
        stride: 0.12,
        mirror: true,
        holds: ([x, y]) =>
          line(
            [
              [x, y],
              [x + 16, y + 108],
            ],
            brown.deep,
            6,
          ),
      },
    ),
  ]);
}
