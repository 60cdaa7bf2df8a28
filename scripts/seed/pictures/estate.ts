import { distantBlocks, drawBuilding } from './kit/building.ts';
import { bird, cloud, green, poplar, shrub, spring, sun, tree, tufts } from './kit/nature.ts';
import { blue, brown, cream, ink, leaf, magenta, orange, paper, peach, teal, yellow } from './kit/palette.ts';
import { dog, person, shadow, somebody, wheelchairUser } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import { bench, bicycle, streetLamp } from './kit/street.ts';
import { canvas, path, rect, type Shape } from './kit/svg.ts';

/** A housing estate in the morning: painted blocks, a lawn, people on the path. */
export function estate(): string {
  const dice = newDice(12);
  const far = newDice(5);
  const people: Shape[] = [
    shadow(330, 912, 60),
    person(
      330,
      910,
      205,
      somebody(dice, { top: magenta.deep, bottom: ink, style: 'bun', skirt: true, hair: '#C9C4BA' }),
      { right: [24, 10], stride: 0.1 },
    ),
    shadow(430, 920, 52),
    dog(430, 918, 92, brown.mid),
    shadow(770, 886, 46),
    person(
      770,
      884,
      176,
      somebody(dice, {
        top: yellow,
        bottom: blue.deep,
        style: 'curls',
        skin: '#6B422C',
        hair: ink,
        skirt: false,
      }),
      { left: [-150, -165], right: [20, 14] },
    ),
    shadow(1010, 902, 66),
    wheelchairUser(
      1010,
      900,
      190,
      somebody(dice, {
        top: teal.deep,
        bottom: brown.deepest,
        style: 'short',
        skin: '#E8B98F',
        hair: '#4A2700',
      }),
      true,
    ),
    shadow(1268, 934, 52),
    person(
      1250,
      932,
      214,
      somebody(dice, { top: paper, bottom: teal.deepest, style: 'cap', skin: '#CF9467', skirt: false }),
      { left: [-22, -8], right: [30, 40], stride: 0.14 },
    ),
    shadow(1356, 936, 40),
    person(
      1350,
      934,
      132,
      somebody(dice, {
        top: orange,
        bottom: blue.deepest,
        style: 'bob',
        child: true,
        skirt: false,
        skin: '#CF9467',
        hair: '#4A2700',
      }),
      { left: [-40, -70], right: [16, 8], stride: 0.13 },
    ),
  ];
  return canvas(cream, [
    rect(0, 0, 1600, 330, peach, { opacity: 0.75 }),
    sun(1010, 268, 84, yellow, paper),
    cloud(240, 190, 120),
    cloud(800, 130, 92),
    cloud(1450, 150, 76),
    ...[
      [560, 150],
      [612, 176],
      [660, 140],
    ].map(([x = 0, y = 0]) => bird(x, y, 15, ink)),
    distantBlocks(
      { ground: 640, from: -20, to: 1640, wall: teal.soft, panes: teal.pale, unit: 19, low: 120, high: 330 },
      far,
    ),
    poplar(512, 660, 210, spring),
    poplar(560, 660, 240, spring),
    poplar(1118, 660, 230, spring),
    drawBuilding(
      { x: 566, ground: 690, bays: 11, floors: 4, unit: 47, hue: magenta, lit: 0.28, balconies: 0.32 },
      dice,
    ),
    drawBuilding(
      {
        x: -60,
        ground: 720,
        bays: 8,
        floors: 9,
        unit: 50,
        hue: blue,
        lit: 0.3,
        balconies: 0.34,
        gable: true,
      },
      dice,
    ),
    drawBuilding(
      { x: 1150, ground: 730, bays: 10, floors: 10, unit: 53, hue: teal, lit: 0.3, balconies: 0.36 },
      dice,
    ),
    path('M0 700 Q400 660 800 690 T1600 716 V1000 H0 z', leaf.soft),
    path('M0 770 Q500 720 900 760 T1600 770 V1000 H0 z', leaf.pale),
    path('M-20 1000 Q260 830 760 842 T1620 812 V880 Q1200 884 860 900 T380 1000 z', cream),
    path('M-20 1000 Q260 830 760 842 L762 848 Q270 842 10 1000 z', paper),
    tufts(0, 760, 1600, 90, 46, leaf.mid, dice),
    tree(566, 770, 236, green, dice),
    tree(1106, 772, 268, spring, dice),
    tree(90, 806, 300, green, dice),
    shrub(690, 748, 52, green),
    shrub(884, 744, 44, spring),
    shrub(980, 752, 56, green),
    streetLamp(640, 842, 330),
    streetLamp(1440, 822, 330),
    shadow(880, 846, 80),
    bench(880, 844, 128),
    bicycle(1120, 852, 120),
    ...people,
    tufts(500, 930, 1100, 70, 30, leaf.mid, dice),
    shrub(1560, 1004, 110, green),
    shrub(520, 1006, 84, spring),
  ]);
}
