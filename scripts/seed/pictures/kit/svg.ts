/** The few SVG shapes that the pictures are made of, as text. Lengths are pixels of a 1600 × 1000 canvas. */

export const width = 1600;
export const height = 1000;

/** A piece of SVG markup. */
export type Shape = string;
/** A place on the canvas. */
export type Point = readonly [x: number, y: number];

/** Presentation attributes, such as `{ opacity: 0.5, rx: 8 }`. */
type Attributes = Record<string, string | number>;

const round = (value: string | number) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

function element(name: string, attributes: Attributes, content?: string): Shape {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${key.endsWith('opacity') ? value : round(value)}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function rect(x: number, y: number, w: number, h: number, fill: string, more: Attributes = {}): Shape {
  return element('rect', { x, y, width: w, height: h, fill, ...more });
}

export function circle(x: number, y: number, radius: number, fill: string, more: Attributes = {}): Shape {
  return element('circle', { cx: x, cy: y, r: radius, fill, ...more });
}

export function ellipse(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): Shape {
  return element('ellipse', { cx: x, cy: y, rx, ry, fill, ...more });
}

export function polygon(points: readonly Point[], fill: string, more: Attributes = {}): Shape {
  const written = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  return element('polygon', { points: written, fill, ...more });
}

/** A filled path; `d` as in SVG. */
export function path(d: string, fill: string, more: Attributes = {}): Shape {
  return element('path', { d, fill, ...more });
}

/** A path drawn as a line with round ends. */
export function stroke(d: string, colour: string, thickness: number, more: Attributes = {}): Shape {
  return element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': thickness,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });
}

/** A straight line or a line through several points, with round ends. */
export function line(
  points: readonly Point[],
  colour: string,
  thickness: number,
  more: Attributes = {},
): Shape {
  const d = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return stroke(d, colour, thickness, more);
}

/** Several shapes moved to a place, and there turned (degrees) and scaled. */
export function at(
  [x, y]: Point,
  shapes: readonly Shape[],
  {
    turn = 0,
    scale = 1,
    mirror = false,
    opacity = 1,
  }: { turn?: number; scale?: number; mirror?: boolean; opacity?: number } = {},
): Shape {
  const parts = [`translate(${round(x)} ${round(y)})`];
  if (turn !== 0) parts.push(`rotate(${round(turn)})`);
  if (scale !== 1 || mirror) parts.push(`scale(${mirror ? -scale : scale} ${scale})`);
  const more: Attributes = opacity === 1 ? {} : { opacity };
  return element('g', { transform: parts.join(' '), ...more }, shapes.join(''));
}

/** Shapes of which only what lies within the outline (a path's `d`) is seen. `id` must be unique in the picture. */
export function clipped(id: string, d: string, shapes: readonly Shape[]): Shape {
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${shapes.join('')}</g>`;
}

/** A whole picture. */
export function canvas(background: string, shapes: readonly Shape[]): string {
  const ground = rect(0, 0, width, height, background);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${ground}${shapes.join('')}</svg>`;
}

/** `count` numbers from `from` to `to`, evenly spread, both ends included. */
export function spread(from: number, to: number, count: number): number[] {
  if (count === 1) return [(from + to) / 2];
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}

/** The whole numbers 0 … count − 1. */
export function times<T>(count: number, draw: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => draw(index));
}
