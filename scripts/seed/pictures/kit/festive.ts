import { brown, ink, paper, yellow } from './palette.ts';
import { at, circle, path, type Point, polygon, rect, type Shape, stroke, times } from './svg.ts';

/** What is hung up and set up at fêtes. */

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
