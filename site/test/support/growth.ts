/** The size of texts in characters; with LONG, the most that editors may publish. */
const sizeCharacters = process.env['LONG'] ? 100_000 : 6000;

/** Less processor time than this does not matter, and cannot be measured well. */
const negligibleMs = process.env['LONG'] ? 40 : 8;

/**
 * Linear work takes twice the time for twice the text, or a little more if memory is short. Quadratic work takes four
 * times as long.
 */
const maxGrowth = 3;

/** Growth is excessive only if it is so each time: other programs and garbage collection disturb measurements. */
const maxAttempts = 8;

/**
 * Measures how many times the processor time of some work grows from an input, such as a text, to one twice as long.
 * @returns `undefined` if it grows no faster than the text, or takes too little time to matter
 */
export function excessiveGrowth<Input>(
  make: (size: number) => Input,
  work: (input: Input) => unknown,
  from = sizeCharacters,
  attempts = maxAttempts,
): number | undefined {
  const [small, large] = [make(from), make(2 * from)];
  let least = Infinity;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const long = timeOf(() => work(large));
    if (long < negligibleMs) return undefined;
    const growth =
      long /
      Math.max(
        timeOf(() => work(small)),
        negligibleMs / 4,
      );
    if (growth < maxGrowth) return undefined;
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
