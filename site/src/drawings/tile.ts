import type { EditorialType } from '@osiedle/shared';
import { Drawing } from './drawing.ts';
import type { Layer } from './layers.ts';
import { painterOf } from './painters.ts';
import { stripHeight, stripWidth, tileHeight, tileWidth } from './sizes.ts';

/** The tile of an entry without picture: shapes of its section. The arrangement depends only on the document id. */
export function tileOf(type: EditorialType, documentId: string): Layer[] {
  return drawn(type, new Drawing(documentId, tileWidth, tileHeight));
}

/** The strip at the head of a section: the shapes of its tiles in a long row. */
export function stripOf(shapes: EditorialType, seed: string): Layer[] {
  return drawn(shapes, new Drawing(seed, stripWidth, stripHeight));
}

function drawn(type: EditorialType, drawing: Drawing): Layer[] {
  painterOf(type)(drawing);
  return drawing.layers();
}
