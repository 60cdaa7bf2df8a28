import { clothes, hairs, ink, paper, skins, trousers } from './palette.ts';
import type { Dice } from './random.ts';
import { at, circle, ellipse, line, path, type Point, polygon, rect, type Shape } from './svg.ts';

/** A person, drawn as cut paper: no face, so that anybody may be meant. */

type Hair = 'short' | 'bob' | 'long' | 'bun' | 'curls' | 'bald' | 'cap' | 'scarf' | 'woolly';
/** What somebody looks like. */
export interface Look {
  skin: string;
  hair: string;
  style: Hair;
  top: string;
  bottom: string;
  skirt?: boolean;
  /** A child has a larger head for its height. */
  child?: boolean;
}

/** Where upper arm and forearm point: degrees, 0 is down, positive is outwards. */
type Arm = readonly [upper: number, fore: number];
interface Pose {
  left?: Arm;
  right?: Arm;
  /** How far the feet stand apart, as a share of the height. */
  stride?: number;
  /** Degrees by which the whole person leans. */
  lean?: number;
  /** Seen from behind: hair covers the head. */
  behind?: boolean;
  /** Sitting on something, knees to the front. */
  sitting?: boolean;
  mirror?: boolean;
  /** Something held, drawn at the right hand; its unit is the person's height. */
  holds?: (hand: Point) => Shape;
}

const styles = ['short', 'bob', 'long', 'bun', 'curls', 'short', 'cap', 'bald', 'bob'] as const;

/** Somebody: clothes and hair by chance. */
export function somebody(dice: Dice, fixed: Partial<Look> = {}): Look {
  return {
    skin: dice.pick(skins),
    hair: dice.pick(hairs),
    style: dice.pick(styles),
    top: dice.pick(clothes),
    bottom: dice.pick(trousers),
    skirt: dice.chance(0.25),
    ...fixed,
  };
}

function hairShape(look: Look, r: number, behind: boolean): { back: Shape; front: Shape } {
  const { hair, style } = look;
  if (behind) {
    const low = style === 'long' ? r * 1.9 : style === 'bob' ? r * 0.9 : r * 0.25;
    const cover =
      style === 'bald'
        ? ''
        : path(
            `M${-r * 1.04} 0 a${r * 1.04} ${r * 1.04} 0 0 1 ${r * 2.08} 0 V${low} Q0 ${low + r * 0.35} ${-r * 1.04} ${low} z`,
            hair,
          );
    const knot = style === 'bun' ? circle(0, -r * 1.05, r * 0.45, hair) : '';
    return { back: '', front: cover + knot };
  }
  const cap = path(
    `M${-r * 1.05} ${r * 0.05} A${r * 1.05} ${r * 1.05} 0 0 1 ${r * 1.05} ${r * 0.05} Q${r * 0.75} ${-r * 0.38} ${r * 0.1} ${-r * 0.42} Q${-r * 0.7} ${-r * 0.42} ${-r * 1.05} ${r * 0.05} z`,
    hair,
  );
  switch (style) {
    case 'bald':
      return { back: '', front: '' };
    case 'bob':
      return {
        back: path(
          `M${-r * 1.2} ${r * 0.75} V0 A${r * 1.2} ${r * 1.2} 0 0 1 ${r * 1.2} 0 V${r * 0.75} Q0 ${r * 1.1} ${-r * 1.2} ${r * 0.75} z`,
          hair,
        ),
        front: cap,
      };
    case 'long':
      return {
        back: path(
          `M${-r * 1.2} ${r * 2} Q${-r * 1.35} ${-r * 0.2} ${-r * 1.1} ${-r * 0.2} A${r * 1.15} ${r * 1.2} 0 0 1 ${r * 1.12} ${-r * 0.2} Q${r * 1.35} ${r * 0.6} ${r * 1.2} ${r * 2} Q0 ${r * 1.5} ${-r * 1.2} ${r * 2} z`,
          hair,
        ),
        front: cap,
      };
    case 'bun':
      return { back: circle(r * 0.1, -r * 1.2, r * 0.5, hair), front: cap };
    case 'curls':
      return {
        back: [
          [-0.85, -0.2],
          [0.85, -0.2],
          [-0.65, -0.75],
          [0.65, -0.75],
          [0, -1],
          [-0.95, 0.3],
          [0.95, 0.3],
        ]
          .map(([px = 0, py = 0]) => circle(px * r, py * r, r * 0.48, hair))
          .join(''),
        front: cap,
      };
    case 'cap':
      return {
        back: '',
        front: path(
          `M${-r * 1.06} ${-r * 0.12} A${r * 1.06} ${r * 1.06} 0 0 1 ${r * 1.06} ${-r * 0.12} H${r * 1.75} Q${r * 1.7} ${r * 0.14} ${r * 1.2} ${r * 0.12} H${-r * 1.06} z`,
          look.top,
        ),
      };
    case 'woolly':
      return {
        back: '',
        front:
          path(`M${-r * 1.08} 0 A${r * 1.08} ${r * 1.15} 0 0 1 ${r * 1.08} 0 z`, look.top) +
          rect(-r * 1.16, -r * 0.28, r * 2.32, r * 0.42, paper, { rx: r * 0.2 }) +
          circle(0, -r * 1.2, r * 0.32, paper),
      };
    case 'scarf':
      return {
        back: path(
          `M${-r * 1.2} ${r * 1.1} Q${-r * 1.5} ${-r * 1.3} 0 ${-r * 1.25} Q${r * 1.5} ${-r * 1.3} ${r * 1.2} ${r * 1.1} Q0 ${r * 1.6} ${-r * 1.2} ${r * 1.1} z`,
          look.bottom,
        ),
        front: path(
          `M${-r * 1.1} ${r * 0.1} A${r * 1.1} ${r * 1.1} 0 0 1 ${r * 1.1} ${r * 0.1} Q${r * 0.8} ${-r * 0.55} 0 ${-r * 0.55} Q${-r * 0.8} ${-r * 0.55} ${-r * 1.1} ${r * 0.1} z`,
          look.bottom,
        ),
      };
    case 'short':
      return { back: '', front: cap };
  }
}

