import { brown, cream, leaf, magenta, orange, paper, yellow } from './palette.ts';
import { at, circle, line, path, type Point, polygon, rect, type Shape, times } from './svg.ts';

/** What belongs to a winter evening. */

/** A song book, open. */
export const song = ([x, y]: Point): Shape =>
  at(
    [x - 16, y - 20],
    [
      polygon(
        [
          [-26, 0],
          [0, 8],
          [0, -32],
          [-26, -40],
        ],
        paper,
      ),
      polygon(
        [
          [26, 0],
          [0, 8],
          [0, -32],
          [26, -40],
        ],
        cream,
      ),
      ...times(3, (index) =>
        line(
          [
            [-21, -30 + index * 10],
            [-6, -25 + index * 10],
          ],
          brown.mid,
          2,
        ),
      ),
      ...times(3, (index) =>
        line(
          [
            [6, -25 + index * 10],
            [21, -30 + index * 10],
          ],
          brown.mid,
          2,
        ),
      ),
    ],
  );

/** A decorated fir tree with a star. */
export function firTree(x: number, ground: number, size: number): Shape {
  const tier = (share: number, half: number, drop: number) =>
    path(
      `M0 ${-size * share} L${size * half} ${-size * (share - drop)} Q0 ${-size * (share - drop - 0.04)} ${-size * half} ${-size * (share - drop)} z`,
      leaf.deep,
    ) +
    path(
      `M0 ${-size * share} L${size * half * 0.2} ${-size * (share - drop)} Q${-size * half * 0.5} ${-size * (share - drop - 0.03)} ${-size * half} ${-size * (share - drop)} z`,
      leaf.mid,
    );
  const balls = [
    [-0.08, 0.72],
    [0.07, 0.62],
    [-0.14, 0.5],
    [0.05, 0.46],
    [0.17, 0.38],
    [-0.06, 0.34],
    [-0.22, 0.24],
    [0.1, 0.22],
    [0.24, 0.18],
    [-0.1, 0.16],
  ] as const;
  return at(
    [x, ground],
    [
      rect(-size * 0.04, -size * 0.12, size * 0.08, size * 0.12, brown.deep),
      tier(0.5, 0.32, 0.4),
      tier(0.72, 0.25, 0.36),
      tier(0.95, 0.18, 0.36),
      ...balls.map(([px, py], index) =>
        circle(
          px * size,
          -py * size,
          size * 0.022,
          [yellow, orange, paper, magenta.soft][index % 4] ?? yellow,
        ),
      ),
      polygon(
        times(10, (index): Point => {
          const angle = -Math.PI / 2 + (index / 10) * Math.PI * 2;
          const r = size * (index % 2 === 0 ? 0.065 : 0.028);
          return [Math.cos(angle) * r, -size * 0.97 + Math.sin(angle) * r];
        }),
        yellow,
      ),
    ],
  );
}
