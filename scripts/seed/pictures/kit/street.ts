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
} from './palette.ts';
import type { Dice } from './random.ts';
import {
  at,
  circle,
  clipped,
  line,
  path,
  polygon,
  rect,
  spread,
  stroke,
  times,
  type Point,
  type Shape,
} from './svg.ts';

/** What stands in streets and courtyards, and what is hung up at fêtes. */

export function bench(
  x: number,
  ground: number,
  w: number,
  wood: string = brown.soft,
  mirror = false,
): Shape {
  return at(
    [x, ground],
    [
      ...[-0.42, 0.42].map((side) =>
        line(
          [
            [side * w, 0],
            [side * w, -w * 0.24],
          ],
          ink,
          w * 0.045,
        ),
      ),
      rect(-w / 2, -w * 0.28, w, w * 0.07, wood, { rx: 3 }),
      rect(-w / 2, -w * 0.42, w, w * 0.06, wood, { rx: 3 }),
      rect(-w / 2, -w * 0.52, w, w * 0.06, wood, { rx: 3 }),
      ...[-0.42, 0.42].map((side) =>
        line(
          [
            [side * w, -w * 0.24],
            [side * w, -w * 0.54],
          ],
          ink,
          w * 0.03,
        ),
      ),
    ],
    { mirror },
  );
}

export function streetLamp(x: number, ground: number, size: number, glow = false): Shape {
  return at(
    [x, ground],
    [
      glow
        ? polygon(
            [
              [size * 0.11, -size * 0.97],
              [size * 0.22, -size * 0.97],
              [size * 0.52, 0],
              [-size * 0.2, 0],
            ],
            yellow,
            { opacity: 0.13 },
          )
        : '',
      glow ? circle(size * 0.165, -size * 0.97, size * 0.11, yellow, { opacity: 0.3 }) : '',
      stroke(`M0 0 V${-size * 0.9} Q0 ${-size} ${size * 0.12} ${-size}`, ink, size * 0.018),
      rect(size * 0.09, -size * 1.012, size * 0.15, size * 0.024, ink, { rx: 3 }),
      rect(size * 0.105, -size * 0.988, size * 0.12, size * 0.02, glow ? yellow : cream, { rx: 3 }),
      rect(-size * 0.02, -size * 0.06, size * 0.04, size * 0.06, ink),
    ],
  );
}

/** A bicycle seen from its side, `size` pixels long. */
export function bicycle(
  x: number,
  ground: number,
  size: number,
  colour: string = rust,
  mirror = false,
): Shape {
  const r = size * 0.24;
  const wheel = (px: number) =>
    circle(px, -r, r, 'none', { stroke: ink, 'stroke-width': size * 0.03 }) + circle(px, -r, r * 0.12, ink);
  return at(
    [x, ground],
    [
      wheel(-size * 0.3),
      wheel(size * 0.3),
      line(
        [
          [-size * 0.3, -r],
          [-size * 0.1, -size * 0.5],
          [size * 0.22, -size * 0.52],
          [-size * 0.02, -r],
          [-size * 0.3, -r],
        ],
        colour,
        size * 0.035,
      ),
      line(
        [
          [-size * 0.13, -size * 0.58],
          [-size * 0.02, -r],
        ],
        colour,
        size * 0.035,
      ),
      line(
        [
          [size * 0.3, -r],
          [size * 0.2, -size * 0.62],
          [size * 0.12, -size * 0.66],
        ],
        colour,
        size * 0.035,
      ),
      line(
        [
          [-size * 0.2, -size * 0.59],
          [-size * 0.06, -size * 0.59],
        ],
        ink,
        size * 0.05,
      ),
    ],
    { mirror },
  );
}

/** A rope with pennants from one point to another; `sag` is how deep it hangs. */
export function bunting(
  [x1, y1]: Point,
  [x2, y2]: Point,
  sag: number,
  count: number,
  colours: readonly string[],
  size = 40,
  rope: string = paper,
): Shape {
  const height = (share: number) => y1 + (y2 - y1) * share + sag * 4 * share * (1 - share);
  const pennants = times(count, (index) => {
    const share = (index + 0.5) / count;
    const x = x1 + (x2 - x1) * share;
    const slope = (Math.atan2(height(share + 0.01) - height(share - 0.01), (x2 - x1) * 0.02) * 180) / Math.PI;
    return at(
      [x, height(share)],
      [
        polygon(
          [
            [-size / 2, 0],
            [size / 2, 0],
            [0, size * 1.15],
          ],
          colours[index % colours.length] ?? paper,
        ),
      ],
      { turn: slope },
    );
  });
  return (
    stroke(`M${x1} ${y1} Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + sag * 2} ${x2} ${y2}`, rope, 4) +
    pennants.join('')
  );
}

