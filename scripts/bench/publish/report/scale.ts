/** A logarithmic scale: it maps a range of values to a range of positions. */
export function logScale(
  [least, most]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  // A single value lies in the middle.
  if (least === most) return () => (from + to) / 2;
  return (value) => from + (Math.log(value / least) / Math.log(most / least)) * (to - from);
}

/**
 * Moves overlapping labels apart, each as little as possible.
 * @param wanted their ideal positions
 * @param apart their smallest distance
 * @returns for each label the middle of its group, and its distance from that middle in multiples of `apart`
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
