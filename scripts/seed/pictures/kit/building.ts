import { gold, type Hue, ink, leaf, magenta, orange, paper, peach, teal, yellow } from './palette.ts';
import type { Dice } from './random.ts';
import { circle, line, polygon, rect, type Shape, times } from './svg.ts';

/** A block of flats made of large panels, standing with its left foot at `x`, `ground`. */
interface Building {
  x: number;
  ground: number;
  /** Windows in a row, and rows of windows. */
  bays: number;
  floors: number;
  /** The width of one bay; everything else follows from it. */
  unit: number;
  hue: Hue;
  /** Which shade the wall has; the deeper, the nearer. */
  wall?: keyof Hue;
  /** The share of windows in which a lamp is lit. */
  lit?: number;
  /** The share of bays' windows that have a balcony. */
  balconies?: number;
  /** A windowless side wall at the right, painted with shapes. */
  gable?: boolean;
  night?: boolean;
}

const storey = 0.98;

/** How wide and how high a building stands, its gable included. */
function sizeOf({ bays, floors, unit, gable = false }: Building): { width: number; height: number } {
  return { width: (bays + 0.5 + (gable ? 2.2 : 0)) * unit, height: (floors * storey + 1.05) * unit };
}

/** The colour of what is darker than the wall: joints, sills, roof. */
const dark = ({ hue, wall = 'deep' }: Building) => (wall === 'deepest' ? '#10142B' : hue.deepest);

function glass(building: Building, dice: Dice): string {
  const { hue, lit = 0.3, night = false } = building;
  if (dice.chance(lit)) return dice.chance(0.75) ? yellow : '#F9DF9F';
  if (night) return dice.chance(0.7) ? dark(building) : hue.mid;
  return dice.pick([hue.pale, hue.mist, paper, hue.deepest]);
}

function flowerBox(x: number, y: number, w: number, dice: Dice): Shape {
  const flowers = times(5, (index) =>
    circle(
      x + (w * (index + 0.5)) / 5,
      y - dice.between(0.5, 3.5),
      w * 0.085,
      dice.pick([leaf.soft, magenta.soft, leaf.mid, yellow]),
    ),
  );
  return flowers.join('');
}

function washing(x: number, y: number, w: number, dice: Dice): Shape {
  const pieces = times(3, (index) =>
    rect(
      x + w * (0.1 + index * 0.29),
      y,
      w * 0.22,
      w * dice.between(0.25, 0.42),
      dice.pick([paper, peach, magenta.pale, teal.pale]),
    ),
  );
  return (
    line(
      [
        [x, y],
        [x + w, y],
      ],
      ink,
      w * 0.02,
      { 'stroke-opacity': 0.5 },
    ) + pieces.join('')
  );
}

function balcony(building: Building, x: number, y: number, dice: Dice): Shape {
  const { unit, hue, night = false } = building;
  const w = unit * 0.86;
  const left = x - unit * 0.18;
  const rail = dice.pick([orange, orange, yellow, hue.pale]);
  const shapes: Shape[] = [];
  if (!night && dice.chance(0.24)) shapes.push(washing(left + w * 0.08, y + unit * 0.12, w * 0.84, dice));
  shapes.push(rect(left, y + unit * 0.36, w, unit * 0.3, rail));
  shapes.push(rect(left, y + unit * 0.36, w, unit * 0.055, ink, { 'fill-opacity': 0.18 }));
  shapes.push(rect(left - unit * 0.03, y + unit * 0.64, w + unit * 0.06, unit * 0.06, dark(building)));
  if (!night && dice.chance(0.42)) shapes.push(flowerBox(left + w * 0.05, y + unit * 0.37, w * 0.9, dice));
  return shapes.join('');
}

function windowPane(building: Building, x: number, y: number, dice: Dice): Shape {
  const { unit, hue } = building;
  const w = unit * 0.5;
  const h = unit * 0.52;
  const pane = glass(building, dice);
  const shapes = [rect(x, y, w, h, pane)];
  shapes.push(rect(x + w * 0.47, y, w * 0.06, h, hue.deepest, { 'fill-opacity': 0.35 }));
  if (dice.chance(0.28))
    shapes.push(rect(x, y, w * dice.between(0.3, 0.45), h, paper, { 'fill-opacity': 0.4 }));
  shapes.push(
    rect(x - unit * 0.03, y + h, w + unit * 0.06, unit * 0.05, dark(building), { 'fill-opacity': 0.5 }),
  );
  return shapes.join('');
}

function seams({ x, ground, bays, floors, unit, hue }: Building, top: number): Shape {
  const width = (bays + 0.5) * unit;
  const across = times(floors - 1, (index) =>
    rect(x, top + unit * (0.3 + (index + 1) * storey), width, unit * 0.025, hue.deepest, {
      'fill-opacity': 0.3,
    }),
  );
  const down = times(bays - 1, (index) =>
    rect(x + unit * (index + 1.24), top, unit * 0.022, ground - top, hue.deepest, { 'fill-opacity': 0.22 }),
  );
  return [...across, ...down].join('');
}

function entrance({ unit, ground, hue, night = false }: Building, x: number): Shape {
  return [
    rect(x - unit * 0.1, ground - unit * 0.78, unit * 0.74, unit * 0.78, hue.deepest),
    rect(x, ground - unit * 0.68, unit * 0.25, unit * 0.68, night ? yellow : hue.pale),
    rect(x + unit * 0.29, ground - unit * 0.68, unit * 0.25, unit * 0.68, night ? gold : hue.soft),
    rect(x - unit * 0.24, ground - unit * 0.88, unit * 1.02, unit * 0.12, orange),
  ].join('');
}

