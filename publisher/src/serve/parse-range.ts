import { parse, type Range } from 'range-parser';

/** A range of bytes, including both ends. */
export type ByteRange = Range;

/** The library's bit for a malformed range. */
const malformed = 1;

/**
 * Parses a `Range` header (RFC 9110, 14.1.2). A header that is malformed, has another unit or asks for several ranges is
 * ignored (14.2), which every client understands.
 * @param size the length of the file, in bytes
 * @returns the range; undefined where the header is ignored
 */
export function parseRange(header: string, size: number): ByteRange | 'unsatisfiable' | undefined {
  const { type, code, ranges } = parse(size, header);
  const [range, another] = ranges;
  if (type !== 'bytes' || code & malformed || another) return undefined;
  return range ?? 'unsatisfiable';
}
