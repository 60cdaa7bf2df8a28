import { distantBlocks, drawBuilding } from './kit/building.ts';
import { cloud, flower, green, shrub, spring, sun, tree } from './kit/nature.ts';
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
import { dice as newDice, type Dice } from './kit/random.ts';
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
  times,
  type Point,
  type Shape,
} from './kit/svg.ts';

type Crop = (x: number, y: number, dice: Dice) => Shape;
const lettuce: Crop = (x, y) =>
  circle(x - 9, y - 8, 12, leaf.mid) +
  circle(x + 9, y - 8, 12, leaf.mid) +
  circle(x, y - 15, 13, leaf.soft) +
  circle(x, y - 11, 7, leaf.pale);
const carrots: Crop = (x, y) =>
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
const tomatoes: Crop = (x, y, dice) =>
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
const sunflower: Crop = (x, y, dice) => flower(x, y, dice.between(120, 170), yellow, brown.deep);
const blooms: Crop = (x, y, dice) =>
  flower(x, y, dice.between(40, 62), dice.pick([magenta.soft, paper, magenta.mid, orange]), gold);
const cabbage: Crop = (x, y) =>
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
function bed(x: number, ground: number, w: number, h: number, crop: Crop, count: number, dice: Dice): Shape {
  return [
    ellipse(x, ground + 2, w * 0.54, 12, ink, { opacity: 0.15 }),
    ...spread(x - w * 0.42, x + w * 0.42, count).map((px) => crop(px, ground - h + 6, dice)),
    rect(x - w / 2, ground - h, w, h, brown.mid),
    rect(x - w / 2, ground - h, w, 12, brown.deepest),
    ...times(Math.floor(h / 26), (index) => rect(x - w / 2, ground - h + 26 + index * 26, w, 3, brown.deep)),
    ...[-1, 1].map((side) => rect(x + side * (w / 2 - 8) - 8, ground - h - 4, 16, h + 4, brown.deep)),
  ].join('');
}

function wateringCan([x, y]: Point): Shape {
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

function greenhouse(x: number, ground: number): Shape {
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