function roof(building: Building, top: number, dice: Dice): Shape {
  const { x, unit, hue, bays, wall = 'deep' } = building;
  const trim = wall === 'deepest' ? hue.deep : hue.deepest;
  const width = (bays + 0.5) * unit;
  const shed = x + width * dice.between(0.2, 0.65);
  const aerial = x + width * dice.between(0.05, 0.9);
  const foot = top - unit * 0.1;
  const arm = (y: number, w: number) =>
    line(
      [
        [aerial - w, y],
        [aerial + w, y],
      ],
      trim,
      unit * 0.035,
    );
  return [
    rect(shed, top - unit * 0.5, unit * 1.1, unit * 0.5, hue.mid),
    rect(shed + unit * 0.2, top - unit * 0.34, unit * 0.3, unit * 0.16, trim),
    line(
      [
        [aerial, foot],
        [aerial, foot - unit * 0.85],
      ],
      trim,
      unit * 0.045,
    ),
    arm(foot - unit * 0.8, unit * 0.16),
    arm(foot - unit * 0.68, unit * 0.24),
    arm(foot - unit * 0.56, unit * 0.2),
    rect(x - unit * 0.08, top - unit * 0.13, width + unit * 0.16, unit * 0.17, trim),
  ].join('');
}

/** The painted side wall: large calm shapes, cut to the wall. */
function gableWall({ x, ground, bays, unit, hue, floors }: Building, top: number): Shape {
  const left = x + (bays + 0.5) * unit;
  const w = unit * 2.2;
  const h = ground - top;
  const step = h / Math.max(3, Math.round(floors / 2));
  const colours = [yellow, hue.soft, orange, hue.pale];
  const shapes = [rect(left, top, w, h, hue.deepest)];
  for (let y = ground, index = 0; y - step >= top - 1; y -= step, index += 1) {
    const colour = colours[index % colours.length] ?? yellow;
    const r = Math.min(w / 2, step) * 0.86;
    if (index % 2 === 0) {
      shapes.push(
        polygon(
          [
            [left, y],
            [left + w, y],
            [left, y - step],
          ],
          colour,
        ),
      );
    } else {
      shapes.push(`<path d="M${left + w / 2 - r} ${y} a${r} ${r} 0 0 1 ${2 * r} 0 z" fill="${colour}"/>`);
    }
  }
  shapes.push(rect(left - unit * 0.02, top - unit * 0.13, w + unit * 0.1, unit * 0.17, hue.deepest));
  return shapes.join('');
}

/** Draws a building, every window its own. */
export function drawBuilding(building: Building, dice: Dice): Shape {
  const { x, ground, bays, floors, unit, hue, wall = 'deep', balconies = 0.3, gable = false } = building;
  const top = ground - sizeOf(building).height;
  const shapes: Shape[] = [];
  if (gable) shapes.push(gableWall(building, top));
  shapes.push(rect(x, top, (bays + 0.5) * unit, ground - top, hue[wall]));
  const band = dice.whole(1, Math.max(1, bays - 2));
  shapes.push(rect(x + unit * (band + 0.25), top, unit, ground - top, hue.mid, { 'fill-opacity': 0.55 }));
  shapes.push(seams(building, top));
  const balconyColumns = new Set(times(bays, (bay) => bay).filter(() => dice.chance(balconies)));
  for (let floor = 0; floor < floors; floor += 1) {
    for (let bay = 0; bay < bays; bay += 1) {
      const left = x + unit * (bay + 0.5);
      const y = top + unit * (0.42 + floor * storey);
      if (floor === floors - 1 && bay % 4 === band % 4) continue;
      shapes.push(windowPane(building, left, y, dice));
      if (balconyColumns.has(bay) && floor < floors - 1) shapes.push(balcony(building, left, y, dice));
    }
  }
  shapes.push(rect(x, ground - unit * 0.16, (bays + 0.5) * unit, unit * 0.16, hue.deepest));
  for (let bay = band % 4; bay < bays; bay += 4) shapes.push(entrance(building, x + unit * (bay + 0.5)));
  shapes.push(roof(building, top, dice));
  return shapes.join('');
}

/** A far row of blocks: one pale colour, their windows a second. */
export function distantBlocks(
  {
    ground,
    from,
    to,
    wall,
    panes,
    unit = 20,
    low = 90,
    high = 260,
  }: {
    ground: number;
    from: number;
    to: number;
    wall: string;
    panes: string;
    unit?: number;
    low?: number;
    high?: number;
  },
  dice: Dice,
): Shape {
  const shapes: Shape[] = [];
  let x = from;
  while (x < to) {
    const bays = dice.whole(4, 11);
    const w = (bays + 0.6) * unit;
    const h = Math.round(dice.between(low, high) / unit) * unit + unit * 0.4;
    shapes.push(rect(x, ground - h, w, h, wall));
    if (dice.chance(0.5))
      shapes.push(rect(x + w * 0.3, ground - h - unit * 0.5, unit * 1.4, unit * 0.6, wall));
    for (let row = 0; row + 1 < h / unit; row += 1) {
      for (let bay = 0; bay < bays; bay += 1) {
        if (dice.chance(0.82))
          shapes.push(
            rect(x + unit * (bay + 0.52), ground - h + unit * (row + 0.5), unit * 0.5, unit * 0.5, panes),
          );
      }
    }
    x += w + unit * dice.between(0, 3.5);
  }
  return shapes.join('');
}
