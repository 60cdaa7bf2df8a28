/** The scheme of references. */
export const referenceScheme = 'osiedle';

/** What is longer refers to nothing, and is not worth repeating. */
const maxCharacters = 300;

/** Whether an address is meant to be a reference, well-formed or not. */
export function isReference(address: string): boolean {
  return /^\s*osiedle:/i.test(address);
}

/**
 * A reference in characters that stand in HTML and XML as they are, whatever its author wrote.
 * @returns nothing where the address is none
 */
export function escapedReference(address: string): string | undefined {
  if (!isReference(address)) return undefined;
  const rest = address
    .trim()
    .slice(referenceScheme.length + 1, maxCharacters)
    .toWellFormed();
  return `${referenceScheme}:${rest.replace(/[^\w\-.~:/#%=,+!?]/gu, encodeURIComponent)}`;
}
