/**
 * The page numbers in a pager, the highest first: the page itself, its neighbours and the first page; `undefined` marks
 * a gap. The last page is left out, since each new page would change all others.
 * @param page.newer how many pages have newer entries, as far as that is counted
 */
export function pagesToShow({ number, newer }: { number: number; newer: number }): (number | undefined)[] {
  const beside = [number + 1, number, number - 1].filter((one) => one >= 1 && one <= number + newer);
  const lowest = beside.at(-1) ?? number;
  return [
    ...(newer > 1 ? [undefined] : []),
    ...beside,
    // A gap takes as much room as one page number.
    ...(lowest > 3 ? [undefined] : lowest === 3 ? [2] : []),
    ...(lowest > 1 ? [1] : []),
  ];
}
