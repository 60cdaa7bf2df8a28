import type { Audience, ListedType } from '@osiedle/shared';

/**
 * Which entries somebody wants to see. This is the one list of what can be chosen: pages of the calendar are made of it, and
 * whatever follows a part of the site is to be. There are no combinations but a section of a neighbourhood.
 */
export type Selection =
  | { of: 'everything' }
  | { of: 'section'; section: ListedType }
  | { of: 'neighbourhood'; documentId: string; section?: ListedType }
  | { of: 'project' | 'topic'; documentId: string }
  | { of: 'audience'; audience: Audience }
  | { of: 'free' };

/**
 * The name of a selection that never changes, for ids and subscriptions: `everything`, `section/meeting`,
 * `neighbourhood/<document id>/workshop`, `audience/children`.
 */
export function selectionKey(selection: Selection): string {
  const { of, documentId, section, audience } = { ...none, ...selection };
  return [of, documentId, section, audience].filter((part) => part !== undefined).join('/');
}

const none = { documentId: undefined, section: undefined, audience: undefined };
