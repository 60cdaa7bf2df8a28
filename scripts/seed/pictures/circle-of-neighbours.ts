import { chair, flipchart } from './kit/indoors.ts';
import {
  blue,
  brown,
  cream,
  ink,
  magenta,
  orange,
  paper,
  peach,
  slate,
  stone,
  teal,
  yellow,
} from './kit/palette.ts';
import { type Look, person, somebody, wheelchairUser } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import { at, canvas, circle, ellipse, line, path, polygon, rect, times } from './kit/svg.ts';

/** A local support group: people of all ages on chairs in a circle, talking. */
export function circleOfNeighbours(): string {
  const dice = newDice(88);
  const looks: Partial<Look>[] = [
    { top: yellow, style: 'bun', hair: '#C9C4BA', skin: '#F3CDA8', skirt: true, bottom: magenta.deepest },
    { top: teal.mid, style: 'short', hair: ink, skin: '#9A6240', skirt: false, bottom: ink },
    { top: paper, style: 'long', hair: '#9C4A28', skin: '#E8B98F', skirt: false, bottom: slate },
    { top: orange, style: 'bald', skin: '#CF9467', skirt: false, bottom: brown.deepest },
    { top: magenta.mid, style: 'curls', hair: ink, skin: '#6B422C', skirt: true, bottom: magenta.deepest },
    { top: peach, style: 'cap', skin: '#F3CDA8', skirt: false, bottom: teal.deepest },
    { top: magenta.deep, style: 'scarf', skin: '#E8B98F', bottom: yellow, skirt: false },
  ];
  const back = looks.map((look, index) => {
    const angle = Math.PI * (1.06 + (0.88 * index) / (looks.length - 1));
    const x = 800 + Math.cos(angle) * 610;
    const y = 826 + Math.sin(angle) * 176;
    const size = 292 + (y - 650) * 0.2;
    const arms =
      index % 3 === 0
        ? { left: [-8, 30] as const, right: [60, 130] as const }
        : index % 3 === 1
          ? { left: [10, 44] as const, right: [-8, -44] as const }
          : { left: [-44, 40] as const, right: [30, -40] as const };
    return {
      y,
      shape:
        ellipse(x, y, 84, 15, blue.deepest, { opacity: 0.35 }) +
        chair(x, y, size, [blue.soft, orange, blue.soft, yellow][index % 4] ?? orange, false) +
        person(x, y + 4, size, somebody(dice, look), { sitting: true, ...arms }),
    };
  });
  const front: [number, number, Partial<Look>][] = [
    [430, 968, { top: teal.deep, style: 'long', hair: '#4A2700', skin: '#E8B98F', skirt: false }],
    [690, 1004, { top: orange, style: 'short', hair: '#C9C4BA', skin: '#F3CDA8', skirt: false }],
    [940, 1004, { top: paper, style: 'bun', hair: ink, skin: '#9A6240', skirt: false }],
  ];
  return canvas(blue.deep, [
    ...times(13, (column) => rect(column * 130 - 40, 0, 66, 640, blue.mid, { opacity: 0.16 })),
    ...times(3, (index) => {
      const x = 130 + index * 300;
      return at(
        [x, 84],
        [
          rect(0, 0, 220, 260, blue.deepest),
          rect(12, 12, 196, 236, blue.pale),
          rect(12, 150, 60, 98, magenta.mid),
          rect(84, 110, 64, 138, teal.mid),
          rect(156, 170, 52, 78, brown.mid),
          ...times(6, (pane) => rect(20 + (pane % 2) * 22, 162 + Math.floor(pane / 2) * 24, 13, 13, yellow)),
          ...times(8, (pane) =>
            rect(
              93 + (pane % 2) * 24,
              122 + Math.floor(pane / 2) * 28,
              14,
              14,
              pane % 3 === 0 ? yellow : paper,
            ),
          ),
          ...times(4, (pane) => rect(164 + (pane % 2) * 20, 182 + Math.floor(pane / 2) * 26, 12, 12, cream)),
          index === 1
            ? circle(150, 60, 22, yellow)
            : path(
                `M${20 + index * 30} 70 a16 16 0 0 1 20 -14 a22 22 0 0 1 40 0 a16 16 0 0 1 22 14 z`,
                paper,
              ),
          rect(106, 12, 8, 236, blue.deepest),
          rect(-10, 258, 240, 14, blue.deepest),
        ],
      );
    }),
    ...times(4, (index) =>
      at(
        [390 + index * 300, 0],
        [
          line(
            [
              [0, 0],
              [0, 40],
            ],
            ink,
            4,
          ),
          path('M-46 76 a46 40 0 0 1 92 0 z', orange),
          circle(0, 78, 13, cream),
        ],
      ),
    ),
    rect(0, 560, 1600, 440, blue.deepest),
    polygon(
      [
        [0, 560],
        [1600, 560],
        [1600, 1000],
        [0, 1000],
      ],
      '#1F2E74',
    ),
    ...times(9, (index) =>
      line(
        [
          [index * 200, 560],
          [(index - 4) * 420 + 800, 1000],
        ],
        blue.deepest,
        3,
        { opacity: 0.6 },
      ),
    ),
    flipchart(1290, 636),
    at(
      [1500, 640],
      [
        rect(-44, -80, 88, 80, orange, { rx: 6 }),
        ...times(7, (index) =>
          path(
            `M0 -70 Q${(index - 3) * 34} -180 ${(index - 3) * 40} ${-210 + Math.abs(index - 3) * 26} Q${(index - 3) * 10} -170 0 -70 z`,
            index % 2 === 0 ? teal.mid : teal.soft,
          ),
        ),
      ],
    ),
    ellipse(800, 806, 500, 138, magenta.deep),
    ellipse(800, 806, 425, 115, magenta.mid),
    ellipse(800, 806, 340, 90, magenta.soft),
    ellipse(800, 806, 250, 64, cream),
    rect(716, 766, 160, 62, paper, { transform: 'rotate(-6 795 796)' }),
    rect(732, 778, 56, 38, teal.soft, { transform: 'rotate(-6 795 796)' }),
    rect(800, 778, 56, 15, orange, { transform: 'rotate(-6 795 796)' }),
    rect(800, 800, 40, 15, yellow, { transform: 'rotate(-6 795 796)' }),
    circle(650, 812, 19, yellow),
    circle(650, 808, 11, brown.deep),
    circle(932, 790, 18, orange),
    circle(932, 786, 10, brown.deep),
    circle(900, 836, 18, teal.soft),
    circle(900, 832, 10, brown.deep),
    ...back.sort((one, other) => one.y - other.y).map(({ shape }) => shape),
    ellipse(1216, 966, 110, 18, blue.deepest, { opacity: 0.4 }),
    wheelchairUser(
      1216,
      964,
      300,
      somebody(dice, { top: yellow, bottom: ink, style: 'bob', hair: '#4A2700', skin: '#CF9467' }),
      true,
    ),
    ...front.map(
      ([x, y, look]) =>
        person(x, y, 310, somebody(dice, { ...look, bottom: ink }), {
          sitting: true,
          behind: true,
          left: [-16, 10],
          right: [16, -10],
        }) + chair(x, y, 310, stone, true),
    ),
  ]);
}
