import { drawBuilding } from './kit/building.ts';
import { church, easel, egg } from './kit/easter.ts';
import { bunting } from './kit/festive.ts';
import { blossom, cloud, flower, shrub, spring, tree, tufts } from './kit/nature.ts';
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
  peach,
  rust,
  teal,
  yellow,
} from './kit/palette.ts';
import { person, shadow, somebody } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import {
  at,
  canvas,
  circle,
  ellipse,
  line,
  path,
  polygon,
  rect,
  type Shape,
  spread,
  times,
} from './kit/svg.ts';

/** Palm Sunday on the square behind the church: children roll painted eggs in a race. */
export function easter(): string {
  const dice = newDice(64);
  const lanes = spread(830, 950, 4);
  const racers: Shape[] = [
    { x: 520, top: yellow, bottom: blue.deep, style: 'cap', skin: '#E8B98F', hair: ink },
    { x: 770, top: magenta.mid, bottom: ink, style: 'long', skin: '#F3CDA8', hair: '#9C4A28' },
    { x: 440, top: teal.deep, bottom: brown.deepest, style: 'curls', skin: '#6B422C', hair: ink },
    { x: 690, top: orange, bottom: blue.deepest, style: 'short', skin: '#CF9467', hair: '#4A2700' },
  ].map(({ x, ...look }, index) => {
    const y = lanes[index] ?? 900;
    return [
      shadow(x, y + 2, 48),
      person(x, y, 150 + index * 8, somebody(dice, { ...(look as object), child: true, skirt: false }), {
        left: [-70, -20],
        right: [46, 76],
        stride: 0.26,
        lean: 12,
      }),
      ellipse(x + 124, y + 4, 34, 7, ink, { opacity: 0.16 }),
      egg(
        `race${index}`,
        x + 120,
        y - 26,
        34,
        [magenta.mid, teal.mid, yellow, blue.mid][index] ?? yellow,
        [paper, [yellow, orange, magenta.deep, cream][index] ?? paper],
        74 + index * 22,
      ),
      line(
        [
          [x + 74, y - 8],
          [x + 50, y - 8],
        ],
        paper,
        4,
      ),
      line(
        [
          [x + 78, y - 24],
          [x + 44, y - 24],
        ],
        paper,
        4,
      ),
    ].join('');
  });
  const palms = (x: number, y: number, size: number): Shape =>
    at(
      [x, y],
      [
        line(
          [
            [0, 0],
            [0, -size],
          ],
          leaf.deep,
          5,
        ),
        ...times(8, (index) =>
          circle(
            (index % 2 === 0 ? -1 : 1) * 7,
            -size * (0.35 + index * 0.085),
            9,
            [magenta.mid, yellow, orange, paper][index % 4] ?? yellow,
          ),
        ),
        ...times(5, (index) =>
          line(
            [
              [0, -size],
              [(index - 2) * 8, -size - 22],
            ],
            leaf.mid,
            4,
          ),
        ),
      ],
    );
  return canvas('#FBD9E2', [
    rect(0, 260, 1600, 330, cream, { opacity: 0.65 }),
    cloud(260, 170, 110),
    cloud(820, 120, 84),
    cloud(1250, 210, 96),
    drawBuilding(
      { x: -120, ground: 660, bays: 10, floors: 6, unit: 46, hue: teal, lit: 0.25, balconies: 0.4 },
      dice,
    ),
    drawBuilding(
      { x: 1130, ground: 660, bays: 11, floors: 7, unit: 46, hue: blue, lit: 0.25, balconies: 0.4 },
      dice,
    ),
    church(760, 650),
    tree(430, 668, 240, blossom, dice),
    tree(1070, 668, 260, spring, dice),
    path('M0 640 Q800 610 1600 640 V1000 H0 z', leaf.soft),
    path('M0 716 Q800 680 1600 716 V1000 H0 z', leaf.pale),
    bunting(
      [-20, 330],
      [832, 286],
      84,
      21,
      [magenta.deep, yellow, paper, teal.mid, orange],
      36,
      magenta.deepest,
    ),
    bunting(
      [934, 286],
      [1620, 330],
      76,
      17,
      [magenta.deep, yellow, paper, teal.mid, orange],
      36,
      magenta.deepest,
    ),
    tufts(0, 700, 1600, 50, 40, leaf.mid, dice),
    easel(180, 760, teal),
    easel(330, 748, magenta),
    easel(1240, 748, blue),
    easel(1390, 760, brown),
    shadow(256, 790, 44),
    person(
      256,
      790,
      184,
      somebody(dice, {
        top: paper,
        bottom: magenta.deepest,
        style: 'bun',
        hair: '#C9C4BA',
        skin: '#F3CDA8',
        skirt: true,
      }),
      { behind: true, left: [-120, -150], right: [20, 8] },
    ),
    shadow(1310, 792, 44),
    person(
      1310,
      792,
      190,
      somebody(dice, {
        top: brown.deep,
        bottom: ink,
        style: 'short',
        hair: ink,
        skin: '#E8B98F',
        skirt: false,
      }),
      { behind: true, left: [-22, -10], right: [40, 150] },
    ),
    shadow(620, 742, 40),
    person(
      620,
      742,
      164,
      somebody(dice, {
        top: blue.deep,
        bottom: ink,
        style: 'bob',
        hair: '#4A2700',
        skin: '#CF9467',
        skirt: false,
      }),
      { left: [-150, -160], right: [150, 165] },
    ),
    person(
      700,
      746,
      168,
      somebody(dice, { top: orange, bottom: brown.deepest, style: 'bald', skin: '#F3CDA8', skirt: false }),
      { left: [-30, -12], right: [60, 20], holds: ([x, y]) => palms(x, y + 20, 110) },
    ),
    person(
      880,
      744,
      160,
      somebody(dice, {
        top: yellow,
        bottom: teal.deepest,
        style: 'long',
        hair: ink,
        skin: '#9A6240',
        skirt: true,
      }),
      { left: [-64, -30], right: [26, 12], holds: ([x, y]) => palms(x, y + 20, 96) },
    ),
    path('M120 800 L1480 800 L1590 1000 L10 1000 z', peach, { opacity: 0.9 }),
    ...lanes.slice(0, 3).map((y, index) =>
      line(
        [
          [104 - index * 24, y + 20],
          [1496 + index * 24, y + 20],
        ],
        paper,
        5,
      ),
    ),
    ...times(5, (row) =>
      times(2, (column) => {
        const y = 800 + row * 40;
        const left = 1284 + row * 13 + column * 22;
        return polygon(
          [
            [left, y],
            [left + 22, y],
            [left + 36, y + 40],
            [left + 14, y + 40],
          ],
          (row + column) % 2 === 0 ? ink : paper,
        );
      }).join(''),
    ),
    ...racers,
    shadow(1180, 880, 50),
    person(
      1180,
      878,
      196,
      somebody(dice, { top: teal.mid, bottom: ink, style: 'cap', skin: '#9A6240', skirt: false }),
      {
        left: [-100, -170],
        right: [60, 30],
        mirror: true,
        holds: ([x, y]) =>
          line(
            [
              [x, y],
              [x + 6, y - 100],
            ],
            brown.deep,
            5,
          ) +
          rect(x + 4, y - 104, 66, 44, yellow) +
          rect(x + 4, y - 104, 33, 22, ink) +
          rect(x + 37, y - 82, 33, 22, ink),
      },
    ),
    at(
      [1460, 960],
      [
        path('M-96 -60 H96 L74 30 H-74 z', brown.soft),
        ...times(4, (index) => rect(-92 + index * 4, -50 + index * 20, 184 - index * 8, 7, brown.mid)),
        path('M-80 -62 Q0 -200 80 -62', 'none', { stroke: brown.mid, 'stroke-width': 10 }),
      ],
    ),
    egg('b1', 1410, 884, 34, teal.soft, [paper, magenta.deep], -14),
    egg('b2', 1462, 876, 36, magenta.soft, [yellow, paper], 6),
    egg('b3', 1514, 886, 33, yellow, [magenta.mid, teal.deep], 18),
    rect(1362, 892, 196, 16, brown.mid, { rx: 8 }),
    ...times(9, (index) =>
      flower(
        40 + index * 27,
        1000 + (index % 2) * 10,
        64 + (index % 3) * 14,
        [yellow, paper, magenta.soft][index % 3] ?? yellow,
        index % 3 === 0 ? rust : gold,
      ),
    ),
    shrub(320, 1012, 70, spring),
  ]);
}
