import { distantBlocks, drawBuilding } from './kit/building.ts';
import { blossom, flower, green, shrub, sparrow, spring, tree, tufts } from './kit/nature.ts';
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
  slate,
  stone,
  teal,
  yellow,
} from './kit/palette.ts';
import { person, shadow, somebody, wheelchairUser } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import { bench } from './kit/street.ts';
import { at, canvas, circle, ellipse, line, path, rect, type Shape, times } from './kit/svg.ts';

function swing(x: number, ground: number): Shape {
  return at(
    [x, ground],
    [
      line(
        [
          [-120, 0],
          [-92, -250],
          [92, -250],
          [120, 0],
        ],
        rust,
        11,
      ),
      line(
        [
          [-64, 0],
          [-92, -250],
        ],
        rust,
        9,
      ),
      line(
        [
          [64, 0],
          [92, -250],
        ],
        rust,
        9,
      ),
      line(
        [
          [-50, -250],
          [-74, -92],
        ],
        ink,
        3,
      ),
      line(
        [
          [-26, -250],
          [-46, -88],
        ],
        ink,
        3,
      ),
      rect(-80, -94, 40, 8, ink, { rx: 3 }),
      line(
        [
          [28, -250],
          [28, -80],
        ],
        ink,
        3,
      ),
      line(
        [
          [62, -250],
          [62, -80],
        ],
        ink,
        3,
      ),
      rect(25, -80, 40, 8, ink, { rx: 3 }),
    ],
  );
}

function chessTable(x: number, ground: number): Shape {
  const squares = times(8, (index) => rect(-44 + index * 11, -88, 11, 6, index % 2 === 0 ? ink : paper));
  return at(
    [x, ground],
    [
      rect(-9, -84, 18, 84, slate),
      rect(-34, -8, 68, 8, slate, { rx: 3 }),
      rect(-56, -82, 112, 12, stone, { rx: 4 }),
      ...squares,
      ...[-32, -12, 14, 30].map((px, index) =>
        path(`M${px - 5} -88 h10 l-3 -9 a4.5 4.5 0 1 0 -4 0 z`, index % 2 === 0 ? ink : magenta.deep),
      ),
    ],
  );
}

/** A courtyard between blocks: old trees, benches, a swing, a game of chess. */
export function courtyard(): string {
  const dice = newDice(41);
  const flowers: Shape[] = times(26, (index) =>
    flower(
      672 + index * 16 + dice.between(-4, 4),
      1006 + dice.between(-8, 10),
      dice.between(34, 66),
      dice.pick([magenta.soft, orange, paper, magenta.mid, yellow]),
      gold,
    ),
  );
  return canvas(teal.mist, [
    rect(0, 0, 1600, 250, blue.mist),
    distantBlocks(
      { ground: 610, from: 300, to: 1320, wall: blue.pale, panes: paper, unit: 18, low: 150, high: 360 },
      newDice(19),
    ),
    drawBuilding(
      { x: 420, ground: 664, bays: 14, floors: 5, unit: 51, hue: brown, lit: 0.26, balconies: 0.4 },
      dice,
    ),
    drawBuilding(
      { x: -170, ground: 720, bays: 9, floors: 11, unit: 55, hue: teal, lit: 0.26, balconies: 0.4 },
      dice,
    ),
    drawBuilding(
      { x: 1256, ground: 720, bays: 9, floors: 11, unit: 55, hue: magenta, lit: 0.26, balconies: 0.4 },
      dice,
    ),
    path('M0 690 Q800 640 1600 690 V1000 H0 z', leaf.soft),
    path('M0 752 Q800 690 1600 752 V1000 H0 z', leaf.pale),
    ellipse(800, 880, 560, 104, cream),
    ellipse(800, 872, 560, 102, peach, { opacity: 0.55 }),
    tufts(0, 730, 1600, 70, 40, leaf.mid, dice),
    tree(470, 742, 270, spring, dice),
    tree(1160, 738, 250, blossom, dice),
    ellipse(700, 766, 150, 16, rust, { opacity: 0.18 }),
    swing(700, 764),
    person(
      648,
      722,
      128,
      somebody(dice, {
        child: true,
        top: yellow,
        bottom: blue.deep,
        style: 'bob',
        hair: '#7A4100',
        skirt: false,
        skin: '#F3CDA8',
      }),
      { sitting: true, left: [-170, -176], right: [170, 176], lean: 9 },
    ),
    shadow(880, 782, 40),
    person(
      880,
      780,
      150,
      somebody(dice, {
        top: magenta.deep,
        bottom: ink,
        style: 'bun',
        hair: ink,
        skirt: false,
        skin: '#9A6240',
      }),
      { left: [-60, -84], right: [18, 6] },
    ),
    tree(250, 862, 470, green, dice),
    shadow(255, 866, 150),
    tree(1392, 850, 420, green, dice),
    shadow(1396, 854, 130),
    bench(470, 876, 170, brown.soft),
    person(
      430,
      880,
      190,
      somebody(dice, { top: blue.deep, bottom: slate, style: 'cap', skin: '#E8B98F', skirt: false }),
      { sitting: true, left: [-10, 24], right: [22, -30] },
    ),
    person(
      512,
      880,
      186,
      somebody(dice, {
        top: orange,
        bottom: magenta.deepest,
        style: 'bun',
        hair: '#C9C4BA',
        skin: '#F3CDA8',
        skirt: true,
      }),
      { sitting: true, left: [-16, 26], right: [120, 150] },
    ),
    shadow(1000, 908, 130),
    at([930, 906], [rect(-34, -64, 68, 14, brown.soft, { rx: 5 }), rect(-7, -54, 14, 54, brown.deep)]),
    person(
      922,
      906,
      196,
      somebody(dice, {
        top: teal.deep,
        bottom: brown.deepest,
        style: 'short',
        hair: '#C9C4BA',
        skin: '#CF9467',
        skirt: false,
      }),
      { sitting: true, left: [8, 46], right: [40, 96] },
    ),
    wheelchairUser(
      1092,
      906,
      196,
      somebody(dice, { top: paper, bottom: blue.deepest, style: 'curls', hair: ink, skin: '#6B422C' }),
      true,
    ),
    chessTable(1006, 908),
    shadow(668, 938, 30),
    circle(668, 914, 24, orange),
    path('M644 914 q24 -16 48 0 q-24 16 -48 0 z', yellow),
    person(
      560,
      936,
      142,
      somebody(dice, {
        child: true,
        top: blue.soft,
        bottom: ink,
        style: 'short',
        hair: ink,
        skin: '#9A6240',
        skirt: false,
      }),
      { left: [-50, -20], right: [44, 30], stride: 0.24, lean: 5 },
    ),
    shadow(556, 938, 46),
    ...[
      [790, 856, teal.mid],
      [826, 862, slate],
      [1210, 896, slate],
      [350, 930, teal.mid],
    ].map(([x = 0, y = 0, colour = slate], index) =>
      sparrow(x as number, y as number, 26, colour as string, index % 2 === 0),
    ),
    shrub(70, 1000, 130, green),
    shrub(250, 1016, 104, spring),
    shrub(1500, 1006, 150, green),
    shrub(1290, 1020, 100, spring),
    rect(650, 988, 460, 30, brown.deep, { rx: 14 }),
    ...flowers,
  ]);
}
