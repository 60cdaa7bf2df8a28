import { parse, type Range } from 'range-parser';

/** A part of some bytes: both ends are in it. */
export type ByteRange = Range;

/** Said by the library where a range is not well-formed. */
const malformed = 1;

/**
 * The part that a `Range` header asks for (RFC 9110, 14.1.2). What is malformed, in another unit or asks for several parts
 * at once is answered as if the header were not there (14.2), which every client understands.
 * @param size length of the whole, in bytes
 */
export function parseRange(header: string, size: number): ByteRange | 'unsatisfiable' | undefined {
  const { type, code, ranges } = parse(size, header);
  const [part, another] = ranges;
  if (type !== 'bytes' || code & malformed || another) return undefined;
  return part ?? 'unsatisfiable';
}
