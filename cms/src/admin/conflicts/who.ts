import type { Conflict } from '../../conflicts/conflict.ts';
import { conflictText } from '../messages/conflicts.ts';

/** Who has saved meanwhile, and when, as a sentence. */
export function whoSaved({ name, isOwn, at }: Conflict): string {
  if (isOwn) return conflictText('byYou', { since: at });
  return name ? conflictText('by', { name, since: at }) : conflictText('byNobody', { since: at });
}

/** The heading of their version. */
export function theirsLabel({ name, isOwn }: Conflict): string {
  if (isOwn) return conflictText('theirsOfYou');
  return name ? conflictText('theirs', { name }) : conflictText('theirsOfNobody');
}
