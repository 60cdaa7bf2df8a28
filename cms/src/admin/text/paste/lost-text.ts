import { pasteText } from '../../messages/paste.ts';
import type { LostKind } from './lost.ts';

/** Says what of a pasted text the site cannot show, and what to do. */
export function lostText(lost: readonly LostKind[]): string {
  return lost.map((kind) => pasteText(kind)).join(' ');
}
