import {
  blue,
  brown,
  cream,
  ink,
  leaf,
  magenta,
  orange,
  paper,
  rust,
  slate,
  teal,
  yellow,
} from './palette.ts';
import { type Look, person, somebody } from './person.ts';
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

/** One flat of a façade, close up. */

const bay = 400;

const floor = 333.4;

function flowerBoxes(w: number, petals: readonly [string, ...string[]], dice: Dice): Shape {
  return (
    rect(-w / 2, -20, w, 28, brown.deep, { rx: 4 }) +
    times(Math.floor(w / 15), (index) => {
      const x = -w / 2 + 10 + index * 15;
      return (
        circle(x, -26 - dice.between(0, 8), 12, index % 2 === 0 ? leaf.mid : leaf.soft) +
        circle(x + 4, -36 - dice.between(0, 12), 8, dice.pick(petals))
      );
    }).join('')
  );
}

function laundry(w: number): Shape {
  const shirt = (x: number, colour: string) =>
    at([x, 0], [path('M-22 0 H22 L38 16 L28 28 L22 22 V62 H-22 V22 L-28 28 L-38 16 z', colour)]);
  return (
    line(
      [
        [-w / 2, 0],
        [w / 2, 0],
      ],
      ink,
      3,
    ) +
    shirt(-w * 0.3, paper) +
    shirt(-w * 0.02, rust) +
    rect(w * 0.17, 0, 44, 66, magenta.soft) +
    rect(w * 0.17, 20, 44, 8, paper) +
    rect(w * 0.36, 0, 14, 46, teal.soft) +
    rect(w * 0.42, 0, 14, 46, teal.soft)
  );
}

function cat(x: number, y: number, colour: string, mirror = false): Shape {
  return at(
    [x, y],
    [
      path('M-34 0 Q-40 -48 -4 -56 Q30 -52 30 0 z', colour),
      circle(10, -66, 23, colour),
      polygon(
        [
          [-8, -78],
          [-4, -102],
          [10, -86],
        ],
        colour,
      ),
      polygon(
        [
          [14, -86],
          [28, -102],
          [30, -76],
        ],
        colour,
      ),
      path('M-30 -4 Q-70 -4 -62 -40', 'none', {
        stroke: colour,
        'stroke-width': 10,
        'stroke-linecap': 'round',
      }),
      circle(4, -68, 2.8, ink),
      circle(18, -68, 2.8, ink),
    ],
    { mirror },
  );
}

export const guitar = ([x, y]: Point): Shape =>
  at(
    [x - 42, y + 4],
    [
      line(
        [
          [0, 0],
          [-92, -52],
        ],
        brown.deepest,
        9,
      ),
      ellipse(16, 10, 40, 31, rust, { transform: 'rotate(30 16 10)' }),
      ellipse(-14, -6, 26, 22, rust, { transform: 'rotate(30 -14 -6)' }),
      circle(8, 6, 11, ink),
    ],
  );

export const mug = ([x, y]: Point): Shape =>
  rect(x - 12, y - 22, 24, 26, teal.soft, { rx: 4 }) +
  path(`M${x - 5} ${y - 30} q6 -8 0 -16 M${x + 5} ${y - 30} q6 -8 0 -16`, 'none', {
    stroke: paper,
    'stroke-width': 3,
  });

export const can = ([x, y]: Point): Shape =>
  at(
    [x, y],
    [
      path('M-18 -4 H18 L22 34 H-22 z', blue.mid),
      line(
        [
          [18, 24],
          [48, 0],
        ],
        blue.mid,
        8,
      ),
      path('M-14 -4 Q0 -32 14 -4', 'none', { stroke: blue.deep, 'stroke-width': 6 }),
    ],
  );

export const book = ([x, y]: Point): Shape =>
  at(
    [x - 20, y - 14],
    [
      polygon(
        [
          [-36, 8],
          [0, 16],
          [0, -34],
          [-36, -42],
        ],
        magenta.mid,
      ),
      polygon(
        [
          [36, 8],
          [0, 16],
          [0, -34],
          [36, -42],
        ],
        magenta.deep,
      ),
      polygon(
        [
          [-31, 4],
          [0, 11],
          [0, -34],
          [-31, -40],
        ],
        paper,
      ),
      polygon(
        [
          [31, 4],
          [0, 11],
          [0, -34],
          [31, -40],
        ],
        cream,
      ),
    ],
  );

