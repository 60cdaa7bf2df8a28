import { brown, type Hue, ink, magenta, orange, paper, slate, stone, yellow } from './palette.ts';
import { at, circle, ellipse, line, path, polygon, rect, type Shape, times } from './svg.ts';

/** What lies on a workshop table, seen from above. */

/** A hand from above with its sleeve, reaching up from below; turned and placed by the caller. */
export function hand(skin: string, sleeve: string, cuff: string): Shape {
  const finger = (x: number, y: number, turn: number, length: number) =>
    at(
      [x, y],
      [
        rect(-12, -length, 24, length + 14, skin, { rx: 12 }),
        path(`M-6 ${-length + 8} q6 -7 12 0 v6 h-12 z`, paper, { opacity: 0.35 }),
      ],
      { turn },
    );
  return [
    path('M-74 640 L-52 120 H52 L74 640 z', sleeve),
    rect(-60, 96, 120, 44, cuff, { rx: 12 }),
    rect(-34, 60, 68, 60, skin),
    finger(-36, -6, -14, 62),
    finger(-12, -18, -4, 76),
    finger(14, -18, 5, 72),
    finger(37, -6, 15, 54),
    at([48, 42], [rect(-12, -62, 25, 78, skin, { rx: 12 })], { turn: 46 }),
    rect(-50, -18, 100, 100, skin, { rx: 34 }),
    ...[-24, 1, 25].map((x) =>
      line(
        [
          [x, -10],
          [x, 12],
        ],
        brown.deep,
        2.5,
        { opacity: 0.22 },
      ),
    ),
  ].join('');
}

/** A pair of open scissors. */
export function scissors(x: number, y: number, turn: number, handles: string): Shape {
  const half = (side: number) =>
    at(
      [0, 0],
      [
        path('M-9 10 L-5 -170 Q2 -186 10 -168 L9 10 z', stone),
        line(
          [
            [4, -160],
            [4, 0],
          ],
          paper,
          2,
        ),
        ellipse(side * 26, 74, 26, 42, 'none', { stroke: handles, 'stroke-width': 16 }),
        line(
          [
            [0, 0],
            [side * 12, 40],
          ],
          handles,
          16,
        ),
      ],
      { turn: side * 14 },
    );
  return at([x, y], [half(-1), half(1), circle(0, 0, 9, slate), circle(0, 0, 3, paper)], { turn });
}

/** A pencil, its point at the given place. */
export function pencil(x: number, y: number, turn: number, colour: string, length = 210): Shape {
  return at(
    [x, y],
    [
      rect(-9, -length, 18, length - 34, colour),
      rect(-3, -length, 6, length - 34, paper, { opacity: 0.3 }),
      rect(-9, -length - 22, 18, 22, magenta.soft, { rx: 5 }),
      rect(-9, -length, 18, 12, stone),
      polygon(
        [
          [-9, -34],
          [9, -34],
          [0, 0],
        ],
        brown.pale,
      ),
      polygon(
        [
          [-3, -11],
          [3, -11],
          [0, 0],
        ],
        colour,
      ),
    ],
    { turn },
  );
}

/** A paper block of flats lying folded: its roof, its front, its side. */
export function paperBlock(x: number, y: number, w: number, h: number, hue: Hue): Shape {
  const pane = w / 7.5;
  const rows = Math.max(1, Math.floor((h - 14) / (pane * 1.75)));
  const panes = times(4 * rows, (index) => {
    const column = index % 4;
    const row = Math.floor(index / 4);
    return rect(
      -w / 2 + pane * (0.8 + column * 1.7),
      -h / 2 + 14 + row * pane * 1.75,
      pane,
      pane,
      [yellow, hue.pale, paper, hue.deepest][(index * 7 + row) % 4] ?? paper,
    );
  });
  return at(
    [x, y],
    [
      polygon(
        [
          [-w / 2 + 16, -h / 2 + 20],
          [w / 2 + 44, -h / 2 + 20],
          [w / 2 + 44, h / 2 + 24],
          [-w / 2 + 16, h / 2 + 24],
        ],
        ink,
        { opacity: 0.22 },
      ),
      polygon(
        [
          [-w / 2, -h / 2],
          [w / 2, -h / 2],
          [w / 2 + 30, -h / 2 - 26],
          [-w / 2 + 30, -h / 2 - 26],
        ],
        hue.soft,
      ),
      polygon(
        [
          [w / 2, -h / 2],
          [w / 2 + 30, -h / 2 - 26],
          [w / 2 + 30, h / 2 - 26],
          [w / 2, h / 2],
        ],
        hue.deepest,
      ),
      rect(-w / 2, -h / 2, w, h, hue.deep),
      ...panes,
      rect(-pane * 0.5, h / 2 - pane * 1.3, pane, pane * 1.3, orange),
    ],
  );
}

/** A tree of the model, from above. */
export function paperTree(x: number, y: number, size: number, crown: readonly [string, string]): Shape {
  return (
    ellipse(x + size * 0.28, y + size * 0.3, size, size, ink, { opacity: 0.2 }) +
    circle(x, y, size, crown[0]) +
    circle(x - size * 0.15, y - size * 0.15, size * 0.7, crown[1]) +
    circle(x - size * 0.25, y - size * 0.3, size * 0.26, paper, { opacity: 0.35 })
  );
}