/** A string of round lamps. */
export function fairyLights(
  [x1, y1]: Point,
  [x2, y2]: Point,
  sag: number,
  count: number,
  colours: readonly string[],
  size = 9,
): Shape {
  const lamps = times(count, (index) => {
    const share = (index + 0.5) / count;
    const x = x1 + (x2 - x1) * share;
    const y = y1 + (y2 - y1) * share + sag * 4 * share * (1 - share);
    const colour = colours[index % colours.length] ?? yellow;
    return circle(x, y + size, size * 2.2, colour, { opacity: 0.22 }) + circle(x, y + size, size, colour);
  });
  return (
    stroke(`M${x1} ${y1} Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + sag * 2} ${x2} ${y2}`, ink, 3) + lamps.join('')
  );
}

/** A market stall with a striped awning; its counter shows whatever `goods` draws along it. */
export function stall(
  x: number,
  ground: number,
  w: number,
  colours: readonly [string, string],
  goods: (left: number, right: number, top: number) => Shape,
  inside: Shape = '',
): Shape {
  const h = w * 0.92;
  const counter = -w * 0.36;
  const stripes = 8;
  const stripe = w / stripes;
  return at(
    [x, ground],
    [
      rect(-w * 0.46, -h * 0.86, w * 0.92, h * 0.5, colours[0], { opacity: 0.28 }),
      inside,
      ...[-0.46, 0.44].map((side) => rect(side * w, -h * 0.9, w * 0.025, h * 0.9, brown.deepest)),
      rect(-w / 2, counter, w, w * 0.36, brown.soft),
      ...times(7, (index) => rect(-w / 2 + (w / 7) * index, counter, 2.5, w * 0.36, brown.mid)),
      rect(-w * 0.53, counter - w * 0.035, w * 1.06, w * 0.05, brown.deep, { rx: 4 }),
      goods(-w * 0.48, w * 0.48, counter - w * 0.035),
      ...times(stripes, (index) => {
        const left = -w / 2 + index * stripe;
        const fill = colours[index % 2] ?? paper;
        const out = 1.14;
        return path(
          `M${left} ${-h} H${left + stripe} L${(left + stripe) * out} ${-h * 0.78} a${(stripe * out) / 2} ${(stripe * out) / 2} 0 0 1 ${-stripe * out} 0 z`,
          fill,
        );
      }),
      rect(-w / 2, -h - w * 0.02, w, w * 0.035, brown.deepest, { rx: 3 }),
    ],
  );
}

/** A balloon on its string. */
export function balloon(x: number, y: number, size: number, colour: string, knot: Point): Shape {
  return [
    stroke(
      `M${x} ${y + size * 1.15} Q${(x + knot[0]) / 2 + size * 0.3} ${(y + knot[1]) / 2} ${knot[0]} ${knot[1]}`,
      ink,
      2,
      { opacity: 0.6 },
    ),
    path(
      `M${x} ${y + size * 1.2} C${x - size * 1.3} ${y + size * 0.5} ${x - size} ${y - size} ${x} ${y - size} C${x + size} ${y - size} ${x + size * 1.3} ${y + size * 0.5} ${x} ${y + size * 1.2} z`,
      colour,
    ),
    circle(x - size * 0.35, y - size * 0.35, size * 0.17, paper, { opacity: 0.65 }),
  ].join('');
}

/** A decorated egg lying or standing. */
export function egg(
  id: string,
  x: number,
  y: number,
  size: number,
  base: string,
  marks: readonly [string, string],
  turn = 0,
): Shape {
  const d = `M0 ${-size} C${size * 0.55} ${-size} ${size * 0.78} ${-size * 0.1} ${size * 0.72} ${size * 0.25} C${size * 0.66} ${size * 0.75} ${-size * 0.66} ${size * 0.75} ${-size * 0.72} ${size * 0.25} C${-size * 0.78} ${-size * 0.1} ${-size * 0.55} ${-size} 0 ${-size} z`;
  const zigzag = spread(-size, size, 9).map((px, index): Point => [
    px,
    (index % 2 === 0 ? 0.08 : -0.14) * size,
  ]);
  return at(
    [x, y],
    [
      path(d, base),
      clipped(id, d, [
        rect(-size, -size * 0.5, size * 2, size * 0.14, marks[0]),
        line(zigzag, marks[1], size * 0.1),
        rect(-size, size * 0.26, size * 2, size * 0.14, marks[0]),
        ...spread(-size * 0.5, size * 0.5, 4).map((px) => circle(px, -size * 0.22, size * 0.06, marks[1])),
      ]),
    ],
    { turn },
  );
}