/** What one flat's balcony shows. */
export interface Flat {
  wall: string;
  rail: string;
  room: string;
  look?: Partial<Look>;
  second?: Partial<Look>;
  holds?: (hand: Point) => Shape;
  thing: 'flowers' | 'laundry' | 'cat' | 'flags' | 'parasol' | 'pots';
}

/** One flat's balcony with its door, its people and things. */
export function balcony(column: number, row: number, flat: Flat, dice: Dice): Shape {
  const x = column * bay;
  const y = row * floor;
  const middle = x + bay / 2;
  const slab = y + floor - 40;
  const shapes: Shape[] = [
    rect(x, y, bay, floor, flat.wall),
    rect(x, y, bay, 7, ink, { opacity: 0.18 }),
    rect(x, y, 6, floor, ink, { opacity: 0.14 }),
    rect(middle - 160, y + 52, 150, 150, paper),
    rect(middle - 150, y + 62, 130, 130, flat.room),
    rect(middle - 87, y + 62, 6, 130, paper),
    path(`M${middle - 150} ${y + 62} h44 q-4 70 -44 100 z`, cream, { opacity: 0.85 }),
    rect(middle + 10, y + 52, 130, floor - 92, paper),
    rect(middle + 20, y + 62, 110, floor - 102, flat.room),
    path(`M${middle + 130} ${y + 62} h-38 q0 90 38 150 z`, cream, { opacity: 0.85 }),
  ];
  if (flat.thing === 'laundry') shapes.push(at([middle, y + 84], [laundry(300)]));
  if (flat.thing === 'parasol')
    shapes.push(
      line(
        [
          [middle + 96, slab],
          [middle + 96, y + 60],
        ],
        brown.deep,
        8,
      ),
      path(`M${middle - 8} ${y + 112} a104 88 0 0 1 208 0 z`, orange),
      path(
        `M${middle + 44} ${y + 112} Q${middle + 58} ${y + 40} ${middle + 96} ${y + 24} Q${middle + 134} ${y + 40} ${middle + 148} ${y + 112} z`,
        paper,
      ),
    );
  if (flat.look)
    shapes.push(
      person(middle - 40, slab + 6, 262, somebody(dice, { skirt: false, ...flat.look }), {
        left: [-20, 30],
        right: flat.holds ? [34, 60] : [120, 160],
        ...(flat.holds ? { holds: flat.holds } : {}),
      }),
    );
  if (flat.second)
    shapes.push(
      person(
        middle + 80,
        slab + 6,
        flat.second.child ? 190 : 250,
        somebody(dice, { skirt: false, ...flat.second }),
        { left: [-30, -10], right: flat.second.child ? [140, 165] : [20, 8] },
      ),
    );
  if (flat.thing === 'cat') shapes.push(cat(middle + 104, slab - 108, orange));
  shapes.push(
    rect(middle - 180, slab - 108, 360, 108, flat.rail),
    ...times(17, (index) => rect(middle - 172 + index * 21.4, slab - 96, 6, 96, ink, { opacity: 0.12 })),
    rect(middle - 186, slab - 116, 372, 14, ink, { opacity: 0.85, rx: 4 }),
    rect(middle - 192, slab, 384, 22, slate),
    rect(middle - 192, slab + 22, 384, 10, ink, { opacity: 0.2 }),
  );
  if (flat.thing === 'flowers')
    shapes.push(
      at([middle, slab - 84], [flowerBoxes(340, [magenta.soft, magenta.mid, yellow, paper], dice)]),
    );
  if (flat.thing === 'flags')
    shapes.push(
      ...spread(middle - 160, middle + 160, 9).map((px, index) =>
        polygon(
          [
            [px - 18, slab - 100],
            [px + 18, slab - 100],
            [px, slab - 62],
          ],
          [blue.deep, paper, magenta.mid, teal.deep][index % 4] ?? paper,
        ),
      ),
    );
  if (flat.thing === 'pots')
    shapes.push(at([middle - 96, slab - 84], [flowerBoxes(136, [orange, yellow], dice)]));
  return shapes.join('');
}
