import {
  bed,
  blooms,
  cabbage,
  carrots,
  greenhouse,
  lettuce,
  sunflower,
  tomatoes,
  wateringCan,
} from './kit/allotment.ts';
import { distantBlocks, drawBuilding } from './kit/building.ts';
import { cloud, flower, green, shrub, spring, sun, tree } from './kit/nature.ts';
import {
  blue,
  brown,
  cream,
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
import { at, canvas, circle, ellipse, line, path, polygon, rect, spread, times } from './kit/svg.ts';

/** A community garden between the blocks: raised beds, a greenhouse, hands at work. */
export function garden(): string {
  const dice = newDice(5150);
  return canvas(teal.pale, [
    rect(0, 300, 1600, 300, teal.mist),
    sun(360, 190, 74, yellow, cream),
    cloud(700, 150, 100),
    cloud(1120, 220, 78),
    distantBlocks(
      { ground: 600, from: 200, to: 1300, wall: teal.soft, panes: teal.pale, unit: 18, low: 100, high: 270 },
      newDice(3),
    ),
    drawBuilding(
      { x: -200, ground: 640, bays: 10, floors: 8, unit: 48, hue: magenta, lit: 0.24, balconies: 0.4 },
      dice,
    ),
    drawBuilding(
      { x: 1130, ground: 640, bays: 12, floors: 9, unit: 48, hue: blue, lit: 0.24, balconies: 0.42 },
      dice,
    ),
    tree(430, 640, 230, spring, dice),
    tree(1080, 640, 250, green, dice),
    path('M0 620 Q800 590 1600 620 V1000 H0 z', leaf.soft),
    greenhouse(760, 680),
    ...spread(-20, 1620, 42)
      .map(
        (x) =>
          rect(x - 12, 632, 22, 70, paper) +
          polygon(
            [
              [x - 12, 632],
              [x - 1, 616],
              [x + 10, 632],
            ],
            paper,
          ),
      )
      .filter((_, index) => index < 14 || index > 24),
    rect(0, 652, 560, 9, stone),
    rect(980, 652, 620, 9, stone),
    path('M0 700 H1600 V1000 H0 z', leaf.pale),
    polygon(
      [
        [640, 700],
        [880, 700],
        [1080, 1000],
        [420, 1000],
      ],
      peach,
    ),
    ...times(14, (index) =>
      rect(600 + dice.between(0, 300) - index * 4, 720 + index * 19, 26, 6, cream, { rx: 3 }),
    ),
    bed(330, 776, 380, 62, sunflower, 6, dice),
    bed(1220, 776, 400, 62, tomatoes, 7, dice),
    person(
      560,
      792,
      190,
      somebody(dice, { top: orange, bottom: slate, style: 'scarf', skin: '#CF9467', skirt: false }),
      { left: [-96, -80], right: [24, 12], lean: -6 },
    ),
    shadow(560, 794, 50),
    person(
      960,
      796,
      196,
      somebody(dice, { top: yellow, bottom: blue.deepest, style: 'cap', skin: '#6B422C', skirt: false }),
      { left: [-20, -10], right: [66, 60], holds: wateringCan },
    ),
    shadow(960, 798, 50),
    bed(250, 890, 460, 74, lettuce, 9, dice),
    bed(1330, 890, 480, 74, blooms, 11, dice),
    shadow(640, 908, 60),
    person(
      630,
      906,
      150,
      somebody(dice, {
        top: magenta.mid,
        bottom: ink,
        style: 'long',
        hair: '#4A2700',
        child: true,
        skirt: false,
        skin: '#F3CDA8',
      }),
      { left: [-30, -60], right: [46, 100], holds: ([x, y]) => flower(x, y + 10, 46, yellow, rust) },
    ),
    at(
      [790, 918],
      [
        ellipse(10, 8, 120, 12, ink, { opacity: 0.15 }),
        path('M-90 -86 H70 L40 -24 H-60 z', teal.deep),
        line(
          [
            [60, -80],
            [140, -96],
          ],
          brown.deepest,
          9,
        ),
        line(
          [
            [-40, -26],
            [-16, 0],
            [60, -26],
          ],
          ink,
          7,
        ),
        circle(-70, -18, 22, ink),
        circle(-70, -18, 10, stone),
        ...spread(-70, 50, 6).map((x) => circle(x, -92, 17, brown.deep)),
        circle(-20, -104, 16, leaf.mid),
        circle(16, -106, 14, leaf.soft),
      ],
    ),
    shadow(1040, 924, 60),
    wheelchairUser(
      1040,
      922,
      210,
      somebody(dice, {
        top: teal.mid,
        bottom: brown.deepest,
        style: 'short',
        hair: '#C9C4BA',
        skin: '#E8B98F',
      }),
    ),
    bed(170, 1016, 520, 84, carrots, 12, dice),
    bed(1440, 1016, 520, 84, cabbage, 10, dice),
    shadow(486, 974, 50),
    person(
      486,
      972,
      212,
      somebody(dice, {
        top: paper,
        bottom: teal.deepest,
        style: 'bun',
        hair: '#C9C4BA',
        skin: '#F3CDA8',
        skirt: true,
      }),
      {
        left: [-60, -104],
        right: [20, 8],
        holds: ([x, y]) =>
          line(
            [
              [x, y - 60],
              [x + 10, y + 90],
            ],
            brown.deep,
            7,
          ) + ellipse(x + 11, y + 96, 12, 18, slate),
      },
    ),
    shrub(800, 1030, 90, green),
  ]);
}
