import { editorialTypes, type TypeName } from '@osiedle/shared';
import type { ContentHistory, Doc, Operation } from './history.ts';

/** Types that have pages of their own. */
export const routed = [...editorialTypes, 'neighbourhood', 'topic'] as const;

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