function swing([x, y]: Point, length: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x + Math.sin(angle) * length, y + Math.cos(angle) * length];
}

/** A person whose feet stand at `x`, `ground`, `size` pixels tall. */
export function person(x: number, ground: number, size: number, look: Look, pose: Pose = {}): Shape {
  const {
    left = [-14, -6],
    right = [14, 6],
    stride = 0.09,
    lean = 0,
    behind = false,
    sitting = false,
    mirror = false,
    holds,
  } = pose;
  const head = size * (look.child ? 0.115 : 0.082);
  const hip = sitting ? -size * 0.3 : -size * (look.child ? 0.4 : 0.47);
  const shoulder = hip - size * (look.child ? 0.28 : 0.33);
  const half = size * (look.child ? 0.1 : 0.115);
  const limb = size * 0.072;
  const shapes: Shape[] = [];
  const hair = hairShape(look, head, behind);

  const leg = (side: number) => {
    const top: Point = [side * half * 0.45, hip];
    const foot: Point = [side * size * stride * 0.75 + side * half * 0.1, -limb * 0.3];
    const bend: Point = sitting
      ? [side * half * 0.75, hip + size * 0.03]
      : [(top[0] + foot[0]) / 2, (top[1] + foot[1]) / 2];
    const colour = look.skirt && !sitting ? look.skin : look.bottom;
    return (
      line([top, bend, foot], colour, limb * (look.skirt ? 0.78 : 1.12)) +
      ellipse(foot[0] + side * limb * 0.18, -limb * 0.22, limb * 0.8, limb * 0.4, ink)
    );
  };
  shapes.push(leg(-1), leg(1));

  const arm = (side: number, [upper, fore]: Arm) => {
    const joint: Point = [side * half * 0.82, shoulder + limb * 0.55];
    const elbow = swing(joint, size * 0.155, upper);
    const hand = swing(elbow, size * 0.15, fore);
    const wrist = swing(elbow, size * 0.115, fore);
    return {
      hand,
      shape:
        line([joint, elbow, wrist], look.top, limb * 0.92) + circle(hand[0], hand[1], limb * 0.5, look.skin),
    };
  };
  const leftArm = arm(-1, left);
  const rightArm = arm(1, right);

  shapes.push(hair.back && behind ? hair.back : '');
  shapes.push(rect(-head * 0.36, shoulder - head * 0.9, head * 0.72, head * 1.2, look.skin));
  if (!behind) shapes.unshift(at([0, shoulder - head * 1.35], [hair.back]));
  const waist = half * 0.86;
  shapes.push(
    path(
      `M${-half} ${shoulder + half * 0.5} Q${-half} ${shoulder - half * 0.05} ${-half * 0.4} ${shoulder - half * 0.1} H${half * 0.4} Q${half} ${shoulder - half * 0.05} ${half} ${shoulder + half * 0.5} L${waist} ${hip + limb * 0.4} H${-waist} z`,
      look.top,
    ),
  );
  if (look.skirt)
    shapes.push(
      polygon(
        [
          [-waist, hip - limb * 0.4],
          [waist, hip - limb * 0.4],
          [half * 1.4, hip + (sitting ? size * 0.08 : size * 0.2)],
          [-half * 1.4, hip + (sitting ? size * 0.08 : size * 0.2)],
        ],
        look.bottom,
      ),
    );
  shapes.push(at([0, shoulder - head * 1.35], [circle(0, 0, head, look.skin), hair.front]));
  if (behind) shapes.unshift(leftArm.shape, rightArm.shape);
  else shapes.push(leftArm.shape, rightArm.shape);
  if (holds) shapes.push(holds(rightArm.hand));
  return at([x, ground], shapes, { mirror, turn: lean });
}

