import { autumn, tree } from './kit/nature.ts';
import { drawBuilding } from './kit/building.ts';
import {
  brown,
  cream,
  gold,
  ink,
  magenta,
  orange,
  paper,
  peach,
  rust,
  stone,
  teal,
  blue,
  yellow,
} from './kit/palette.ts';
import { dice as newDice, type Dice } from './kit/random.ts';
import { bunting } from './kit/street.ts';
import {
  at,
  canvas,
  circle,
  ellipse,
  line,
  path,
  polygon,
  rect,
  spread,
  stroke,
  times,
  type Shape,
} from './kit/svg.ts';

function leafShape(size: number, colour: string, vein: string): Shape {
  return [
    path(
      `M0 ${size} C${size * 0.9} ${size * 0.3} ${size * 0.6} ${-size * 0.7} 0 ${-size} C${-size * 0.6} ${-size * 0.7} ${-size * 0.9} ${size * 0.3} 0 ${size} z`,
      colour,
    ),
    line(
      [
        [0, size * 1.25],
        [0, -size * 0.8],
      ],
      vein,
      size * 0.06,
    ),
    ...[-0.4, 0, 0.4].flatMap((y) =>
      [-1, 1].map((side) =>
        line(
          [
            [0, y * size + size * 0.2],
            [side * size * 0.36, y * size - size * 0.12],
          ],
          vein,
          size * 0.04,
        ),
      ),
    ),
  ].join('');
}

function mapleLeaf(size: number, colour: string, vein: string): Shape {
  const points = times(22, (index) => {
    const angle = -Math.PI / 2 + (index / 22) * Math.PI * 2;
    const r = index % 2 === 0 ? (index % 4 === 0 ? 1 : 0.78) : 0.42;
    return [Math.cos(angle) * size * r, Math.sin(angle) * size * r] as const;
  });
  return (
    polygon(points, colour) +
    line(
      [
        [0, size * 1.2],
        [0, -size * 0.6],
      ],
      vein,
      size * 0.06,
    ) +
    line(
      [
        [0, size * 0.1],
        [size * 0.5, -size * 0.3],
      ],
      vein,
      size * 0.05,
    ) +
    line(
      [
        [0, size * 0.1],
        [-size * 0.5, -size * 0.3],
      ],
      vein,
      size * 0.05,
    )
  );
}

interface Doll {
  dress: 'leaf' | 'maple' | 'cloth' | 'cork' | 'paper';
  colour: string;
  trim: string;
  hair: 'wool' | 'acorn' | 'twigs' | 'moss';
}