/** A low-floor tram, its nose to the right; `w` pixels long. */
export function tram(x: number, ground: number, w: number, dice: Dice): Shape {
  const h = w * 0.175;
  const floor = -w * 0.03;
  const roof = floor - h;
  const cars = [0, 1, 2];
  const carWidth = w / 3;
  const body = (index: number) => {
    const left = index * carWidth + (index > 0 ? 6 : 0);
    const right = (index + 1) * carWidth - (index < 2 ? 6 : 0);
    if (index === 2)
      return path(
        `M${left} ${roof} H${right - h * 0.7} Q${right - h * 0.05} ${roof + h * 0.12} ${right} ${floor - h * 0.2} V${floor} H${left} z`,
        blue.deep,
      );
    if (index === 0)
      return path(
        `M${left + h * 0.7} ${roof} H${right} V${floor} H${left} V${floor - h * 0.2} Q${left + h * 0.05} ${roof + h * 0.12} ${left + h * 0.7} ${roof} z`,
        blue.deep,
      );
    return rect(left, roof, right - left, h, blue.deep);
  };
  const panes = (index: number) => {
    const left = index * carWidth + (index === 0 ? h * 0.85 : 26);
    const right = (index + 1) * carWidth - (index === 2 ? h * 0.95 : 26);
    const step = (right - left) / 4;
    return times(4, (pane) => {
      const px = left + pane * step + 4;
      const door = pane === 1;
      const tall = door ? h * 0.78 : h * 0.46;
      const rider = !door && dice.chance(0.7);
      return (
        rect(px, roof + h * 0.14, step - 9, tall, door ? blue.pale : blue.mist, { rx: 5 }) +
        (door ? rect(px + (step - 9) / 2 - 2, roof + h * 0.14, 4, tall, blue.deep) : '') +
        (rider
          ? circle(
              px + step * dice.between(0.3, 0.6),
              roof + h * 0.4,
              h * 0.09,
              dice.pick([brown.deep, rust, ink, gold]),
            ) +
            rect(
              px + step * 0.28,
              roof + h * 0.48,
              step * 0.34,
              h * 0.12,
              dice.pick([magenta.mid, teal.mid, orange]),
              { rx: 6 },
            )
          : '')
      );
    }).join('');
  };
  const nose = w - h * 0.72;
  return at(
    [x - w / 2, ground],
    [
      rect(w * 0.04, floor - 4, w * 0.92, w * 0.018, ink),
      ...[0.1, 0.2, 0.45, 0.55, 0.8, 0.9].map((share) => circle(w * share, -w * 0.014, w * 0.014, ink)),
      rect(carWidth - 10, roof + 8, 20, h - 12, ink),
      rect(2 * carWidth - 10, roof + 8, 20, h - 12, ink),
      ...cars.map(body),
      rect(h * 0.04, floor - h * 0.3, w - h * 0.08, h * 0.1, paper),
      ...cars.map(panes),
      path(
        `M${nose} ${roof + h * 0.14} H${nose + h * 0.14} Q${w - h * 0.16} ${roof + h * 0.24} ${w - h * 0.08} ${floor - h * 0.4} H${nose} z`,
        blue.mist,
      ),
      path(
        `M${h * 0.7} ${roof + h * 0.14} H${h * 0.56} Q${h * 0.16} ${roof + h * 0.24} ${h * 0.08} ${floor - h * 0.4} H${h * 0.7} z`,
        blue.mist,
      ),
      circle(w - h * 0.2, floor - h * 0.12, h * 0.07, yellow),
      circle(h * 0.2, floor - h * 0.12, h * 0.06, rust),
      rect(w * 0.14, roof - h * 0.12, w * 0.14, h * 0.12, blue.deepest, { rx: 4 }),
      rect(w * 0.7, roof - h * 0.12, w * 0.12, h * 0.12, blue.deepest, { rx: 4 }),
      line(
        [
          [w * 0.44, roof],
          [w * 0.49, roof - h * 0.26],
          [w * 0.45, roof - h * 0.5],
        ],
        ink,
        4,
      ),
      line(
        [
          [w * 0.41, roof - h * 0.5],
          [w * 0.49, roof - h * 0.5],
        ],
        ink,
        5,
      ),
    ],
  );
}

/** Paving or water: short strokes thicker towards the viewer. */
export function dashes(
  from: number,
  to: number,
  y: number,
  count: number,
  colour: string = stone,
  thickness = 4,
  dice?: Dice,
): Shape {
  const step = (to - from) / count;
  return times(count, (index) => {
    const px = from + index * step + (dice ? dice.between(-step * 0.3, step * 0.3) : 0);
    return line(
      [
        [px, y],
        [px + step * 0.5, y],
      ],
      colour,
      thickness,
    );
  }).join('');
}
