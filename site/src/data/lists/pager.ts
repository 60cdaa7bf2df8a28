/**
 * The numbers that a pager shows, the highest first: the page itself, those beside it, and the first; `undefined` where
 * some are left out. Not the last one: with each further page, all others would have to name another.
 * @param page.newer how many pages come after it, as far as that is told
 */
export function pagesToShow({ number, newer }: { number: number; newer: number }): (number | undefined)[] {
  const beside = [number + 1, number, number - 1].filter((one) => one >= 1 && one <= number + newer);
  const lowest = beside.at(-1) ?? number;
  return [
    ...(newer > 1 ? [undefined] : []),
    ...beside,
    // A gap of one page is no shorter than the page.
    ...(lowest > 3 ? [undefined] : lowest === 3 ? [2] : []),
    ...(lowest > 1 ? [1] : []),
  ];
}
