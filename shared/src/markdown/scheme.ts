/** The scheme of references. */
export const referenceScheme = 'osiedle';

/** The length at which a reference is cut. A longer one leads nowhere. */
const maxCharacters = 300;

/** Whether an address has the scheme of references; it may still be malformed. */
export function isReference(address: string): boolean {
  return /^\s*osiedle:/i.test(address);
}

/**
 * Percent-encodes a reference so that it needs no escaping in HTML and XML.
 * @returns undefined if the address is no reference
 */
export function escapedReference(address: string): string | undefined {
  if (!isReference(address)) return undefined;
  const rest = address
    .trim()
    .slice(referenceScheme.length + 1, maxCharacters)
    .toWellFormed();
  return `${referenceScheme}:${rest.replace(/[^\w\-.~:/#%=,+!?]/gu, encodeURIComponent)}`;
}
