/** Lengths in characters: beyond `warned` the panel warns the editor, beyond `refused` a text is not published. */
export const textLimits = { warned: 30_000, refused: 300_000 };

/** The length of an entry's longest text, in characters. */
export function longestText(entry: Record<string, unknown> = {}): number {
  const lengths = Object.values(entry).map((value) => (typeof value === 'string' ? value.length : 0));
  return Math.max(0, ...lengths);
}
