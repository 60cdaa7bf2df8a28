/** A text element. @param down offset below `y` in ems, since letters are larger on a phone */
export function svgText(x: number, y: number, text: string, kind: string, down?: number): string {
  const dy = down ? ` dy="${down}em"` : '';
  return `<text class="${kind}" x="${roundToTenths(x)}" y="${roundToTenths(y)}"${dy}>${escapeXml(text)}</text>`;
}

/** Finer differences are invisible. */
export function roundToTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
