import { drawBuilding } from './kit/building.ts';
import { fairyLights } from './kit/festive.ts';
import { bareTree } from './kit/nature.ts';
import {
  blue,
  brown,
  cream,
  gold,
  ink,
  magenta,
  orange,
  paper,
  rust,
  skins,
  teal,
  yellow,
} from './kit/palette.ts';
import { type Look, person, somebody } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import { at, canvas, circle, ellipse, path, polygon, rect, type Shape, spread, times } from './kit/svg.ts';
import { firTree, song } from './kit/winter.ts';

/** Neighbours sing together on a winter evening; lamps, a fir tree, first snow. */
export function carols(): string {
  const dice = newDice(1217);
  const coats: Partial<Look>[] = [
    { top: orange, bottom: ink, style: 'woolly', skin: skins[1] },
    { top: paper, bottom: magenta.deepest, style: 'bun', hair: '#C9C4BA', skin: skins[0], skirt: true },
    { top: teal.mid, bottom: ink, style: 'short', hair: ink, skin: skins[3] },
    { top: yellow, bottom: blue.deepest, style: 'woolly', skin: skins[2] },
    { top: blue.mid, bottom: brown.deepest, style: 'long', hair: '#9C4A28', skin: skins[0], skirt: true },
    { top: magenta.soft, bottom: ink, style: 'curls', hair: ink, skin: skins[4] },
    { top: teal.deep, bottom: ink, style: 'bald', skin: skins[1] },
    { top: cream, bottom: teal.deepest, style: 'bob', hair: '#4A2700', skin: skins[2], skirt: true },
    { top: rust, bottom: ink, style: 'scarf', skin: skins[0] },
  ];
  const choir = coats.map((look, index) => {
    const x = 372 + index * 107;
    const raised = index % 2 === 1;
    return person(
      x,
      raised ? 726 : 760,
      236 + (index % 3) * 8,
      somebody(dice, { skirt: false, ...look }),
      index % 3 === 2
        ? { left: [-20, 60], right: [30, 150] }
        : { left: [-20, 64], right: [22, -62], holds: song },
    );
  });
  const children: Shape[] = [430, 610, 790, 970, 1150].map((x, index) =>
    person(
      x,
      808,
      158,
      somebody(dice, {
        child: true,
        skirt: index % 2 === 0,
        style: index % 2 === 0 ? 'woolly' : 'bob',
        top: [magenta.mid, yellow, blue.soft, orange, teal.soft][index] ?? yellow,
        bottom: ink,
        skin: skins[index] ?? skins[0],
      }),
      index % 2 === 0
        ? { left: [-130, -160], right: [130, 160] }
        : { left: [-20, 60], right: [22, -60], holds: song },
    ),
  );
  const listeners = [90, 250, 420, 590, 800, 1010, 1180, 1350, 1520].map((x, index) => {
    const size = 190;
    const top = [blue.deepest, magenta.deepest, teal.deepest, '#3B2A66'][index % 4] ?? ink;
    const hat = [yellow, orange, paper, teal.soft, magenta.soft][index % 5] ?? yellow;
    return at(
      [x, 1006],
      [
        path(
          `M${-size * 0.44} ${size * 0.2} Q${-size * 0.46} ${-size * 0.36} ${-size * 0.12} ${-size * 0.38} H${size * 0.12} Q${size * 0.46} ${-size * 0.36} ${size * 0.44} ${size * 0.2} z`,
          top,
        ),
        circle(0, -size * 0.58, size * 0.19, [ink, brown.deepest, '#9C4A28', '#C9C4BA'][index % 4] ?? ink),
        path(
          `M${-size * 0.2} ${-size * 0.6} A${size * 0.2} ${size * 0.21} 0 0 1 ${size * 0.2} ${-size * 0.6} z`,
          hat,
        ),
        rect(-size * 0.215, -size * 0.64, size * 0.43, size * 0.08, paper, { rx: 7 }),
        rect(-size * 0.2, -size * 0.42, size * 0.4, size * 0.1, hat, { rx: 9 }),
      ],
    );
  });
  return canvas('#4A0B2C', [
    rect(0, 0, 1600, 250, '#3A0A2C'),
    rect(0, 430, 1600, 200, magenta.deep, { opacity: 0.55 }),
    drawBuilding(
      {
        x: -210,
        ground: 690,
        bays: 10,
        floors: 9,
        unit: 52,
        hue: blue,
        wall: 'deepest',
        lit: 0.5,
        balconies: 0.3,
        night: true,
      },
      dice,
    ),
    drawBuilding(
      {
        x: 1290,
        ground: 690,
        bays: 9,
        floors: 10,
        unit: 52,
        hue: teal,
        wall: 'deepest',
        lit: 0.5,
        balconies: 0.3,
        night: true,
      },
      dice,
    ),
    bareTree(1270, 700, 330, '#2A0719'),
    rect(0, 690, 1600, 310, '#E9DDE8'),
    path('M0 690 Q800 650 1600 690 V760 H0 z', '#F4ECF2'),
    ellipse(800, 470, 610, 330, yellow, { opacity: 0.1 }),
    ellipse(800, 520, 500, 260, yellow, { opacity: 0.12 }),
    rect(300, 330, 1000, 400, magenta.deep),
    ...times(14, (index) =>
      path(
        `M${300 + index * 72} 330 H${336 + index * 72} Q${324 + index * 72} 540 ${340 + index * 72} 730 H${308 + index * 72} Q${296 + index * 72} 540 ${300 + index * 72} 330 z`,
        magenta.deepest,
        { opacity: 0.45 },
      ),
    ),
    polygon(
      [
        [250, 336],
        [800, 210],
        [1350, 336],
        [1350, 366],
        [250, 366],
      ],
      brown.deep,
    ),
    polygon(
      [
        [250, 336],
        [800, 210],
        [1350, 336],
        [1350, 326],
        [800, 196],
        [250, 326],
      ],
      paper,
    ),
    rect(280, 360, 22, 400, brown.deepest),
    rect(1298, 360, 22, 400, brown.deepest),
    fairyLights([290, 372], [800, 372], 30, 12, [yellow, orange, cream]),
    fairyLights([800, 372], [1310, 372], 30, 12, [yellow, orange, cream]),
    fairyLights([300, 330], [-20, 250], 34, 8, [yellow, cream]),
    fairyLights([1300, 330], [1620, 250], 34, 8, [yellow, cream]),
    polygon(
      [
        [300, 690],
        [1300, 690],
        [1370, 810],
        [230, 810],
      ],
      brown.soft,
    ),
    rect(230, 810, 1140, 52, brown.deep),
    ...spread(260, 1340, 13).map((x) => circle(x, 836, 9, gold)),
    ...choir.filter((_, index) => index % 2 === 1),
    ...choir.filter((_, index) => index % 2 === 0),
    ...children,
    firTree(160, 830, 420),
    at(
      [1440, 830],
      [
        rect(-80, -60, 90, 60, orange),
        rect(-40, -60, 12, 60, cream),
        rect(-10, -96, 80, 96, teal.mid),
        rect(24, -96, 12, 96, yellow),
        rect(-10, -60, 80, 12, yellow),
        rect(70, -44, 60, 44, magenta.mid),
        rect(70, -28, 60, 10, paper),
      ],
    ),
    ellipse(1440, 832, 130, 12, ink, { opacity: 0.12 }),
    rect(0, 900, 1600, 100, '#DCCBDB'),
    ...listeners,
    ...times(120, () =>
      circle(dice.between(0, 1600), dice.between(0, 960), dice.between(2, 5.5), paper, {
        opacity: dice.between(0.5, 0.95),
      }),
    ),
  ]);
}
