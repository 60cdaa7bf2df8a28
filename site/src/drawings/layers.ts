/** One colour of a drawing, with the path data of all shapes in that colour. */
export interface Layer {
  /** Classes of the stylesheet (`styles/components/shapes.css`): the colour, and for dots the size. */
  look: string;
  path: string;
}

/** From the lowest layer to the highest: papers and walls, then the shapes on them. */
const order = ['pale', 'white', 'dim', 'yellow', 'orange', 'ground'];

/** Layers from path data by look, the lowest first. */
export function layersOf(paths: Map<string, string>): Layer[] {
  const rank = (look: string) => order.indexOf(look.split(' ')[0] ?? '');
  return [...paths]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([look, path]) => ({ look: `c-${look}`, path }));
}
