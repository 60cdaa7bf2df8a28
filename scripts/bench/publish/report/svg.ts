/** Words at a place. @param down how far below it, in ems of the letters: those of a phone are larger */
export function text(x: number, y: number, words: string, kind: string, down?: number): string {
  const dy = down ? ` dy="${down}em"` : '';
  return `<text class="${kind}" x="${rounded(x)}" y="${rounded(y)}"${dy}>${escaped(words)}</text>`;
}

/** Tenths are as exact as anybody sees. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
