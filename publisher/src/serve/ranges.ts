/** A part of some bytes: both ends are in it. */
export interface Part {
  start: number;
  end: number;
}

const singleRange = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;

/**
 * The part that a `Range` header asks for (RFC 9110, 14.1.2). What is malformed, in another unit or asks for several parts
 * at once is answered as if the header were not there (14.2), which every client understands.
 * @param size length of the whole, in bytes
 */
export function parseRange(header: string, size: number): Part | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = singleRange.exec(header) ?? [];
  if (!first && !last) return undefined;
  if (!first) {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const [start, end] = [Number(first), last ? Number(last) : Infinity];
  if (end < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end: Math.min(end, size - 1) };
}
