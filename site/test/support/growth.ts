/** How large the texts are, in characters: with LONG as large as editors may publish them. */
export const size = process.env['LONG'] ? 100_000 : 6000;

/** What takes less than this, in milliseconds of processor time, harms nobody, and cannot be measured well. */
const short = process.env['LONG'] ? 40 : 8;

/** Twice the text takes twice the time, and a little more where memory is short; what is quadratic takes four times as long. */
const most = 3;

/** So often is measured anew what seems to grow too fast: other programs take the caches, and memory is collected now and then. */
const tries = 4;

/**
 * How the time of some work grows from a text to one twice as long, measured in processor time.
 * @returns undefined where it grows no faster than the text, or takes no time worth speaking of; else how many times as long it took
 */
export function excessiveGrowth(
  make: (size: number) => string,
  work: (text: string) => unknown,
  from = size,
): number | undefined {
  const [small, large] = [make(from), make(2 * from)];
  let least = Infinity;
  for (let attempt = 0; attempt < tries; attempt++) {
    const long = timeOf(() => work(large));
    if (long < short) return undefined;
    const growth =
      long /
      Math.max(
        timeOf(() => work(small)),
        short / 4,
      );
    if (growth < most) return undefined;
    least = Math.min(least, growth);
  }
  return Math.round(least * 10) / 10;
}

function timeOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
