import { balconies } from './balconies.ts';
import { carols } from './carols.ts';
import { circleOfNeighbours } from './circle-of-neighbours.ts';
import { cityMap } from './city-map.ts';
import { courtyard } from './courtyard.ts';
import { dolls } from './dolls.ts';
import { dusk } from './dusk.ts';
import { easter } from './easter.ts';
import { estate } from './estate.ts';
import { fete } from './fete.ts';
import { garden } from './garden.ts';
import { hall } from './hall.ts';
import { table } from './table.ts';
import { tramRide } from './tram-ride.ts';

/** The drawings of the sample content, each a function that returns an SVG of 1600 × 1000. */
export const pictures = {
  estate,
  courtyard,
  dusk,
  'tram-ride': tramRide,
  'city-map': cityMap,
  balconies,
  garden,
  'circle-of-neighbours': circleOfNeighbours,
  hall,
  table,
  fete,
  easter,
  dolls,
  carols,
} satisfies Record<string, () => string>;

/** The name of a drawing. */
export type PictureName = keyof typeof pictures;
/** The names of all drawings. */
export const pictureNames = Object.keys(pictures) as PictureName[];
