import { distantBlocks, drawBuilding } from './kit/building.ts';
import { bareTree } from './kit/nature.ts';
import { blue, brown, cream, gold, ink, magenta, orange, paper, teal, yellow } from './kit/palette.ts';
import { person, somebody } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import { bicycle, streetLamp } from './kit/street.ts';
import { canvas, circle, ellipse, line, path, polygon, rect, type Shape, times } from './kit/svg.ts';

/** A street between the blocks at dusk, every other window lit, the wet pavement shining. */
export function dusk(): string {
  const dice = newDice(77);
  const stars = times(46, () =>
    circle(dice.between(0, 1600), dice.between(0, 380), dice.between(1, 2.6), cream, {
      opacity: dice.between(0.4, 0.9),
    }),
  );
  const gleams: Shape[] = times(54, () => {
    const y = dice.between(760, 985);
    const w = (y - 720) * dice.between(0.2, 0.5);
    return rect(
      dice.between(-20, 1560),
      y,
      w,
      3 + (y - 760) * 0.02,
      dice.pick([yellow, gold, orange, blue.mid]),
      { opacity: dice.between(0.25, 0.6), rx: 2 },
    );
  });
  const cyclist: Shape[] = [
    bicycle(830, 862, 170, orange),
    person(
      808,
      842,
      196,
      somebody(dice, { top: magenta.mid, bottom: ink, style: 'cap', skin: '#E8B98F', skirt: false }),
      { sitting: true, left: [40, 62], right: [46, 66], lean: 8, stride: 0.06 },
    ),
    ellipse(1010, 852, 96, 16, cream, { opacity: 0.3 }),
    circle(898, 770, 26, cream, { opacity: 0.3 }),
    circle(898, 770, 9, cream),
  ];
  return canvas('#1D2450', [
    rect(0, 250, 1600, 200, '#39366F', { opacity: 0.85 }),
    rect(0, 400, 1600, 130, '#7A4471', { opacity: 0.8 }),
    rect(0, 500, 1600, 190, '#D0676A', { opacity: 0.8 }),
    rect(0, 586, 1600, 140, orange, { opacity: 0.75 }),
    ...stars,
    path('M960 92 a76 76 0 1 0 78 112 a62 62 0 0 1 -78 -112 z', cream),
    distantBlocks(
      { ground: 700, from: 330, to: 1290, wall: '#4B3A6C', panes: gold, unit: 17, low: 90, high: 260 },
      newDice(31),
    ),
    drawBuilding(
      {
        x: 360,
        ground: 716,
        bays: 7,
        floors: 6,
        unit: 42,
        hue: magenta,
        lit: 0.5,
        balconies: 0.3,
        night: true,
      },
      dice,
    ),
    drawBuilding(
      {
        x: 930,
        ground: 716,
        bays: 8,
        floors: 5,
        unit: 42,
        hue: brown,
        lit: 0.5,
        balconies: 0.3,
        night: true,
      },
      dice,
    ),
    drawBuilding(
      {
        x: -70,
        ground: 770,
        bays: 8,
        floors: 11,
        unit: 56,
        hue: blue,
        wall: 'deepest',
        lit: 0.46,
        balconies: 0.34,
        night: true,
      },
      dice,
    ),
    drawBuilding(
      {
        x: 1200,
        ground: 770,
        bays: 8,
        floors: 12,
        unit: 58,
        hue: teal,
        wall: 'deepest',
        lit: 0.46,
        balconies: 0.36,
        night: true,
      },
      dice,
    ),
    path('M0 730 H1600 V1000 H0 z', '#20254F'),
    polygon(
      [
        [420, 730],
        [1200, 730],
        [1600, 940],
        [1600, 1000],
        [0, 1000],
        [0, 940],
      ],
      '#2C3266',
    ),
    polygon(
      [
        [0, 760],
        [380, 724],
        [440, 724],
        [0, 800],
      ],
      '#3B4180',
    ),
    polygon(
      [
        [1600, 760],
        [1230, 724],
        [1170, 724],
        [1600, 800],
      ],
      '#3B4180',
    ),
    ...gleams,
    ...times(5, (index) => {
      const y = 752 + index * index * 11 + index * 8;
      const w = 10 + index * 7;
      return polygon(
        [
          [800 - w * 0.5, y],
          [800 + w * 0.5, y],
          [800 + w * 0.9, y + 12 + index * 9],
          [800 - w * 0.9, y + 12 + index * 9],
        ],
        cream,
        { opacity: 0.75 },
      );
    }),
    streetLamp(470, 786, 300, true),
    streetLamp(280, 850, 430, true),
    streetLamp(1260, 800, 320, true),
    bareTree(560, 770, 290, '#12162F'),
    bareTree(1128, 772, 320, '#12162F'),
    ellipse(830, 864, 130, 14, ink, { opacity: 0.35 }),
    ...cyclist,
    ellipse(200, 912, 90, 12, ink, { opacity: 0.35 }),
    person(
      176,
      910,
      216,
      somebody(dice, { top: yellow, bottom: ink, style: 'woolly', skin: '#CF9467', skirt: false }),
      { behind: false, stride: 0.12, right: [30, 20] },
    ),
    person(
      262,
      914,
      150,
      somebody(dice, { top: teal.soft, bottom: blue.deepest, style: 'woolly', child: true, skirt: false }),
      { left: [-40, -58], right: [16, 4], stride: 0.12 },
    ),
    ellipse(1404, 896, 60, 10, ink, { opacity: 0.35 }),
    person(
      1404,
      894,
      208,
      somebody(dice, {
        top: paper,
        bottom: magenta.deepest,
        style: 'long',
        skirt: true,
        skin: '#F3CDA8',
        hair: '#9C4A28',
      }),
      {
        mirror: true,
        stride: 0.1,
        right: [150, 172],
        holds: ([x, y]) =>
          line(
            [
              [x, y + 20],
              [x, y - 78],
            ],
            ink,
            5,
          ) +
          path(
            `M${x - 92} ${y - 74} a92 84 0 0 1 184 0 q-23 -22 -46 0 q-23 -22 -46 0 q-23 -22 -46 0 q-23 -22 -46 0 z`,
            magenta.mid,
          ),
      },
    ),
  ]);
}
