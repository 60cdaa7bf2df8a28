import { brown, cream, gold, leaf, magenta, orange, paper, yellow } from './palette.ts';
import type { Dice } from './random.ts';
import { at, circle, ellipse, line, path, polygon, rect, type Shape, times } from './svg.ts';

/** What grows, flies and shines. Sizes are heights in pixels. */

/** The colours of a tree's crown: its shadow side, its body, its sunny side. */
type Crown = readonly [shade: string, body: string, light: string];
export const green: Crown = [leaf.deep, leaf.mid, leaf.soft];
export const spring: Crown = [leaf.mid, leaf.soft, leaf.pale];
export const autumn: Crown = ['#CF6236', '#F08A5D', '#F3C969'];
export const blossom: Crown = [magenta.mid, magenta.soft, magenta.pale];

function trunk(size: number): Shape {
  const w = size * 0.055;
  return [
    polygon(
      [
        [-w, 0],
        [w, 0],
        [w * 0.55, -size * 0.55],
        [-w * 0.55, -size * 0.55],
      ],
      brown.deepest,
    ),
    line(
      [
        [0, -size * 0.3],
        [size * 0.13, -size * 0.48],
      ],
      brown.deepest,
      w * 0.8,
    ),
    line(
      [
        [0, -size * 0.36],
        [-size * 0.12, -size * 0.5],
      ],
      brown.deepest,
      w * 0.7,
    ),
  ].join('');
}

/** A round tree, its crown a heap of circles. */
export function tree(x: number, ground: number, size: number, crown: Crown, dice: Dice): Shape {
  const [shade, body, light] = crown;
  const puffs: [number, number, number][] = [
    [0, -0.72, 0.24],
    [-0.19, -0.6, 0.17],
    [0.2, -0.61, 0.18],
    [-0.09, -0.86, 0.16],
    [0.12, -0.83, 0.15],
  ];
  const jitter = () => dice.between(-0.025, 0.025);
  const placed = puffs.map(([px, py, r]) => [px + jitter(), py + jitter(), r + jitter() * 0.6] as const);
  return at(
    [x, ground],
    [
      trunk(size),
      ...placed.map(([px, py, r]) => circle((px + 0.025) * size, (py + 0.03) * size, r * size, shade)),
      ...placed.map(([px, py, r]) => circle(px * size, py * size, r * size * 0.94, body)),
      ...placed
        .slice(1)
        .map(([px, py, r]) => circle((px - 0.045) * size, (py - 0.045) * size, r * size * 0.5, light)),
    ],
  );
}

/** A poplar: a tall drop. */
export function poplar(x: number, ground: number, size: number, crown: Crown): Shape {
  const [shade, body, light] = crown;
  const w = size * 0.15;
  const drop = (scale: number) =>
    `M0 ${-size} C${w * scale} ${-size * 0.72} ${w * 1.25 * scale} ${-size * 0.28} 0 ${-size * 0.1} C${-w * 1.25 * scale} ${-size * 0.28} ${-w * scale} ${-size * 0.72} 0 ${-size} z`;
  return at(
    [x, ground],
    [
      rect(-size * 0.018, -size * 0.2, size * 0.036, size * 0.2, brown.deepest),
      path(drop(1.1), shade),
      at([-size * 0.012, 0], [path(drop(0.85), body)]),
      at([-size * 0.028, -size * 0.05], [path(drop(0.42), light, { opacity: 0.8 })]),
    ],
  );
}

/** A tree in winter: branches alone. */
export function bareTree(x: number, ground: number, size: number, colour: string): Shape {
  const branch = (depth: number, px: number, py: number, angle: number, length: number): Shape => {
    if (depth === 0) return '';
    const ex = px + Math.sin(angle) * length;
    const ey = py - Math.cos(angle) * length;
    return (
      line(
        [
          [px, py],
          [ex, ey],
        ],
        colour,
        depth * depth * size * 0.0026 + 1,
      ) +
      branch(depth - 1, ex, ey, angle - 0.42, length * 0.74) +
      branch(depth - 1, ex, ey, angle + 0.36, length * 0.7) +
      (depth > 3 ? branch(depth - 2, ex, ey, angle + 0.02, length * 0.6) : '')
    );
  };
  const foot = size * 0.075;
  return at(
    [x, ground],
    [
      polygon(
        [
          [-foot, 0],
          [foot, 0],
          [size * 0.045, -size * 0.16],
          [-size * 0.045, -size * 0.16],
        ],
        colour,
      ),
      branch(6, 0, -size * 0.05, 0, size * 0.27),
    ],
  );
}

