import { brown, ink, leaf, magenta, paper, yellow } from './palette.ts';
import { at, circle, clipped, line, path, type Point, polygon, rect, type Shape, spread } from './svg.ts';

/** What belongs to Palm Sunday and to Easter. */

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

/** A small parish church with its tower. */
export function church(x: number, ground: number): Shape {
  return at(
    [x, ground],
    [
      rect(-190, -190, 260, 190, magenta.pale),
      polygon(
        [
          [-214, -186],
          [-60, -300],
          [94, -186],
        ],
        magenta.mid,
      ),
      ...spread(-160, 40, 5).map((px) => path(`M${px - 14} -50 v-76 a14 14 0 0 1 28 0 v76 z`, magenta.deep)),
      rect(70, -400, 104, 400, paper),
      rect(70, -400, 26, 400, magenta.pale),
      polygon(
        [
          [58, -398],
          [122, -520],
          [186, -398],
        ],
        magenta.deep,
      ),
      line(
        [
          [122, -518],
          [122, -572],
        ],
        ink,
        7,
      ),
      line(
        [
          [104, -552],
          [140, -552],
        ],
        ink,
        7,
      ),
      path('M104 -300 v-40 a18 18 0 0 1 36 0 v40 z', magenta.deepest),
      circle(122, -232, 25, yellow),
      line(
        [
          [122, -232],
          [122, -248],
        ],
        ink,
        4,
      ),
      line(
        [
          [122, -232],
          [134, -226],
        ],
        ink,
        4,
      ),
      path('M100 0 v-70 a22 22 0 0 1 44 0 v70 z', brown.deep),
    ],
  );
}

/** A drawing on an easel. */
export function easel(x: number, ground: number, hue: { deep: string; soft: string; pale: string }): Shape {
  return at(
    [x, ground],
    [
      line(
        [
          [-44, 0],
          [-8, -150],
        ],
        brown.deep,
        7,
      ),
      line(
        [
          [44, 0],
          [8, -150],
        ],
        brown.deep,
        7,
      ),
      rect(-58, -158, 116, 92, paper),
      rect(-50, -150, 100, 76, hue.pale),
      rect(-40, -110, 34, 36, hue.deep),
      rect(4, -128, 26, 54, hue.soft),
      circle(-18, -132, 10, yellow),
      circle(34, -82, 12, leaf.mid),
      rect(-62, -68, 124, 8, brown.deep),
    ],
  );
}
