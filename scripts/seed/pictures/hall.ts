import { listener, plan } from './kit/indoors.ts';
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
  stone,
  teal,
  yellow,
} from './kit/palette.ts';
import { person, somebody } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import { at, canvas, circle, line, path, polygon, rect, spread, times } from './kit/svg.ts';

/** A meeting in a hall: the plan of an estate on the screen, a full room, raised hands. */
export function hall(): string {
  const dice = newDice(1848);
  const rows = [
    { y: 706, size: 124, count: 11, shift: 0 },
    { y: 806, size: 158, count: 9, shift: 60 },
    { y: 930, size: 204, count: 8, shift: 0 },
  ];
  const audience = rows.flatMap(({ y, size, count, shift }, row) =>
    spread(60 + shift, 1540 - shift, count)
      .map((x, index) => ({ x: x + dice.between(-10, 10), raised: (index + row * 2) % 5 === 2 }))
      .filter(({ x }) => row !== 2 || x < 700 || x > 880)
      .map(({ x, raised }) => listener(x, y, size, dice, raised)),
  );
  return canvas(blue.mid, [
    rect(0, 0, 1600, 620, blue.deep),
    ...times(17, (index) => rect(index * 98 - 10, 0, 44, 620, blue.mid, { opacity: 0.2 })),
    ...[0, 1].map((side) =>
      at(
        [side * 1600, 0],
        [
          path('M0 0 H250 Q200 260 240 620 H0 z', magenta.deep),
          ...times(4, (index) =>
            path(
              `M${40 + index * 56} 0 Q${20 + index * 48} 300 ${36 + index * 54} 620 H${54 + index * 54} Q${44 + index * 48} 300 ${70 + index * 56} 0 z`,
              magenta.deepest,
              { opacity: 0.5 },
            ),
          ),
        ],
        { mirror: side === 1 },
      ),
    ),
    rect(468, 48, 664, 394, ink, { rx: 6 }),
    rect(478, 58, 644, 374, paper),
    plan(),
    polygon(
      [
        [300, 560],
        [1300, 560],
        [1400, 640],
        [200, 640],
      ],
      brown.soft,
    ),
    rect(200, 640, 1200, 54, brown.deep),
    ...times(12, (index) =>
      line(
        [
          [340 + index * 84, 562],
          [260 + index * 98, 640],
        ],
        brown.mid,
        3,
      ),
    ),
    person(
      980,
      626,
      250,
      somebody(dice, {
        top: yellow,
        bottom: ink,
        style: 'bob',
        hair: '#4A2700',
        skin: '#CF9467',
        skirt: false,
      }),
      { left: [-120, -148], right: [30, 60] },
    ),
    at(
      [640, 640],
      [
        person(
          -130,
          -10,
          236,
          somebody(dice, {
            top: paper,
            bottom: ink,
            style: 'short',
            hair: '#C9C4BA',
            skin: '#F3CDA8',
            skirt: false,
          }),
          { sitting: true, left: [-30, 40], right: [30, -40] },
        ),
        person(
          0,
          -10,
          240,
          somebody(dice, {
            top: teal.mid,
            bottom: ink,
            style: 'curls',
            hair: ink,
            skin: '#6B422C',
            skirt: false,
          }),
          { sitting: true, left: [-30, 40], right: [60, 120] },
        ),
        person(
          130,
          -10,
          232,
          somebody(dice, {
            top: magenta.soft,
            bottom: ink,
            style: 'bun',
            hair: '#9C4A28',
            skin: '#E8B98F',
            skirt: false,
          }),
          { sitting: true, left: [-30, 40], right: [30, -40] },
        ),
        rect(-240, -96, 480, 18, orange, { rx: 4 }),
        rect(-226, -80, 452, 80, peach),
        ...times(9, (index) =>
          polygon(
            [
              [-226 + index * 50.2, -80],
              [-226 + (index + 1) * 50.2, -80],
              [-226 + (index + 0.5) * 50.2, -44],
            ],
            [orange, cream][index % 2] ?? orange,
          ),
        ),
        ...[-190, -64, 70, 196].map(
          (x) =>
            rect(x - 8, -130, 16, 34, blue.pale, { rx: 4 }) + rect(x - 8, -116, 16, 20, blue.soft, { rx: 3 }),
        ),
        ...[-130, 0, 130].map(
          (x) =>
            line(
              [
                [x + 34, -96],
                [x + 20, -126],
              ],
              ink,
              4,
            ) + circle(x + 19, -128, 6, ink),
        ),
        rect(-120, -102, 60, 7, paper),
      ],
    ),
    at(
      [1260, 640],
      [
        rect(-30, -118, 60, 118, brown.mid),
        ...times(7, (index) =>
          path(
            `M0 -112 Q${(index - 3) * 28} -210 ${(index - 3) * 42} ${-246 + Math.abs(index - 3) * 30} Q${(index - 3) * 8} -190 0 -112 z`,
            index % 2 === 0 ? leaf.mid : leaf.soft,
          ),
        ),
      ],
    ),
    polygon(
      [
        [0, 694],
        [1600, 694],
        [1600, 1000],
        [0, 1000],
      ],
      '#1F2E74',
    ),
    ...audience.slice(0, 11),
    ...audience.slice(11, 20),
    ...audience.slice(20),
    ...times(5, (index) =>
      at(
        [240 + index * 280, 0],
        [
          line(
            [
              [0, 0],
              [0, 20],
            ],
            ink,
            4,
          ),
          rect(-50, 20, 100, 14, stone, { rx: 7 }),
          rect(-44, 30, 88, 6, index % 2 === 0 ? cream : gold, { rx: 3 }),
        ],
      ),
    ),
  ]);
}
