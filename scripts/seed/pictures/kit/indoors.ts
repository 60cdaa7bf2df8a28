import {
  blue,
  brown,
  clothes,
  hairs,
  ink,
  leaf,
  magenta,
  orange,
  paper,
  peach,
  skins,
  slate,
  teal,
  yellow,
} from './palette.ts';
import type { Dice } from './random.ts';
import { at, circle, line, path, rect, type Shape, times } from './svg.ts';

/** What stands in a meeting room, and who sits there. */

/** A chair, from the front or from behind. */
export function chair(x: number, ground: number, size: number, colour: string, behind: boolean): Shape {
  const back = rect(-size * 0.17, -size * 0.66, size * 0.34, size * 0.3, colour, { rx: size * 0.05 });
  const seat = rect(-size * 0.19, -size * 0.33, size * 0.38, size * 0.07, colour, { rx: size * 0.03 });
  const legs = [-0.16, 0.16].map((side) =>
    line(
      [
        [side * size, -size * 0.3],
        [side * size * 1.1, 0],
      ],
      ink,
      size * 0.028,
    ),
  );
  return at(
    [x, ground],
    behind
      ? [
          seat,
          ...legs,
          line(
            [
              [-size * 0.14, -size * 0.3],
              [-size * 0.14, -size * 0.5],
            ],
            ink,
            size * 0.024,
          ),
          line(
            [
              [size * 0.14, -size * 0.3],
              [size * 0.14, -size * 0.5],
            ],
            ink,
            size * 0.024,
          ),
          back,
        ]
      : [back, ...legs, seat],
  );
}

/** A board with a plan and notes. */
export function flipchart(x: number, ground: number): Shape {
  const note = (px: number, py: number, colour: string) => rect(px, py, 36, 34, colour);
  return at(
    [x, ground],
    [
      line(
        [
          [-90, 0],
          [-50, -330],
        ],
        ink,
        8,
      ),
      line(
        [
          [90, 0],
          [50, -330],
        ],
        ink,
        8,
      ),
      rect(-120, -350, 240, 200, paper),
      rect(-120, -350, 240, 14, slate),
      path('M-120 -262 Q-30 -220 120 -268 V-244 Q-30 -196 -120 -238 z', peach),
      rect(14, -326, 64, 30, teal.mid),
      rect(-88, -208, 70, 24, brown.soft),
      ...times(5, (index) => circle(-104 + index * 22, -272, 7, teal.soft)),
      note(-98, -322, yellow),
      note(-52, -322, magenta.soft),
      note(62, -206, teal.soft),
      note(8, -212, orange),
      circle(46, -311, 26, 'none', { stroke: magenta.deep, 'stroke-width': 5 }),
    ],
  );
}

/** Somebody in the audience from behind: a head and shoulders over the back of a chair. */
export function listener(x: number, y: number, size: number, dice: Dice, raised: boolean): Shape {
  const skin = dice.pick(skins);
  const hair = dice.pick(hairs);
  const top = dice.pick(clothes);
  const style = dice.whole(0, 4);
  const low = style === 0 ? 0.62 : style === 1 ? 0.26 : 0.06;
  return at(
    [x, y],
    [
      raised
        ? line(
            [
              [size * 0.34, -size * 0.1],
              [size * 0.42, -size * 0.86],
            ],
            top,
            size * 0.15,
          ) + circle(size * 0.425, -size * 0.98, size * 0.085, skin)
        : '',
      rect(-size * 0.075, -size * 0.38, size * 0.15, size * 0.25, skin),
      path(
        `M${-size * 0.46} ${size * 0.5} Q${-size * 0.48} ${-size * 0.2} ${-size * 0.12} ${-size * 0.22} H${size * 0.12} Q${size * 0.48} ${-size * 0.2} ${size * 0.46} ${size * 0.5} z`,
        top,
      ),
      circle(0, -size * 0.47, size * 0.195, skin),
      style === 4 && dice.chance(0.5)
        ? path(
            `M${-size * 0.2} ${-size * 0.4} A${size * 0.2} ${size * 0.2} 0 0 1 ${size * 0.2} ${-size * 0.4} Q0 ${-size * 0.28} ${-size * 0.2} ${-size * 0.4} z`,
            skin,
          )
        : path(
            `M${-size * 0.205} ${-size * 0.47} A${size * 0.205} ${size * 0.205} 0 0 1 ${size * 0.205} ${-size * 0.47} V${-size * (0.4 - low)} Q0 ${-size * (0.32 - low)} ${-size * 0.205} ${-size * (0.4 - low)} z`,
            hair,
          ),
      style === 2 ? circle(0, -size * 0.72, size * 0.1, hair) : '',
      rect(-size * 0.4, size * 0.06, size * 0.8, size * 0.6, blue.deepest, { rx: size * 0.08 }),
      rect(-size * 0.4, size * 0.06, size * 0.8, size * 0.1, blue.mid, { rx: size * 0.05 }),
    ],
  );
}

/** The plan on the screen: blocks, paths and trees seen from above. */
export function plan(): Shape {
  const block = (x: number, y: number, w: number, h: number, turn: number, colour: string) =>
    at(
      [x, y],
      [
        rect(-w / 2 + 5, -h / 2 + 6, w, h, ink, { opacity: 0.2 }),
        rect(-w / 2, -h / 2, w, h, colour),
        rect(-w / 2, -h / 2, w, h * 0.3, paper, { opacity: 0.25 }),
      ],
      { turn },
    );
  return [
    rect(490, 70, 620, 350, leaf.pale),
    path('M490 250 Q700 180 830 270 T1110 230 V276 Q960 330 810 316 T490 296 z', paper),
    path('M790 70 Q760 180 820 290 L850 420 H890 L862 290 Q806 180 836 70 z', paper),
    block(590, 146, 150, 42, -8, teal.deep),
    block(700, 130, 42, 86, -8, teal.mid),
    block(960, 140, 170, 46, 6, magenta.deep),
    block(1050, 190, 42, 80, 6, magenta.mid),
    block(600, 366, 170, 44, 4, blue.deep),
    block(732, 360, 44, 74, 4, blue.mid),
    block(990, 358, 180, 44, -6, brown.deep),
    ...(
      [
        [520, 220],
        [556, 218],
        [670, 212],
        [900, 110],
        [890, 200],
        [930, 230],
        [760, 210],
        [520, 330],
        [690, 316],
        [900, 330],
        [1080, 320],
        [1090, 120],
        [640, 90],
        [930, 396],
        [1084, 290],
      ] as const
    ).map(
      ([x, y], index) =>
        circle(x + 3, y + 4, 15, ink, { opacity: 0.18 }) +
        circle(x, y, 14, index % 3 === 0 ? leaf.deep : leaf.mid),
    ),
    circle(826, 288, 46, 'none', { stroke: orange, 'stroke-width': 9 }),
    circle(826, 288, 12, orange),
  ].join('');
}
