import { brown, cream, ink, magenta, orange, paper, rust, stone, teal, yellow } from './palette.ts';
import { at, circle, line, polygon, rect, type Shape, stroke, times } from './svg.ts';

/** What stands in streets and courtyards, and what is hung up at fêtes. */

/** A park bench, `w` pixels wide. */
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

/** A street lamp; with `glow` it is lit. */
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

/** A glazed shelter at a tram stop. */
export function shelter(x: number, ground: number): Shape {
  return at(
    [x, ground],
    [
      rect(-170, -208, 340, 150, teal.pale, { opacity: 0.55 }),
      ...[-170, -58, 58, 170].map((px) =>
        line(
          [
            [px, 0],
            [px, -212],
          ],
          ink,
          7,
        ),
      ),
      rect(-196, -232, 392, 24, orange, { rx: 8 }),
      rect(-140, -62, 200, 14, brown.soft, { rx: 4 }),
      line(
        [
          [-120, -50],
          [-120, 0],
        ],
        ink,
        6,
      ),
      line(
        [
          [40, -50],
          [40, 0],
        ],
        ink,
        6,
      ),
      rect(80, -190, 74, 108, paper),
      rect(88, -182, 58, 34, magenta.mid),
      ...times(4, (index) => rect(88, -140 + index * 13, index % 2 === 0 ? 56 : 42, 6, stone)),
    ],
  );
}
