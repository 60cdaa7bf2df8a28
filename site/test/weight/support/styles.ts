import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../src/styles');

/** The source of all styles of the site. */
export async function readStyles(): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.css'));
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

/** The declarations of each `@font-face`, by property. */
export async function readFontFaces(): Promise<Record<string, string>[]> {
  const css = await readFile(join(folder, 'fonts.css'), 'utf8');
  return Array.from(css.matchAll(/@font-face \{([^}]*)\}/g), ([, body = '']) => {
    const face: Record<string, string> = {};
    for (const [, name = '', value = ''] of body.matchAll(/([\w-]+):\s*([^;]+);/g))
      face[name] = value.replaceAll(/\s+/g, ' ');
    return face;
  });
}

/** The characters of a `unicode-range`. */
export function charactersIn(unicodeRange: string): Set<number> {
  const found = new Set<number>();
  for (const part of unicodeRange.split(',')) {
    const [, first = '', last = first] = /U\+([\dA-F]+)(?:-([\dA-F]+))?/.exec(part) ?? [];
    for (let code = parseInt(first, 16); code <= parseInt(last, 16); code++) found.add(code);
  }
  return found;
}
