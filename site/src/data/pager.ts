/**
 * The numbers that a pager shows, the highest first: the ends, the page itself and those beside it; `undefined` where
 * some are left out.
 */
export function pagesToShow({ number, count }: { number: number; count: number }): (number | undefined)[] {
  const shown = [count, number + 1, number, number - 1, 1].filter((one) => one >= 1 && one <= count);
  const numbers = [...new Set(shown)].sort((a, b) => b - a);
  return numbers.flatMap((one, index) => {
    const before = numbers[index - 1];
    if (before === undefined || before - one === 1) return [one];
    // A gap of one page is no shorter than the page.
    return before - one === 2 ? [one + 1, one] : [undefined, one];
  });
}