/** A doll of things found: chestnut or cork, leaf or cloth, twigs for arms and legs. */
function doll(x: number, ground: number, size: number, { dress, colour, trim, hair }: Doll): Shape {
  const twig = brown.deepest;
  const head = size * 0.135;
  const neck = -size * 0.68;
  const hairs = {
    wool:
      times(9, (index) =>
        circle(
          Math.cos(Math.PI * (1 + index / 8)) * head * 1.02,
          neck - head + Math.sin(Math.PI * (1 + index / 8)) * head * 1.02,
          head * 0.36,
          trim,
        ),
      ).join('') +
      [-1, 1]
        .map((side) =>
          stroke(
            `M${side * head} ${neck - head * 0.8} q${side * head * 0.7} ${head} ${side * head * 0.2} ${head * 2}`,
            trim,
            head * 0.36,
          ),
        )
        .join(''),
    acorn:
      path(
        `M${-head * 1.12} ${neck - head * 1.1} a${head * 1.12} ${head * 0.95} 0 0 1 ${head * 2.24} 0 z`,
        brown.deep,
      ) +
      rect(-head * 0.12, neck - head * 2.5, head * 0.24, head * 0.6, brown.deepest) +
      times(5, (index) =>
        line(
          [
            [(-0.8 + index * 0.4) * head, neck - head * 1.15],
            [(-0.5 + index * 0.25) * head, neck - head * 1.85],
          ],
          brown.mid,
          2,
        ),
      ).join(''),
    twigs: times(7, (index) =>
      line(
        [
          [(index - 3) * head * 0.22, neck - head * 1.7],
          [(index - 3) * head * 0.48, neck - head * 2.6],
        ],
        twig,
        head * 0.14,
      ),
    ).join(''),
    moss: times(8, (index) =>
      circle(
        Math.cos(Math.PI * (1 + index / 7)) * head * 0.9,
        neck - head * 1.1 + Math.sin(Math.PI * (1 + index / 7)) * head * 0.8,
        head * 0.34,
        index % 2 === 0 ? '#3E8E6E' : '#7DB98A',
      ),
    ).join(''),
  };
  const clothes = {
    leaf: at([0, -size * 0.42], [leafShape(size * 0.3, colour, trim)]),
    maple: at([0, -size * 0.4], [mapleLeaf(size * 0.33, colour, trim)]),
    cloth:
      polygon(
        [
          [-size * 0.09, neck + 4],
          [size * 0.09, neck + 4],
          [size * 0.25, -size * 0.14],
          [-size * 0.25, -size * 0.14],
        ],
        colour,
      ) +
      times(5, (index) => circle(-size * 0.16 + index * size * 0.08, -size * 0.21, size * 0.022, trim)).join(
        '',
      ) +
      times(3, (index) => circle(-size * 0.08 + index * size * 0.08, -size * 0.36, size * 0.022, trim)).join(
        '',
      ),
    cork:
      rect(-size * 0.12, neck + 2, size * 0.24, size * 0.5, colour, { rx: size * 0.03 }) +
      rect(-size * 0.12, neck + size * 0.15, size * 0.24, size * 0.06, trim) +
      rect(-size * 0.12, neck + size * 0.28, size * 0.24, size * 0.06, trim),
    paper:
      polygon(
        [
          [-size * 0.1, neck + 4],
          [size * 0.1, neck + 4],
          [size * 0.28, -size * 0.12],
          [-size * 0.28, -size * 0.12],
        ],
        colour,
      ) +
      times(4, (index) =>
        polygon(
          [
            [-size * 0.2 + index * size * 0.12, -size * 0.12],
            [-size * 0.08 + index * size * 0.12, -size * 0.12],
            [-size * 0.14 + index * size * 0.12, -size * 0.24],
          ],
          trim,
        ),
      ).join(''),
  };
  return at(
    [x, ground],
    [
      ellipse(size * 0.02, 0, size * 0.26, size * 0.035, ink, { opacity: 0.25 }),
      line(
        [
          [-size * 0.07, -size * 0.2],
          [-size * 0.09, -4],
        ],
        twig,
        size * 0.035,
      ),
      line(
        [
          [size * 0.07, -size * 0.2],
          [size * 0.09, -4],
        ],
        twig,
        size * 0.035,
      ),
      line(
        [
          [-size * 0.02, neck + size * 0.1],
          [-size * 0.27, neck + size * 0.22],
          [-size * 0.34, neck + size * 0.14],
        ],
        twig,
        size * 0.03,
      ),
      line(
        [
          [size * 0.02, neck + size * 0.1],
          [size * 0.27, neck + size * 0.18],
          [size * 0.35, neck + size * 0.06],
        ],
        twig,
        size * 0.03,
      ),
      clothes[dress],
      circle(0, neck - head * 0.8, head, cream),
      circle(-head * 0.34, neck - head * 0.85, head * 0.11, ink),
      circle(head * 0.34, neck - head * 0.85, head * 0.11, ink),
      stroke(
        `M${-head * 0.35} ${neck - head * 0.45} q${head * 0.35} ${head * 0.3} ${head * 0.7} 0`,
        rust,
        head * 0.12,
      ),
      circle(-head * 0.6, neck - head * 0.55, head * 0.14, peach),
      circle(head * 0.6, neck - head * 0.55, head * 0.14, peach),
      hairs[hair],
    ],
  );
}

function chestnuts(x: number, y: number, dice: Dice): Shape {
  return times(5, () => {
    const px = x + dice.between(-46, 46);
    const py = y + dice.between(-12, 12);
    return circle(px, py, 15, '#6A2E12') + ellipse(px, py - 7, 8, 5, brown.soft);
  }).join('');
}

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