/** A low round shrub. */
export function shrub(x: number, ground: number, size: number, crown: Crown): Shape {
  const [shade, body, light] = crown;
  return at(
    [x, ground],
    [
      path(
        `M${-size} 0 a${size * 0.55} ${size * 0.5} 0 0 1 ${size * 0.5} ${-size * 0.42} a${size * 0.6} ${size * 0.6} 0 0 1 ${size * 1.0} ${-size * 0.02} a${size * 0.5} ${size * 0.5} 0 0 1 ${size * 0.5} ${size * 0.44} z`,
        shade,
      ),
      path(
        `M${-size * 0.8} 0 a${size * 0.45} ${size * 0.42} 0 0 1 ${size * 0.5} ${-size * 0.36} a${size * 0.5} ${size * 0.5} 0 0 1 ${size * 0.7} ${size * 0.36} z`,
        body,
      ),
      circle(-size * 0.25, -size * 0.3, size * 0.13, light),
      circle(size * 0.3, -size * 0.28, size * 0.1, light),
    ],
  );
}

/** Tufts of grass strewn over a stretch of lawn. */
export function tufts(
  x: number,
  y: number,
  w: number,
  h: number,
  count: number,
  colour: string,
  dice: Dice,
): Shape {
  return times(count, () => {
    const px = x + dice.next() * w;
    const py = y + dice.next() * h;
    const s = 5 + ((py - y) / Math.max(1, h)) * 9;
    return line(
      [
        [px - s * 0.6, py - s * 0.9],
        [px, py],
        [px + s * 0.1, py - s * 1.2],
        [px, py],
        [px + s * 0.7, py - s * 0.8],
      ],
      colour,
      s * 0.2,
    );
  }).join('');
}

/** A flower with petals around its eye, on a stalk. */
export function flower(x: number, ground: number, size: number, petals: string, eye = gold): Shape {
  return at(
    [x, ground],
    [
      line(
        [
          [0, 0],
          [0, -size],
        ],
        leaf.deep,
        size * 0.07,
      ),
      ellipse(size * 0.16, -size * 0.36, size * 0.17, size * 0.07, leaf.mid, {
        transform: `rotate(-32 ${size * 0.16} ${-size * 0.36})`,
      }),
      ...times(7, (index) => {
        const angle = (index / 7) * Math.PI * 2;
        return circle(
          Math.cos(angle) * size * 0.17,
          -size + Math.sin(angle) * size * 0.17,
          size * 0.105,
          petals,
        );
      }),
      circle(0, -size, size * 0.115, eye),
    ],
  );
}

/** A sun or a moon with one pale ring. */
export function sun(x: number, y: number, radius: number, colour = yellow, ring = cream): Shape {
  return circle(x, y, radius * 1.45, ring, { opacity: 0.55 }) + circle(x, y, radius, colour);
}

/** A flat-footed cloud. */
export function cloud(x: number, y: number, size: number, colour = paper): Shape {
  return at(
    [x, y],
    [
      path(
        `M${-size} 0 a${size * 0.34} ${size * 0.34} 0 0 1 ${size * 0.3} ${-size * 0.34} a${size * 0.46} ${size * 0.46} 0 0 1 ${size * 0.86} ${-size * 0.08} a${size * 0.36} ${size * 0.36} 0 0 1 ${size * 0.6} ${size * 0.42} z`,
        colour,
      ),
    ],
  );
}

/** A bird, far off. */
export function bird(x: number, y: number, size: number, colour: string): Shape {
  return at(
    [x, y],
    [
      path(
        `M${-size} ${-size * 0.35} Q${-size * 0.4} ${-size * 0.75} 0 0 Q${size * 0.4} ${-size * 0.75} ${size} ${-size * 0.35} Q${size * 0.4} ${-size * 0.35} 0 ${size * 0.22} Q${-size * 0.4} ${-size * 0.35} ${-size} ${-size * 0.35} z`,
        colour,
      ),
    ],
  );
}

/** A pigeon or sparrow on the ground. */
export function sparrow(x: number, ground: number, size: number, colour: string, mirror = false): Shape {
  return at(
    [x, ground],
    [
      line(
        [
          [-size * 0.05, 0],
          [-size * 0.05, -size * 0.25],
        ],
        orange,
        size * 0.06,
      ),
      line(
        [
          [size * 0.12, 0],
          [size * 0.12, -size * 0.25],
        ],
        orange,
        size * 0.06,
      ),
      path(
        `M${-size * 0.75} ${-size * 0.5} L${-size * 0.25} ${-size * 0.62} Q${size * 0.05} ${-size * 0.95} ${size * 0.4} ${-size * 0.8} Q${size * 0.55} ${-size * 0.25} ${size * 0.05} ${-size * 0.2} Q${-size * 0.3} ${-size * 0.2} ${-size * 0.75} ${-size * 0.5} z`,
        colour,
      ),
      circle(size * 0.35, -size * 0.88, size * 0.2, colour),
      polygon(
        [
          [size * 0.52, -size * 0.94],
          [size * 0.72, -size * 0.86],
          [size * 0.52, -size * 0.8],
        ],
        orange,
      ),
    ],
    { mirror },
  );
}
