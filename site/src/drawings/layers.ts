/** One colour of a drawing, as the path data of all shapes that have it. */
export interface Layer {
  /** Classes of the stylesheet (`styles/components/shapes.css`): the colour, and of dots the size. */
  look: string;
  path: string;
}

/** What lies below stands first: papers and walls, then what is drawn on them. */
const order = ['pale', 'white', 'dim', 'yellow', 'orange', 'ground'];

/** Shapes by their look as layers, in the order in which they cover each other. */
export function layersOf(paths: Map<string, string>): Layer[] {
  const rank = (look: string) => order.indexOf(look.split(' ')[0] ?? '');
  return [...paths]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([look, path]) => ({ look: `c-${look}`, path }));
}
