import {
  blue,
  brown,
  cream,
  gold,
  ink,
  leaf,
  magenta,
  orange,
  paper,
  peach,
  rust,
  skins,
  slate,
  stone,
  teal,
  yellow,
  type Hue,
} from './kit/palette.ts';
import { dice as newDice } from './kit/random.ts';
import {
  at,
  canvas,
  circle,
  ellipse,
  line,
  path,
  polygon,
  rect,
  stroke,
  times,
  type Point,
  type Shape,
} from './kit/svg.ts';

/** A hand from above with its sleeve, reaching up from below; turned and placed by the caller. */
function hand(skin: string, sleeve: string, cuff: string): Shape {
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

function scissors(x: number, y: number, turn: number, handles: string): Shape {
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

function pencil(x: number, y: number, turn: number, colour: string, length = 210): Shape {
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
function paperBlock(x: number, y: number, w: number, h: number, hue: Hue): Shape {
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

function paperTree(x: number, y: number, size: number, crown: readonly [string, string]): Shape {
  return (
    ellipse(x + size * 0.28, y + size * 0.3, size, size, ink, { opacity: 0.2 }) +
    circle(x, y, size, crown[0]) +
    circle(x - size * 0.15, y - size * 0.15, size * 0.7, crown[1]) +
    circle(x - size * 0.25, y - size * 0.3, size * 0.26, paper, { opacity: 0.35 })
  );
}

/** A workshop table from above: hands build a paper model of the estate. */
export function table(): string {
  const dice = newDice(314);
  const wood = times(10, (index) =>
    [
      rect(0, index * 100, 1600, 98, index % 2 === 0 ? brown.mid : '#A06226'),
      ...times(4, () => {
        const x = dice.between(-50, 1400);
        const y = index * 100 + dice.between(14, 84);
        return stroke(
          `M${x} ${y} q${dice.between(60, 160)} ${dice.between(-12, 12)} ${dice.between(200, 420)} 0`,
          brown.deep,
          2,
          { opacity: 0.35 },
        );
      }),
    ].join(''),
  );
  const scraps = times(44, () => {
    const x = dice.between(40, 1560);
    const y = dice.between(30, 970);
    const s = dice.between(12, 30);
    const corners: readonly Point[] = dice.chance(0.5)
      ? [
          [0, 0],
          [s, s * 0.3],
          [s * 0.2, s],
        ]
      : [
          [0, 0],
          [s, 0],
          [s, s],
          [0, s],
        ];
    return at(
      [x, y],
      [polygon(corners, dice.pick([paper, teal.soft, yellow, orange, magenta.soft, blue.soft, cream]))],
      { turn: dice.between(0, 360) },
    );
  });
  const board: Shape = at(
    [800, 500],
    [
      rect(-424, -286, 880, 604, ink, { opacity: 0.2, rx: 10 }),
      rect(-440, -300, 880, 600, cream, { rx: 8 }),
      rect(-424, -284, 848, 568, leaf.pale),
      path('M-424 60 Q-120 -20 60 90 T424 40 V110 Q200 170 40 160 T-424 130 z', paper),
      path('M-60 -284 Q-40 -60 -10 90 L50 100 Q10 -60 20 -284 z', paper),
      ...times(12, (index) => rect(-400 + index * 70, 92 + Math.sin(index) * 16, 30, 5, stone)),
      paperBlock(-260, -150, 220, 150, teal),
      paperBlock(210, -160, 260, 150, blue),
      paperBlock(-220, 216, 260, 96, magenta),
      paperBlock(250, 226, 180, 90, brown),
      ...(
        [
          [-400, -30, 26],
          [-330, 20, 20],
          [-120, 10, 24],
          [-96, 56, 17],
          [90, -30, 28],
          [150, 0, 20],
          [390, -20, 24],
          [120, 262, 19],
          [392, 250, 24],
          [-404, 180, 20],
          [396, -250, 20],
        ] as const
      ).map(([x, y, s], index) =>
        paperTree(
          x,
          y,
          s,
          index % 3 === 0
            ? [leaf.deep, leaf.mid]
            : index % 3 === 1
              ? [leaf.mid, leaf.soft]
              : [magenta.mid, magenta.soft],
        ),
      ),
      ellipse(20, 128, 46, 24, blue.soft),
      ellipse(20, 124, 30, 14, blue.pale),
    ],
  );
  const person = (
    x: number,
    y: number,
    turn: number,
    skin: string,
    sleeve: string,
    cuff: string,
    mirror = false,
  ) =>
    at([x + 14, y + 16], [hand(ink, ink, ink)], { turn, mirror, opacity: 0.16 }) +
    at([x, y], [hand(skin, sleeve, cuff)], { turn, mirror });
  return canvas(brown.mid, [
    ...wood,
    ...scraps,
    at(
      [170, 190],
      [
        rect(10, 12, 250, 170, ink, { opacity: 0.18 }),
        rect(0, 0, 250, 170, blue.soft),
        polygon(
          [
            [0, 0],
            [250, 0],
            [0, 170],
          ],
          blue.pale,
        ),
      ],
      { turn: -14 },
    ),
    at(
      [1290, 60],
      [
        rect(10, 12, 230, 160, ink, { opacity: 0.18 }),
        rect(0, 0, 230, 160, magenta.soft),
        circle(60, 80, 34, magenta.deep),
        circle(150, 60, 26, paper),
      ],
      { turn: 11 },
    ),
    at(
      [1330, 800],
      [
        rect(10, 12, 230, 170, ink, { opacity: 0.18 }),
        rect(0, 0, 230, 170, paper),
        line(
          [
            [24, 40],
            [190, 34],
          ],
          teal.mid,
          6,
        ),
        line(
          [
            [24, 74],
            [150, 70],
          ],
          teal.mid,
          6,
        ),
        polygon(
          [
            [60, 100],
            [120, 96],
            [94, 150],
          ],
          orange,
        ),
      ],
      { turn: -9 },
    ),
    board,
    scissors(1330, 430, 62, orange),
    pencil(300, 770, -58, teal.deep),
    pencil(330, 850, -50, yellow, 180),
    pencil(1010, 92, 82, magenta.deep, 190),
    at(
      [150, 560],
      [
        circle(8, 10, 66, ink, { opacity: 0.18 }),
        circle(0, 0, 64, paper),
        circle(0, 0, 50, teal.mid),
        ellipse(-12, -14, 18, 10, teal.soft),
      ],
    ),
    at(
      [1500, 300],
      [
        circle(8, 10, 58, ink, { opacity: 0.18 }),
        circle(0, 0, 56, paper),
        circle(0, 0, 44, yellow),
        ellipse(-10, -12, 16, 9, cream),
      ],
    ),
    at(
      [110, 700],
      [circle(6, 8, 44, ink, { opacity: 0.18 }), circle(0, 0, 43, paper), circle(0, 0, 33, rust)],
    ),
    at(
      [640, 64],
      [
        rect(8, 8, 150, 46, ink, { opacity: 0.18, rx: 8 }),
        rect(0, 0, 150, 46, paper, { rx: 8 }),
        rect(0, 0, 44, 46, orange, { rx: 8 }),
        rect(120, 14, 44, 18, gold, { rx: 5 }),
      ],
      { turn: 7 },
    ),
    person(764, 786, -4, skins[1], teal.deep, teal.soft, true),
    person(1030, 760, 12, skins[4], yellow, cream),
    person(450, 236, 168, skins[3], magenta.deep, magenta.soft),
    person(1170, 260, 196, skins[0], blue.deep, blue.soft, true),
    person(1226, 600, 286, skins[2], orange, peach),
    paperTree(1136, 566, 24, [leaf.deep, leaf.mid]),
    paperBlock(768, 704, 96, 66, brown),
  ]);
}
