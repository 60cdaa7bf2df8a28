import type { TypeName } from '@osiedle/shared';
import type { ContentHistory, Doc } from './history.ts';

/** Something that editors do, or that happens. */
export interface Operation {
  name: string;
  /** @returns what it was done to; nothing where there is nothing that it could be done to */
  work: (history: ContentHistory) => string | undefined;
}

/** Types that are written in two languages. */
export const entries = ['project', 'meeting', 'workshop', 'festival', 'update', 'document', 'page'] as const;

/** Types that have pages of their own. */
export const routed = [...entries, 'neighbourhood', 'topic'] as const;

/** An operation on any document of some types. */
export function on(
  types: readonly TypeName[],
  name: string,
  work: (history: ContentHistory, doc: Doc) => unknown,
): Operation {
  return {
    name,
    work: (history) => {
      const doc = history.any(types);
      if (!doc) return undefined;
      work(history, doc);
      return `${doc.type} ${doc.wire.locale ?? ''} ${doc.wire.documentId}`;
    },
  };
}
