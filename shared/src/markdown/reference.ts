import { routedTypes, type RoutedType } from '../content/index.ts';
import { referenceScheme } from './scheme.ts';

export { isReference } from './scheme.ts';

/** What a text can refer to: documents with a page, and uploaded files. */
export type ReferenceType = RoutedType | 'file';

/**
 * A text's link to an entry or a file, whatever its address: `osiedle:meeting/<documentId>`,
 * `osiedle:file/<documentId>`.
 */
export interface Reference {
  type: ReferenceType;
  documentId: string;
  /** The place on the page, with its `#`, or an empty string. */
  fragment: string;
}

const types: ReadonlySet<string> = new Set<ReferenceType>([...routedTypes, 'file']);

const form = /^osiedle:([a-z-]+)\/([\w-]{1,64})(#\S*)?$/i;

/**
 * Reads a reference.
 * @returns undefined if the address is no reference or malformed: unknown type, no id, text after the id
 */
export function readReference(address: string): Reference | undefined {
  const [, type = '', documentId = '', fragment = ''] = form.exec(address.trim()) ?? [];
  return types.has(type) ? { type: type as ReferenceType, documentId, fragment } : undefined;
}

/** The ids of the files that a text may refer to: all that it writes as `osiedle:file/<documentId>`, wherever that stands. */
export function fileIdsIn(text: string): string[] {
  return [...text.matchAll(/osiedle:file\/([\w-]+)/gi)].map(([, id = '']) => id);
}

/** Writes a reference: `osiedle:meeting/<documentId>#<place>`. */
export function writeReference({
  type,
  documentId,
  fragment = '',
}: Omit<Reference, 'fragment'> & { fragment?: string }): string {
  return `${referenceScheme}:${type}/${documentId}${fragment}`;
}
