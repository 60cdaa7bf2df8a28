import { blue, cream, type Hue, ink, leaf, magenta, paper, stone, teal, yellow } from './kit/palette.ts';
import { type Dice, dice as newDice } from './kit/random.ts';
import {
  canvas,
  circle,
  ellipse,
  line,
  path,
  type Point,
  polygon,
  type Shape,
  spread,
  stroke,
  times,
} from './kit/svg.ts';

/** A point of the ground, in steps east and south of the middle, `up` pixels above it; seen from the south at a slant. */
function place(east: number, south: number, up = 0): Point {
  return [800 + (east - south) * 36, 500 + (east + south) * 18 - up];
}

function tile(east: number, south: number, w: number, d: number, colour: string, more = {}): Shape {
  return polygon(
    [place(east, south), place(east + w, south), place(east + w, south + d), place(east, south + d)],
    colour,
    more,
  );
}

/** A block of flats on the slanted ground with windows on both visible walls. */
function block(
  east: number,
  south: number,
  w: number,
  d: number,
  floors: number,
  hue: Hue,
  dice: Dice,
): Shape {
  const high = floors * 15 + 6;
  const wall = (from: Point, to: Point, colour: string) =>
    polygon([place(...from), place(...to), place(...to, high), place(...from, high)], colour);
  const panes = (from: Point, to: Point, colour: () => string) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const count = Math.max(1, Math.round(length * 2.6));
    return times(floors, (floor) =>
      times(count, (index) => {
        const at = (share: number): Point => [
          from[0] + (to[0] - from[0]) * share,
          from[1] + (to[1] - from[1]) * share,
        ];
        const left = at((index + 0.24) / count);
        const right = at((index + 0.76) / count);
        const low = floor * 15 + 5;
        return polygon(
          [place(...left, low), place(...right, low), place(...right, low + 8.5), place(...left, low + 8.5)],
          colour(),
        );
      }).join(''),
    ).join('');
  };
  const sw: Point = [east, south + d];
  const se: Point = [east + w, south + d];
  const ne: Point = [east + w, south];
  return [
    polygon(
      [
        place(east, south + d),
        place(east + w, south + d),
        place(east + w + 0.8, south + d + 0.3),
        place(east + 0.8, south + d + 0.3),
      ],
      ink,
      { opacity: 0.12 },
    ),
    wall(sw, se, hue.deep),
    wall(se, ne, hue.deepest),
    panes(sw, se, () => dice.pick([yellow, hue.pale, paper, hue.deepest])),
    panes(se, ne, () => dice.pick([yellow, hue.soft, hue.mid, hue.mid])),
    polygon(
      [
        place(east, south, high),
        place(east + w, south, high),
        place(east + w, south + d, high),
        place(east, south + d, high),
      ],
      hue.mid,
    ),
    polygon(
      [
        place(east + w * 0.3, south + d * 0.3, high),
        place(east + w * 0.55, south + d * 0.3, high),
        place(east + w * 0.55, south + d * 0.7, high),
        place(east + w * 0.3, south + d * 0.7, high),
      ],
      hue.soft,
    ),
  ].join('');
}

/** An ordinary house of the city round about. */
function house(east: number, south: number, w: number, d: number, high: number): Shape {
  return [
    polygon(
      [
        place(east, south + d),
        place(east + w, south + d),
        place(east + w, south + d, high),
        place(east, south + d, high),
      ],
      '#E4DCCD',
    ),
    polygon(
      [
        place(east + w, south + d),
        place(east + w, south),
        place(east + w, south, high),
        place(east + w, south + d, high),
      ],
      '#D3C9B7',
    ),
    polygon(
      [
        place(east, south, high),
        place(east + w, south, high),
        place(east + w, south + d, high),
        place(east, south + d, high),
      ],
      paper,
    ),
  ].join('');
}

function tinyTree(east: number, south: number, size: number, colour: string): Shape {
  const [x, y] = place(east, south);
  return (
    ellipse(x + 3, y, size * 0.8, size * 0.35, ink, { opacity: 0.15 }) +
    circle(x, y - size, size, colour) +
    circle(x - size * 0.3, y - size * 1.3, size * 0.45, paper, { opacity: 0.3 })
  );
}

function pin(east: number, south: number, up: number, colour: string): Shape {
  const [x, y] = place(east, south);
  const top = y - up;
  return [
    ellipse(x, y, 26, 10, ink, { opacity: 0.25 }),
    path(
      `M${x} ${y} C${x - 14} ${y - up * 0.35} ${x - 50} ${top + 40} ${x - 50} ${top} a50 50 0 0 1 100 0 C${x + 50} ${top + 40} ${x + 14} ${y - up * 0.35} ${x} ${y} z`,
      colour,
    ),
    circle(x, top, 27, paper),
    circle(x, top, 13, yellow),
  ].join('');
}

