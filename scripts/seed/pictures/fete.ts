import { distantBlocks, drawBuilding } from './kit/building.ts';
import { balloon, bunting, stall } from './kit/festive.ts';
import { books, cakes, musicians, pots } from './kit/market.ts';
import { green, tree, tufts } from './kit/nature.ts';
import { blue, brown, cream, ink, leaf, magenta, orange, paper, peach, teal, yellow } from './kit/palette.ts';
import { person, shadow, somebody } from './kit/person.ts';
import { dice as newDice } from './kit/random.ts';
import { at, canvas, circle, ellipse, path, rect, times } from './kit/svg.ts';

/** A neighbours' fête: bunting from block to block, stalls, music, dancing. */
export function fete(): string {
  const dice = newDice(203);
  const colours = [yellow, paper, orange, teal.soft, magenta.pale];
  return canvas(magenta.deep, [
    path('M0 0 H1600 V470 Q800 330 0 470 z', magenta.mid, { opacity: 0.4 }),
    ...times(9, (index) =>
      circle(120 + index * 175, 90 + (index % 3) * 60, 5, magenta.soft, { opacity: 0.7 }),
    ),
    distantBlocks(
      {
        ground: 640,
        from: -10,
        to: 1620,
        wall: magenta.mid,
        panes: magenta.soft,
        unit: 20,
        low: 120,
        high: 340,
      },
      newDice(8),
    ),
    drawBuilding(
      { x: -250, ground: 700, bays: 9, floors: 9, unit: 56, hue: blue, lit: 0.34, balconies: 0.36 },
      dice,
    ),
    drawBuilding(
      { x: 1308, ground: 700, bays: 9, floors: 8, unit: 58, hue: teal, lit: 0.34, balconies: 0.36 },
      dice,
    ),
    tree(420, 692, 280, green, dice),
    tree(1190, 690, 250, green, dice),
    path('M0 680 Q800 640 1600 680 V1000 H0 z', leaf.mid),
    path('M0 740 Q800 690 1600 740 V1000 H0 z', leaf.soft),
    ellipse(800, 900, 700, 120, cream),
    ellipse(800, 892, 700, 118, peach, { opacity: 0.5 }),
    tufts(0, 730, 1600, 40, 36, leaf.deep, dice),
    bunting([290, 168], [1310, 180], 104, 24, colours, 42),
    bunting([290, 330], [1310, 300], 86, 24, [paper, yellow, magenta.pale, orange], 34),
    bunting([-20, 70], [620, 30], 60, 14, colours, 38),
    bunting([960, 20], [1620, 70], 60, 14, colours, 38),
    stall(
      560,
      800,
      250,
      [yellow, paper],
      cakes(dice),
      person(-24, -12, 168, somebody(dice, { top: paper, bottom: ink, style: 'scarf', skin: '#F3CDA8' }), {}),
    ),
    stall(
      850,
      796,
      250,
      [teal.deep, paper],
      pots(dice),
      person(
        60,
        -12,
        182,
        somebody(dice, { top: orange, bottom: ink, style: 'short', hair: '#C9C4BA', skin: '#9A6240' }),
        {},
      ),
    ),
    stall(
      1140,
      802,
      250,
      [orange, paper],
      books(dice),
      person(
        0,
        -12,
        172,
        somebody(dice, { top: blue.deep, bottom: ink, style: 'curls', hair: '#4A2700', skin: '#E8B98F' }),
        {},
      ),
    ),
    shadow(676, 862, 46),
    person(
      676,
      860,
      178,
      somebody(dice, {
        top: blue.soft,
        bottom: blue.deepest,
        style: 'short',
        hair: ink,
        skin: '#6B422C',
        skirt: false,
      }),
      { behind: true, left: [-30, -16], right: [120, 140] },
    ),
    shadow(974, 860, 46),
    person(
      974,
      858,
      172,
      somebody(dice, {
        top: magenta.soft,
        bottom: brown.deepest,
        style: 'long',
        hair: '#9C4A28',
        skirt: true,
        skin: '#F3CDA8',
      }),
      { behind: true, left: [-110, -140], right: [18, 10] },
    ),
    shadow(1030, 870, 34),
    person(
      1030,
      868,
      116,
      somebody(dice, {
        top: yellow,
        bottom: teal.deep,
        style: 'bob',
        hair: '#4A2700',
        child: true,
        skirt: false,
      }),
      { behind: true, left: [-150, -160], right: [18, 10] },
    ),
    musicians(dice),
    shadow(720, 950, 64),
    person(
      690,
      948,
      218,
      somebody(dice, { top: orange, bottom: ink, style: 'bald', skin: '#CF9467', skirt: false }),
      { left: [-70, -110], right: [84, 96], stride: 0.18, lean: 4 },
    ),
    shadow(850, 952, 64),
    person(
      836,
      950,
      206,
      somebody(dice, {
        top: teal.deep,
        bottom: teal.deep,
        style: 'bun',
        hair: '#4A2700',
        skin: '#F3CDA8',
        skirt: true,
      }),
      { left: [-84, -98], right: [110, 150], stride: 0.16, lean: -4 },
    ),
    shadow(1250, 950, 60),
    person(
      1246,
      948,
      216,
      somebody(dice, {
        top: blue.deep,
        bottom: brown.deepest,
        style: 'short',
        hair: '#7A4100',
        skin: '#E8B98F',
        skirt: false,
      }),
      { left: [-24, -14], right: [26, 12], stride: 0.12 },
    ),
    balloon(1400, 640, 42, yellow, [1352, 858]),
    balloon(1330, 606, 42, orange, [1352, 858]),
    balloon(1460, 586, 40, paper, [1352, 858]),
    shadow(1336, 956, 40),
    person(
      1328,
      954,
      138,
      somebody(dice, {
        top: paper,
        bottom: magenta.deep,
        style: 'bob',
        hair: ink,
        child: true,
        skirt: true,
        skin: '#CF9467',
      }),
      { left: [-40, -60], right: [70, 140] },
    ),
    shadow(1016, 974, 44),
    person(
      1010,
      972,
      142,
      somebody(dice, {
        top: yellow,
        bottom: blue.deep,
        style: 'cap',
        child: true,
        skirt: false,
        skin: '#6B422C',
      }),
      { left: [-130, -150], right: [130, 150], stride: 0.22 },
    ),
    ...times(40, () =>
      at(
        [dice.between(480, 1180), dice.between(884, 990)],
        [rect(-5, -3, 10, 5, dice.pick([yellow, magenta.mid, teal.mid, orange, blue.mid]))],
        { turn: dice.between(0, 180) },
      ),
    ),
  ]);
}
