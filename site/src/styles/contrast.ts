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
