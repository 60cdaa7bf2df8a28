/** A colour of the stylesheet in the light and the dark scheme. */
export interface Colour {
  name: string;
  light: string;
  dark: string;
}

/** The colours in a stylesheet's custom properties: `light-dark(#…, #…)`, or one colour for both schemes. */
export function coloursIn(css: string): Colour[] {
  const found = new Map<string, Colour>();
  for (const [, name = '', light = '', dark = light] of css.matchAll(
    /--([\w-]+):\s*(?:light-dark\()?(#[0-9a-f]{3,6})(?:,\s*(#[0-9a-f]{3,6})\))?;/g,
  )) {
    // The fallback for old browsers comes first and has only the light scheme. Forced contrast comes last.
    const known = found.get(name);
    if (!known || known.dark === known.light) found.set(name, { name, light, dark });
  }
  return [...found.values()];
}

/** The sizes in a stylesheet's custom properties whose names begin with one of `prefixes`. */
export function sizesIn(css: string, prefixes: string[]): { name: string; value: string }[] {
  return [...css.matchAll(/--([\w-]+):\s*([^;#]+);/g)]
    .map(([, name = '', value = '']) => ({ name, value }))
    .filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)));
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of a colour in sRGB, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
