import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** What a screen reader says where two versions of a text differ, in Polish and English. */
export const comparisonMessages = {
  removed: ['usunięte:', 'removed:'],
  added: ['dodane:', 'added:'],
  end: ['koniec zmiany', 'end of change'],
} as const satisfies Record<string, Words>;

export const comparisonText = messageFormatter<keyof typeof comparisonMessages>(comparisonMessages);
