import { writingOrder } from '@osiedle/shared';
import type { ContentDocument } from './read-document.ts';

/** Documents in an order in which what a field has comes before the document that has it. Where they go round, one is last. */
export function inWritingOrder(documents: readonly ContentDocument[]): ContentDocument[] {
  const byType = [...documents].sort((a, b) => writingOrder.indexOf(a.type) - writingOrder.indexOf(b.type));
  // What is published is related to what is published.
  const published = byType.filter(({ isDraft }) => !isDraft);
  return [...sorted(published), ...sorted(byType.filter(({ isDraft }) => isDraft))];
}

function sorted(documents: readonly ContentDocument[]): ContentDocument[] {
  const keyOf = ({ type, documentId }: { type: string; documentId: string }) => `${type}/${documentId}`;
  const byKey = new Map(documents.map((document) => [keyOf(document), document]));
  const seen = new Set<ContentDocument>();
  const order: ContentDocument[] = [];
  // A chain of projects may be long: no recursion.
  for (const first of documents) {
    const stack: { document: ContentDocument; next: number }[] = [];
    const enter = (document: ContentDocument) => {
      if (seen.has(document)) return;
      seen.add(document);
      stack.push({ document, next: 0 });
    };
    enter(first);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const reference = top.document.references[top.next++];
      const target = reference && byKey.get(keyOf(reference));
      if (target) enter(target);
      else if (!reference) order.push(...stack.splice(-1).map(({ document }) => document));
    }
  }
  return order;
}
