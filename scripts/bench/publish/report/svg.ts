/** A text element. @param down offset below `y` in ems, since letters are larger on a phone */
export function svgText(x: number, y: number, words: string, kind: string, down?: number): string {
  const dy = down ? ` dy="${down}em"` : '';
  return `<text class="${kind}" x="${roundToTenths(x)}" y="${roundToTenths(y)}"${dy}>${escapeXml(words)}</text>`;
}

/** Nobody sees more than tenths. */
export function roundToTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export function escapeXml(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
