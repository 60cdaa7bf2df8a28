import { createHash } from 'node:crypto';

const length = 24;

/**
 * The document id of what a hand-written file describes, in the form of Strapi's ids. It follows from the folder's name, so
 * that importing again finds the document, whatever its slug has become.
 * @param kind a content type, or `file`
 */
export function contentId(kind: string, name: string): string {
  const hash = createHash('sha256').update(`${kind}/${name}`).digest('hex');
  const digits = BigInt(`0x${hash}`).toString(36).padStart(length, '0').slice(-length);
  // Strapi's ids begin with a letter.
  return digits.replace(/^\d/, (digit) => 'abcdefghij'.charAt(Number(digit)));
}
