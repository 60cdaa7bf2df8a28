import { layersOf, type Layer } from './layers.ts';
import { numbersFrom } from './numbers.ts';

/** The side of a square of the grid that most drawings are set on. */
export const cell = 40;

/** Shapes that a text decides, on a ground of a size. */
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

  /** A disc, drawn as a line of no length with round ends: a fifth of the bytes that two arcs take. */
  dot(colour: string, x: number, y: number, radius: 3 | 5 | 8 | 19): void {
    this.add(`${colour} dot-${radius}`, `M${x} ${y}h0`);
  }

  /** One of the given values; to make one likelier, name it more often. */
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
