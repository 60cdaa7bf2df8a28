import { blue, brown, gold, ink, magenta, orange, paper, rust, teal, yellow } from './palette.ts';
import type { Dice } from './random.ts';
import { at, circle, line, path, rect, type Shape, times } from './svg.ts';

/** A low-floor tram, its nose to the right; `w` pixels long. */
export function tram(x: number, ground: number, w: number, dice: Dice): Shape {
  const h = w * 0.175;
  const floor = -w * 0.03;
  const roof = floor - h;
  const cars = [0, 1, 2];
  const carWidth = w / 3;
  const body = (index: number) => {
    const left = index * carWidth + (index > 0 ? 6 : 0);
    const right = (index + 1) * carWidth - (index < 2 ? 6 : 0);
    if (index === 2)
      return path(
        `M${left} ${roof} H${right - h * 0.7} Q${right - h * 0.05} ${roof + h * 0.12} ${right} ${floor - h * 0.2} V${floor} H${left} z`,
        blue.deep,
      );
    if (index === 0)
      return path(
        `M${left + h * 0.7} ${roof} H${right} V${floor} H${left} V${floor - h * 0.2} Q${left + h * 0.05} ${roof + h * 0.12} ${left + h * 0.7} ${roof} z`,
        blue.deep,
      );
    return rect(left, roof, right - left, h, blue.deep);
  };
  const panes = (index: number) => {
    const left = index * carWidth + (index === 0 ? h * 0.85 : 26);
    const right = (index + 1) * carWidth - (index === 2 ? h * 0.95 : 26);
    const step = (right - left) / 4;
    return times(4, (pane) => {
      const px = left + pane * step + 4;
      const door = pane === 1;
      const tall = door ? h * 0.78 : h * 0.46;
      const rider = !door && dice.chance(0.7);
      return (
        rect(px, roof + h * 0.14, step - 9, tall, door ? blue.pale : blue.mist, { rx: 5 }) +
        (door ? rect(px + (step - 9) / 2 - 2, roof + h * 0.14, 4, tall, blue.deep) : '') +
        (rider
          ? circle(
              px + step * dice.between(0.3, 0.6),
              roof + h * 0.4,
              h * 0.09,
              dice.pick([brown.deep, rust, ink, gold]),
            ) +
            rect(
              px + step * 0.28,
              roof + h * 0.48,
              step * 0.34,
              h * 0.12,
              dice.pick([magenta.mid, teal.mid, orange]),
              { rx: 6 },
            )
          : '')
      );
    }).join('');
  };
  const nose = w - h * 0.72;
  return at(
    [x - w / 2, ground],
    [
      rect(w * 0.04, floor - 4, w * 0.92, w * 0.018, ink),
      ...[0.1, 0.2, 0.45, 0.55, 0.8, 0.9].map((share) => circle(w * share, -w * 0.014, w * 0.014, ink)),
      rect(carWidth - 10, roof + 8, 20, h - 12, ink),
      rect(2 * carWidth - 10, roof + 8, 20, h - 12, ink),
      ...cars.map(body),
      rect(h * 0.04, floor - h * 0.3, w - h * 0.08, h * 0.1, paper),
      ...cars.map(panes),
      path(
        `M${nose} ${roof + h * 0.14} H${nose + h * 0.14} Q${w - h * 0.16} ${roof + h * 0.24} ${w - h * 0.08} ${floor - h * 0.4} H${nose} z`,
        blue.mist,
      ),
      path(
        `M${h * 0.7} ${roof + h * 0.14} H${h * 0.56} Q${h * 0.16} ${roof + h * 0.24} ${h * 0.08} ${floor - h * 0.4} H${h * 0.7} z`,
        blue.mist,
      ),
      circle(w - h * 0.2, floor - h * 0.12, h * 0.07, yellow),
      circle(h * 0.2, floor - h * 0.12, h * 0.06, rust),
      rect(w * 0.14, roof - h * 0.12, w * 0.14, h * 0.12, blue.deepest, { rx: 4 }),
      rect(w * 0.7, roof - h * 0.12, w * 0.12, h * 0.12, blue.deepest, { rx: 4 }),
      line(
        [
          [w * 0.44, roof],
          [w * 0.49, roof - h * 0.26],
          [w * 0.45, roof - h * 0.5],
        ],
        ink,
        4,
      ),
      line(
        [
          [w * 0.41, roof - h * 0.5],
          [w * 0.49, roof - h * 0.5],
        ],
        ink,
        5,
      ),
    ],
  );
}
