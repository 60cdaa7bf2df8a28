import type { EditorialType } from '@osiedle/shared';
import { layersOf, type Layer } from './layers.ts';
import { numbersFrom } from './numbers.ts';

export const facadeWidth = 320;
export const facadeHeight = 168;

/** One block of flats: its wall, and its windows by colour. */
export interface Block {
  /** A class of the stylesheet (`styles/components/tile.css`) that gives the colour of the wall. */
  wall: string;
  x: number;
  width: number;
  height: number;
  windows: Layer[];
}

/** The types whose colours walls use. The list is fixed, so that a new type does not repaint every house. */
const walls = ['project', 'festival', 'meeting', 'workshop'] as const satisfies EditorialType[];
const storey = 24;
const bay = 22;
const gap = 8;
/**
 * Where the first stretch of blocks ends. A phone shows three façades side by side, and of each only this stretch. No
 * block crosses its end, so none is cut.
 */
export const stretch = 142;
const openings = [[stretch], [76, 58], [58, 76]] as const;

/** A neighbourhood's row of blocks, on one line. Its look depends only on the document id. */
export function facadeOf(documentId: string): Block[] {
  const next = numbersFrom(documentId);
  const among = (count: number) => Math.floor(next() * count);
  const blocks: Block[] = [];
  let wall = among(walls.length);
  let isTall = among(2) === 0;
  const opening: number[] = [...(openings[among(openings.length)] ?? openings[0])];
  for (let x = 0; x < facadeWidth;) {
    const width = opening.shift() ?? Math.min((3 + among(3)) * bay + 10, facadeWidth - x);
    // A last block narrower than three windows would look like a mistake, so the block before it takes its room.
    const rest = facadeWidth - x - width - gap;
    const whole = rest < 3 * bay + 10 ? facadeWidth - x : width;
    const storeys = isTall ? 4 + among(3) : 2 + among(2);
    blocks.push(block(walls[wall] ?? 'project', x, whole, storeys, next));
    // Any colour but that of the block before.
    wall = (wall + 1 + among(walls.length - 1)) % walls.length;
    isTall = among(4) === 0 ? isTall : !isTall;
    x += whole + gap;
  }
  return blocks;
}

function block(wall: string, x: number, width: number, storeys: number, next: () => number): Block {
  const height = storeys * storey + 12;
  const top = facadeHeight - height;
  const count = Math.floor((width - 10) / bay);
  const margin = (width - count * bay) / 2;
  const paths = new Map<string, string>();
  const add = (colour: string, path: string) => paths.set(colour, (paths.get(colour) ?? '') + path);
  for (let row = 0; row < storeys; row++) {
    for (let column = 0; column < count; column++) {
      const left = round(x + margin + column * bay + 5);
      const up = top + 10 + row * storey;
      const light = next();
      add(light < 0.24 ? 'yellow' : light < 0.72 ? 'white' : 'dim', `M${left} ${up}h12v13h-12z`);
      if (next() < 0.12) add('orange', `M${left - 3} ${up + 10}h18v5h-18z`);
    }
  }
  return { wall, x, width, height, windows: layersOf(paths) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
