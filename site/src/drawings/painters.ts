import type { EditorialType } from '@osiedle/shared';
import { box, cell, type Drawing } from './drawing.ts';
import { stripHeight } from './sizes.ts';

type Painter = (draw: Drawing) => void;

/** The painters of types with tiles of their own. */
const painters: Partial<Record<EditorialType, Painter>> = {
  project: windows,
  meeting: tables,
  workshop: cutPaper,
  festival: bunting,
  update: noticeBoard,
  document: sheets,
  page: sheets,
};

/** The painter of a type's tiles: its own, or the windows of a house. */
export function painterOf(type: EditorialType): Painter {
  return painters[type] ?? windows;
}

/** A façade with windows, some lit, some with a balcony. */
function windows(draw: Drawing): void {
  draw.eachCell((x, y) => {
    const colour = draw.pick(['pale', 'pale', 'white', 'white', 'yellow', 'dim']);
    draw.add(colour, box(x + 10, y + 8, 20, 22));
    if (draw.pick([true, false, false, false, false])) draw.add('orange', box(x + 6, y + 26, 28, 6));
  });
}

/** Tables seen from above, with heads around them. */
function tables(draw: Drawing): void {
  const seats = Array.from({ length: 8 }, (_, seat) => {
    const angle = (seat * Math.PI) / 4;
    return [Math.round(32 * Math.cos(angle)), Math.round(32 * Math.sin(angle))] as const;
  });
  // A strip has room for one whole row.
  const top = draw.height === stripHeight ? stripHeight / 2 : 8;
  for (let row = 0; row * 92 + top < draw.height + 16; row++) {
    for (let x = row % 2 ? -32 : 16; x < draw.width + 40; x += 96) {
      const y = row * 92 + top;
      draw.dot(draw.pick(['pale', 'pale', 'white', 'yellow', 'dim']), x, y, 19);
      for (const [dx, dy] of seats) {
        const head = draw.pick(['white', 'white', 'pale', 'pale', 'orange', 'yellow', 'none', 'none']);
        if (head !== 'none') draw.dot(head, x + dx, y + dy, 8);
      }
    }
  }
}

/** Cut paper: squares, triangles and quarter rounds laid edge to edge. */
function cutPaper(draw: Drawing): void {
  draw.eachCell((x, y) => {
    const colour = draw.pick(['pale', 'white', 'yellow', 'orange', 'dim']);
    const shape = draw.pick(['none', 'corner', 'other corner', 'round', 'other round', 'square']);
    if (shape === 'corner') draw.add(colour, `M${x} ${y}v${cell}h${cell}z`);
    if (shape === 'other corner') draw.add(colour, `M${x} ${y}h${cell}v${cell}z`);
    if (shape === 'round') draw.add(colour, `M${x} ${y}h${cell}a${cell} ${cell} 0 0 1-${cell} ${cell}z`);
    if (shape === 'other round')
      draw.add(colour, `M${x + cell} ${y + cell}h-${cell}a${cell} ${cell} 0 0 1 ${cell}-${cell}z`);
    if (shape === 'square') draw.add(colour, box(x + 10, y + 10, 20, 20));
  });
}

/** Strings of pennants, with a lantern here and there. */
function bunting(draw: Drawing): void {
  for (let row = 0; row * 52 + 8 < draw.height; row++) {
    const y = row * 52 + 8;
    draw.add('dim', box(0, y, draw.width, 3));
    for (let x = row % 2 ? -16 : 0; x < draw.width; x += 32) {
      const colour = draw.pick(['white', 'pale', 'pale', 'yellow', 'orange', 'none']);
      if (colour === 'none') draw.dot('yellow', x + 16, y + 12, 5);
      else draw.add(colour, `M${x + 3} ${y + 3}h26l-13 28z`);
    }
  }
}

/** A board with notices, each pinned. */
function noticeBoard(draw: Drawing): void {
  for (let column = 0; column * 64 < draw.width; column++) {
    let y = draw.pick([-30, -18, 6, 12]);
    while (y < draw.height) {
      const height = draw.pick([34, 46, 62, 78]);
      const x = column * 64 + 6;
      draw.add(draw.pick(['pale', 'white', 'white', 'yellow', 'orange']), box(x, y, 52, height));
      draw.dot('ground', x + 26, y + 7, 3);
      y += height + 10;
    }
  }
}

/** Sheets of paper with lines of text. */
function sheets(draw: Drawing): void {
  for (let column = 0; column * 80 < draw.width; column++) {
    for (let row = 0; row * 104 < draw.height; row++) {
      const [x, y] = [column * 80 + 12, row * 104 + (column % 2 ? -26 : 8)];
      draw.add(draw.pick(['white', 'pale']), box(x, y, 58, 88));
      for (let line = 0; line < 7; line++) {
        draw.add(
          line === 0 ? draw.pick(['orange', 'yellow']) : 'dim',
          box(x + 8, y + 10 + line * 10, draw.pick([42, 42, 36, 30, 20]), 4),
        );
      }
    }
  }
}
