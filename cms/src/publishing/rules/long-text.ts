/** How long a text may be, in characters: longer than the first is told to its editor, longer than the second is not published. */
export const textLimits = { warned: 30_000, refused: 300_000 };

/** How long the longest text of an entry is, in characters. */
export function longestText(entry: Record<string, unknown> = {}): number {
  const lengths = Object.values(entry).map((value) => (typeof value === 'string' ? value.length : 0));
  return Math.max(0, ...lengths);
}
