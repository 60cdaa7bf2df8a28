import { brown, cream, ink, peach, rust } from './palette.ts';
import type { Dice } from './random.ts';
import { at, circle, ellipse, line, path, polygon, rect, type Shape, stroke, times } from './svg.ts';

/** Dolls of things found, and the things they are made of. */

/** A simple leaf with its veins. */
export function leafShape(size: number, colour: string, vein: string): Shape {
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

/** A jagged leaf. */
export function mapleLeaf(size: number, colour: string, vein: string): Shape {
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

/** What a doll is made of. */
export interface Doll {
  dress: 'leaf' | 'maple' | 'cloth' | 'cork' | 'paper';
  colour: string;
  trim: string;
  hair: 'wool' | 'acorn' | 'twigs' | 'moss';
}

/** A doll of things found: chestnut or cork, leaf or cloth, twigs for arms and legs. */
export function doll(x: number, ground: number, size: number, { dress, colour, trim, hair }: Doll): Shape {
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

/** A handful of chestnuts. */
export function chestnuts(x: number, y: number, dice: Dice): Shape {
  return times(5, () => {
    const px = x + dice.between(-46, 46);
    const py = y + dice.between(-12, 12);
    return circle(px, py, 15, '#6A2E12') + ellipse(px, py - 7, 8, 5, brown.soft);
  }).join('');
}
