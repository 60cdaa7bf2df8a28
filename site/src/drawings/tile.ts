import type { EditorialType } from '@osiedle/shared';
import { Drawing } from './drawing.ts';
import type { Layer } from './layers.ts';
import { painterOf } from './painters.ts';
import { stripHeight, stripWidth, tileHeight, tileWidth } from './sizes.ts';

/** The picture of an entry that has none: shapes of its section, arranged by its document id and by nothing else. */
export function tileOf(type: EditorialType, documentId: string): Layer[] {
  return drawn(type, new Drawing(documentId, tileWidth, tileHeight));
}

/** The strip at the head of a section: the same shapes in a long row. */
export function stripOf(shapes: EditorialType, seed: string): Layer[] {
  return drawn(shapes, new Drawing(seed, stripWidth, stripHeight));
}

function drawn(type: EditorialType, drawing: Drawing): Layer[] {
  painterOf(type)(drawing);
  return drawing.layers();
}
