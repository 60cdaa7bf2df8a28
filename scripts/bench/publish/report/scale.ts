/** A place for each value of a range, by its logarithm: what is ten times as much is always equally far away. */
export function logScale(
  [least, most]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  // One value alone lies in the middle.
  if (least === most) return () => (from + to) / 2;
  return (value) => from + (Math.log(value / least) / Math.log(most / least)) * (to - from);
}

/**
 * Moves labels apart that would lie on each other, each as little as can be.
 * @param wanted where they should be, @param apart how far from each other they must be
 * @returns of each the middle of those that it now stands among, and how many places it is away from there
 */
export function spreadLabels(wanted: number[], apart: number): { middle: number; places: number }[] {
  const groups: { middle: number; members: number[] }[] = [];
  const inOrder = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const index of inOrder) {
    let group = { middle: wanted[index] ?? 0, members: [index] };
    for (let above = groups.at(-1); above; above = groups.at(-1)) {
      const needed = ((above.members.length + group.members.length) / 2) * apart;
      if (group.middle - above.middle >= needed) break;
      groups.pop();
      const members = [...above.members, ...group.members];
      const sum = members.reduce((total, member) => total + (wanted[member] ?? 0), 0);
      group = { middle: sum / members.length, members };
    }
    groups.push(group);
  }
  const result = wanted.map((middle) => ({ middle, places: 0 }));
  for (const { middle, members } of groups)
    for (const [place, member] of members.entries())
      result[member] = { middle, places: place - (members.length - 1) / 2 };
  return result;
}
