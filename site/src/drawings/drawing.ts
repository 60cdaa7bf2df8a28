import { layersOf, type Layer } from './layers.ts';
import { numbersFrom } from './numbers.ts';

/** The side of a cell of the grid that most drawings use. */
export const cell = 40;

/** A drawing of a given size; a seed text determines its shapes. */
export class Drawing {
  readonly #paths = new Map<string, string>();
  readonly #next: () => number;
  readonly width: number;
  readonly height: number;

  constructor(seed: string, width: number, height: number) {
    this.#next = numbersFrom(seed);
    this.width = width;
    this.height = height;
  }

  add(colour: string, path: string): void {
    this.#paths.set(colour, (this.#paths.get(colour) ?? '') + path);
  }

  /** A disc, drawn as a line of zero length with round ends: a fifth of the bytes of two arcs. */
  dot(colour: string, x: number, y: number, radius: 3 | 5 | 8 | 19): void {
    this.add(`${colour} dot-${radius}`, `M${x} ${y}h0`);
  }

  /** One of the given values. A repeated value is likelier. */
  pick<const T>(values: readonly T[]): T {
    return values[Math.floor(this.#next() * values.length)] as T;
  }

  eachCell(paint: (x: number, y: number) => void): void {
    for (let y = 0; y < this.height; y += cell) {
      for (let x = 0; x < this.width; x += cell) paint(x, y);
    }
  }

  layers(): Layer[] {
    return layersOf(this.#paths);
  }
}

/** The path of a rectangle. */
export const box = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h-${width}z`;