interface Estate {
  east: number;
  south: number;
  hue: Hue;
  ground: string;
}

const estates: Estate[] = [
  { east: -12, south: -6.5, hue: teal, ground: '#CFE5C4' },
  { east: 1.4, south: -9.5, hue: blue, ground: '#CFE0C9' },
  { east: 0.6, south: 1.4, hue: magenta, ground: '#D6E6BE' },
];

/** The city from above at a slant: pale streets, a river, and three estates in colour. */
export function cityMap(): string {
  const dice = newDice(3003);
  const size = 9.4;
  const bank = (x: number) => 930 + Math.sin(x / 300) * 40;
  const lawns = estates.map(
    ({ east, south, ground }) =>
      tile(east - 0.4, south - 0.4, size + 0.8, size - 0.2, paper) +
      tile(east, south, size, size - 1, ground),
  );
  const taken = (east: number, south: number) =>
    estates.some(
      (one) =>
        east > one.east - 2.6 &&
        east < one.east + size + 0.6 &&
        south > one.south - 2.6 &&
        south < one.south + size - 0.2,
    );
  const things: { depth: number; shape: Shape }[] = [];
  const put = (east: number, south: number, shape: Shape) => things.push({ depth: east + south, shape });
  for (let east = -32; east < 32; east += 2.6) {
    for (let south = -32; south < 32; south += 2.6) {
      const [x, y] = place(east, south);
      const wet = Math.abs(y + 10 - bank(x)) < 96;
      if (taken(east, south) || wet || x < -120 || x > 1720 || y < -60 || y > 1100) continue;
      if (dice.chance(0.78))
        put(
          east,
          south,
          house(east, south, dice.between(1.1, 1.9), dice.between(1.1, 1.9), dice.between(8, 30)),
        );
      else
        for (let index = 0; index < 3; index += 1)
          put(
            east,
            south,
            tinyTree(
              east + dice.between(0, 1.8),
              south + dice.between(0, 1.8),
              dice.between(8, 12),
              dice.pick(['#B9D3AE', '#A9C8A2', '#C7DAB7']),
            ),
          );
    }
  }
  for (const { east, south, hue } of estates) {
    const plots = [
      [0.5, 0.5, 3, 1, 6],
      [4.4, 0.4, 3, 1, 9],
      [0.5, 2.6, 1, 3.2, 8],
      [2.5, 4.9, 3.2, 1, 5],
      [6.4, 2.4, 1, 3.6, 7],
      [3, 2.6, 2, 1, 4],
    ] as const;
    for (const [dx, dy, w, d, floors] of plots)
      put(
        east + dx + w / 2,
        south + dy + d / 2,
        block(east + dx + 0.5, south + dy + 0.5, w, d, floors, hue, dice),
      );
    for (let index = 0; index < 60; index += 1) {
      const dx = dice.between(0.2, size - 0.4);
      const dy = dice.between(0.2, size - 1.4);
      const free = plots.every(
        ([px, py, w, d]) => dx < px + 0.3 || dx > px + w + 0.9 || dy < py + 0.3 || dy > py + d + 0.9,
      );
      if (free)
        put(
          east + dx,
          south + dy,
          tinyTree(east + dx, south + dy, dice.between(9, 13), dice.pick([leaf.deep, leaf.mid, leaf.soft])),
        );
    }
  }
  const streets = [
    ...times(13, (index) => tile(-34, -32 + index * 5.2, 68, 0.5, paper)),
    ...times(13, (index) => tile(-34 + index * 5.2, -32, 0.5, 68, paper)),
  ];
  const river = spread(-40, 1640, 60).map((x): Point => [x, bank(x)]);
  return canvas('#EFE7D8', [
    ...streets,
    stroke('M-20 420 C320 300 520 700 900 640 S1400 330 1640 380', cream, 30),
    stroke('M-20 420 C320 300 520 700 900 640 S1400 330 1640 380', stone, 3, { 'stroke-dasharray': '14 12' }),
    line(river, blue.soft, 122),
    line(river, blue.pale, 88),
    ...times(16, (index) =>
      stroke(
        `M${index * 104 + 10} ${bank(index * 104 + 10) - 20 + (index % 3) * 20} q14 -10 28 0 t28 0`,
        paper,
        4,
      ),
    ),
    ...lawns,
    ...things.sort((one, other) => one.depth - other.depth).map(({ shape }) => shape),
    pin(-7.4, -2.6, 200, teal.deep),
    pin(6, -5.6, 200, blue.deep),
    pin(5.2, 5.3, 200, magenta.deep),
  ]);
}
