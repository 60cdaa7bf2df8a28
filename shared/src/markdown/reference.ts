import type { RoutedType } from '../paths.ts';

/** What a text can refer to: whatever has a page, and uploaded files. */
export type ReferenceType = RoutedType | 'file';

/** How a text refers to an entry or a file, wherever that lies: `osiedle:meeting/<documentId>`, `osiedle:file/<documentId>`. */
export interface Reference {
  type: ReferenceType;
  documentId: string;
  /** The place on the page, with its `#`; empty where none is meant. */
  fragment: string;
}

/** The scheme of references. */
export const referenceScheme = 'osiedle';

// The compiler says which type is missing here.
const types: Record<ReferenceType, true> = {
  project: true,
  meeting: true,
  workshop: true,
  festival: true,
  update: true,
  document: true,
  page: true,
  neighbourhood: true,
  topic: true,
  file: true,
};

const form = /^osiedle:([a-z-]+)\/([\w-]{1,64})(#\S*)?$/i;

/** Whether an address is meant to be a reference, well-formed or not. */
export function isReference(address: string): boolean {
  return /^\s*osiedle:/i.test(address);
}

/** Reads a reference. @returns nothing where it is none, or malformed: an unknown type, no id, anything behind the id */
export function readReference(address: string): Reference | undefined {
  const [, type = '', documentId = '', fragment = ''] = form.exec(address.trim()) ?? [];
  return Object.hasOwn(types, type) ? { type: type as ReferenceType, documentId, fragment } : undefined;
}

/** Writes a reference: `osiedle:meeting/<documentId>#<place>`. */
export function writeReference({
  type,
  documentId,
  fragment = '',
}: Omit<Reference, 'fragment'> & { fragment?: string }): string {
  return `${referenceScheme}:${type}/${documentId}${fragment}`;
}

/**
 * A reference in characters that stand in HTML and XML as they are, whatever its author wrote.
 * @returns nothing where the address is none
 */
export function escapedReference(address: string): string | undefined {
  if (!isReference(address)) return undefined;
  const rest = address
    .trim()
    .slice(referenceScheme.length + 1, mostCharacters)
    .toWellFormed();
  return `${referenceScheme}:${rest.replace(/[^\w\-.~:/#%=,+!?]/gu, encodeURIComponent)}`;
}

/** What is longer refers to nothing, and is not worth repeating. */
const mostCharacters = 300;
