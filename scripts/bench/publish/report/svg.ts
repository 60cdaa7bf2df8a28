/** Words at a place. @param down how far below it, in ems of the letters: those of a phone are larger */
export function svgText(x: number, y: number, words: string, kind: string, down?: number): string {
  const dy = down ? ` dy="${down}em"` : '';
  return `<text class="${kind}" x="${roundToTenths(x)}" y="${roundToTenths(y)}"${dy}>${escapeXml(words)}</text>`;
}

/** Tenths are as exact as anybody sees. */
export function roundToTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export function escapeXml(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
