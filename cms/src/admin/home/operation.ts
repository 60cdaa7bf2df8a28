import type { OfferedOperations, NamedPage } from '../../live/site-operations.ts';
import type { CappedList } from '../../live/status.ts';
import { operationText } from '../messages/operations.ts';

export type Operation = keyof OfferedOperations;

/** What an administrator is asked before something is done. */
export interface OperationQuestionWords {
  title: string;
  /** What it means, a paragraph each. */
  meaning: string[];
  /** What it changes on the site. */
  pages: CappedList<NamedPage>;
  /** The button that does it. */
  action: string;
}

/** What to send, so that only what was shown is done. @returns undefined where there is nothing to do */
export function requestOf(
  operation: Operation,
  { confirm, rollback, resume }: OfferedOperations,
): Record<string, string> | undefined {
  if (operation === 'confirm') return confirm ? { refusal: confirm.refusal } : undefined;
  if (operation === 'rollback') return rollback ? { release: rollback.release } : undefined;
  return resume ? {} : undefined;
}

export function questionOf(
  operation: Operation,
  { confirm, rollback, resume }: OfferedOperations,
): OperationQuestionWords {
  const none = { count: 0, first: [] };
  if (operation === 'confirm') {
    const pages = confirm?.vanishing ?? none;
    return {
      title: operationText('confirmTitle', { count: pages.count }),
      meaning: [operationText('confirmMeaning')],
      pages,
      action: operationText('confirmDo'),
    };
  }
  if (operation === 'rollback') {
    const pages = rollback?.changes ?? none;
    return {
      title: operationText('rollbackTitle', { when: rollback?.publishedAt }),
      meaning: [operationText('rollbackMeaning'), operationText('rollbackChanges', { count: pages.count })],
      pages,
      action: operationText('rollbackDo'),
    };
  }
  const { by, since } = resume ?? {};
  return {
    title: operationText('resumeTitle'),
    meaning: [
      ...(by && since ? [operationText('heldBy', { name: by, when: since })] : []),
      operationText('resumeMeaning'),
    ],
    pages: none,
    action: operationText('resumeDo'),
  };
}
