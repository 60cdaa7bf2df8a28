import { balcony, book, can, type Flat, guitar, mug } from './kit/balcony.ts';
import {
  blue,
  brown,
  cream,
  ink,
  magenta,
  orange,
  paper,
  peach,
  skins,
  teal,
  yellow,
} from './kit/palette.ts';
import { dice as newDice } from './kit/random.ts';
import { canvas } from './kit/svg.ts';

/** A façade close up: twelve balconies, on each of them another life. */
export function balconies(): string {
  const dice = newDice(600);
  const flats: Flat[][] = [
    [
      {
        wall: teal.deep,
        rail: yellow,
        room: teal.deepest,
        thing: 'flowers',
        look: { top: orange, style: 'bun', hair: '#C9C4BA', skin: skins[0] },
        holds: can,
      },
      { wall: teal.deep, rail: teal.soft, room: yellow, thing: 'laundry' },
      {
        wall: blue.deep,
        rail: orange,
        room: blue.deepest,
        thing: 'cat',
        look: { top: paper, style: 'short', hair: ink, skin: skins[3] },
        holds: book,
      },
      {
        wall: blue.deep,
        rail: blue.soft,
        room: yellow,
        thing: 'pots',
        second: { top: magenta.mid, style: 'long', hair: '#4A2700', skin: skins[1] },
      },
    ],
    [
      {
        wall: teal.deep,
        rail: orange,
        room: yellow,
        thing: 'flags',
        look: { top: magenta.deep, style: 'curls', hair: ink, skin: skins[4] },
        second: { child: true, top: yellow, style: 'bob', hair: ink, skin: skins[4] },
      },
      {
        wall: magenta.deep,
        rail: cream,
        room: magenta.deepest,
        thing: 'flowers',
        look: { top: teal.mid, style: 'cap', skin: skins[2] },
        holds: guitar,
      },
      {
        wall: magenta.deep,
        rail: yellow,
        room: magenta.deepest,
        thing: 'parasol',
        look: { top: blue.soft, style: 'bob', hair: '#9C4A28', skin: skins[0] },
        holds: mug,
      },
      { wall: blue.deep, rail: peach, room: blue.deepest, thing: 'laundry' },
    ],
    [
      {
        wall: brown.deep,
        rail: brown.soft,
        room: yellow,
        thing: 'pots',
        second: { top: teal.soft, style: 'short', hair: '#7A4100', skin: skins[1] },
      },
      {
        wall: magenta.deep,
        rail: magenta.soft,
        room: yellow,
        thing: 'cat',
        look: { top: yellow, style: 'scarf', bottom: teal.deep, skin: skins[2] },
      },
      {
        wall: brown.deep,
        rail: orange,
        room: brown.deepest,
        thing: 'flowers',
        look: { top: paper, style: 'bald', skin: skins[0] },
        second: { top: magenta.mid, style: 'bun', hair: '#C9C4BA', skin: skins[0] },
      },
      {
        wall: brown.deep,
        rail: yellow,
        room: brown.deepest,
        thing: 'flags',
        look: { top: blue.mid, style: 'long', hair: ink, skin: skins[3] },
        holds: book,
      },
    ],
  ];
  return canvas(teal.deep, [
    ...flats.flatMap((line, row) => line.map((flat, column) => balcony(column, row, flat, dice))),
  ]);
}
