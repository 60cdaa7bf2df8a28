import { hand, paperBlock, paperTree, pencil, scissors } from './kit/craft.ts';
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
  stone,
  teal,
  yellow,
} from './kit/palette.ts';
import { dice as newDice } from './kit/random.ts';
import {
  at,
  canvas,
  circle,
  ellipse,
  line,
  path,
  type Point,
  polygon,
  rect,
  type Shape,
  stroke,
  times,
} from './kit/svg.ts';

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