/** The soft shadow below somebody or something. */
export function shadow(x: number, ground: number, w: number, colour = ink, opacity = 0.14): Shape {
  return ellipse(x, ground, w, w * 0.16, colour, { opacity });
}

/** Somebody in a wheelchair, looking to the right. */
export function wheelchairUser(x: number, ground: number, size: number, look: Look, mirror = false): Shape {
  const r = size * 0.2;
  return at(
    [x, ground],
    [
      line(
        [
          [-size * 0.16, -size * 0.62],
          [-size * 0.13, -size * 0.26],
          [size * 0.14, -size * 0.26],
        ],
        ink,
        size * 0.028,
      ),
      person(
        0,
        -size * 0.02,
        size * 0.98,
        { ...look, skirt: false },
        { sitting: true, left: [10, 50], right: [20, 62] },
      ),
      circle(-size * 0.05, -r, r, 'none', { stroke: ink, 'stroke-width': size * 0.03 }),
      circle(-size * 0.05, -r, r * 0.18, ink),
      circle(size * 0.2, -size * 0.06, size * 0.06, 'none', { stroke: ink, 'stroke-width': size * 0.024 }),
    ],
    { mirror },
  );
}

/** A dog on its four legs. */
export function dog(x: number, ground: number, size: number, colour: string, mirror = false): Shape {
  return at(
    [x, ground],
    [
      ...[-0.34, -0.24, 0.24, 0.34].map((px) =>
        line(
          [
            [px * size, -size * 0.3],
            [px * size, -size * 0.03],
          ],
          colour,
          size * 0.085,
        ),
      ),
      rect(-size * 0.42, -size * 0.52, size * 0.84, size * 0.28, colour, { rx: size * 0.13 }),
      line(
        [
          [-size * 0.4, -size * 0.46],
          [-size * 0.58, -size * 0.7],
        ],
        colour,
        size * 0.07,
      ),
      rect(size * 0.26, -size * 0.78, size * 0.34, size * 0.26, colour, { rx: size * 0.1 }),
      rect(size * 0.46, -size * 0.68, size * 0.22, size * 0.14, colour, { rx: size * 0.06 }),
      polygon(
        [
          [size * 0.28, -size * 0.76],
          [size * 0.4, -size * 0.76],
          [size * 0.27, -size * 0.5],
        ],
        ink,
      ),
      circle(size * 0.66, -size * 0.64, size * 0.035, ink),
    ],
    { mirror },
  );
}
