import { drawBuilding } from './kit/building.ts';
import { chestnuts, doll, type Doll, leafShape, mapleLeaf } from './kit/doll.ts';
import { bunting } from './kit/festive.ts';
import { autumn, tree } from './kit/nature.ts';
import {
  blue,
  brown,
  cream,
  gold,
  ink,
  magenta,
  orange,
  paper,
  rust,
  stone,
  teal,
  yellow,
} from './kit/palette.ts';
import { dice as newDice } from './kit/random.ts';
import { at, canvas, circle, ellipse, line, path, polygon, rect, spread, stroke, times } from './kit/svg.ts';

/** Dolls of leaves, cork and cloth in a row on a table, on the day of the autumn clean-up. */
export function dolls(): string {
  const dice = newDice(911);
  const row: Doll[] = [
    { dress: 'leaf', colour: orange, trim: rust, hair: 'acorn' },
    { dress: 'cloth', colour: teal.deep, trim: yellow, hair: 'wool' },
    { dress: 'maple', colour: rust, trim: yellow, hair: 'twigs' },
    { dress: 'cork', colour: brown.soft, trim: magenta.deep, hair: 'acorn' },
    { dress: 'paper', colour: paper, trim: magenta.mid, hair: 'wool' },
    { dress: 'leaf', colour: yellow, trim: gold, hair: 'moss' },
  ];
  const leaves = (count: number, top: number, bottom: number, size: number) =>
    times(count, () => {
      const shape = dice.chance(0.5) ? leafShape : mapleLeaf;
      const s = size * dice.between(0.7, 1.3);
      return at(
        [dice.between(0, 1600), dice.between(top, bottom)],
        [shape(s, dice.pick([orange, yellow, rust, '#C98A3A', magenta.mid]), brown.deep)],
        { turn: dice.between(0, 360) },
      );
    });
  return canvas('#F6D5B4', [
    rect(0, 0, 1600, 260, '#FBE5CB'),
    drawBuilding(
      { x: -160, ground: 560, bays: 12, floors: 7, unit: 50, hue: magenta, lit: 0.26, balconies: 0.4 },
      dice,
    ),
    drawBuilding(
      { x: 1010, ground: 560, bays: 13, floors: 8, unit: 50, hue: blue, lit: 0.26, balconies: 0.4 },
      dice,
    ),
    tree(660, 580, 330, autumn, dice),
    tree(880, 580, 270, ['#A01850', '#CF6236', '#F08A5D'], dice),
    rect(0, 552, 1600, 140, '#C9C48E'),
    ...leaves(40, 570, 680, 13),
    bunting([-20, 300], [700, 250], 70, 16, [magenta.deep, cream, teal.deep, orange], 38, brown.deepest),
    bunting([700, 250], [1620, 320], 80, 20, [magenta.deep, cream, teal.deep, orange], 38, brown.deepest),
    rect(0, 680, 1600, 320, brown.mid),
    ...times(4, (index) => rect(0, 680 + index * 84, 1600, 4, brown.deep, { opacity: 0.6 })),
    rect(0, 680, 1600, 16, brown.soft),
    rect(60, 700, 1480, 190, teal.deep, { opacity: 0.95 }),
    ...times(37, (index) => path(`M${60 + index * 40} 890 a20 20 0 0 0 40 0 z`, teal.deep)),
    ...times(18, (index) =>
      polygon(
        [
          [100 + index * 82, 862],
          [120 + index * 82, 842],
          [140 + index * 82, 862],
          [120 + index * 82, 882],
        ],
        index % 2 === 0 ? yellow : paper,
      ),
    ),
    ...row.map((one, index) =>
      doll(190 + index * 244, 800 + (index % 2) * 14, [404, 372, 420, 366, 396, 376][index] ?? 380, one),
    ),
    at(
      [120, 930],
      [
        rect(-70, -40, 150, 60, rust, { rx: 6 }),
        rect(-60, -62, 130, 30, blue.mid, { rx: 4 }),
        rect(-50, -80, 112, 22, yellow, { rx: 4 }),
      ],
    ),
    chestnuts(420, 940, dice),
    at(
      [640, 940],
      [
        circle(0, 0, 44, magenta.mid),
        ...times(6, (index) =>
          path(
            `M${-40 + index * 8} ${-18 + index * 3} q40 ${30 - index * 4} ${78 - index * 6} ${index * 5 - 6}`,
            'none',
            { stroke: magenta.soft, 'stroke-width': 4 },
          ),
        ),
        stroke('M40 18 q40 40 90 16 t80 10', magenta.mid, 5),
      ],
    ),
    at(
      [1010, 944],
      [
        ellipse(0, 12, 74, 16, ink, { opacity: 0.2 }),
        path('M-60 -36 H60 L48 16 H-48 z', stone),
        path('M60 -24 q40 0 34 30 q-10 16 -42 8', 'none', { stroke: stone, 'stroke-width': 11 }),
        rect(-60, -36, 120, 12, paper),
        ...spread(-40, 40, 4).map((x, index) =>
          line(
            [
              [x, -36],
              [x + (index - 1.5) * 14, -110],
            ],
            [teal.mid, orange, yellow, magenta.mid][index] ?? teal.mid,
            9,
          ),
        ),
      ],
    ),
    chestnuts(1250, 946, dice),
    at(
      [1440, 930],
      [
        rect(-90, -34, 170, 56, paper, { rx: 4 }),
        rect(-90, -34, 170, 56, 'none', { rx: 4, stroke: stone, 'stroke-width': 4 }),
        ...[-60, -20, 20, 56].map(
          (x, index) =>
            circle(x, -6, 14, [orange, teal.mid, yellow, blue.mid][index] ?? orange) +
            circle(x - 4, -6, 2.6, paper) +
            circle(x + 4, -6, 2.6, paper),
        ),
      ],
    ),
    ...leaves(14, 900, 990, 24),
    ...leaves(10, 40, 520, 18),
  ]);
}
