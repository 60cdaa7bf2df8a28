import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { letters, letterSets, type LetterSet } from '../../src/fonts/characters.ts';
import { sourceOf, subsetFonts } from '../../src/fonts/subset.ts';
import { charactersIn, readFontFaces, readStyles } from './support/styles.ts';
import { siteTexts } from './support/texts.ts';

const cache = join(import.meta.dirname, '../../.cache');
let folder: string;
let faces: Record<string, string>[];
beforeAll(async () => {
  folder = await subsetFonts(cache);
  faces = await readFontFaces();
});

const open = (bytes: Buffer): fontkit.Font => fontkit.create(bytes) as fontkit.Font;
const subset = (part: LetterSet) => readFile(join(folder, `${part}.woff2`));
const faceOf = (part: LetterSet) => faces.find(({ src }) => src?.includes(`@fonts/${part}.woff2`));

describe('the fonts', () => {
  it('weigh at most 60 kB together', async () => {
    const sizes = await Promise.all(letterSets.map((part) => stat(join(folder, `${part}.woff2`))));
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(60_000);
  });

  it.each(letterSets)('of the set %s have its letters', async (part) => {
    const contained = new Set(open(await subset(part)).characterSet);
    const needed = Array.from(letters[part], (letter) => letter.codePointAt(0) ?? 0);
    expect(needed.filter((code) => !contained.has(code)).map(hex)).toEqual([]);
  });

  it('are declared for the letters that they have', () => {
    // If several faces of a family claim a letter, browsers use the last.
    const own = faces.filter(({ 'font-family': family }) => family === "'Atkinson'");
    expect(own).toHaveLength(letterSets.length);
    const declared = new Map<number, string>();
    for (const { src = '', 'unicode-range': range = '' } of own)
      for (const code of charactersIn(range)) declared.set(code, src);
    for (const part of letterSets)
      for (const letter of letters[part])
        expect([letter, declared.get(letter.codePointAt(0) ?? 0)]).toEqual([
          letter,
          `url('@fonts/${part}.woff2') format('woff2')`,
        ]);
  });

  it('have every letter of the site', () => {
    const known = new Set(Object.values(letters).join(''));
    const needed = new Set(siteTexts().match(/\p{Script=Latin}/gu));
    expect([...needed].filter((letter) => !known.has(letter))).toEqual([]);
    expect(needed.size).toBeGreaterThan(60);
  });

  it('have every weight that the styles use', async () => {
    const css = (await readStyles()).replaceAll(/@font-face \{[^}]*\}/g, '');
    const used = [...css.matchAll(/font-weight: (\d+)/g)].map(([, weight]) => Number(weight));
    expect(used.length).toBeGreaterThan(5);
    const [min = 0, max = 0] = faceOf('core')?.['font-weight']?.split(' ').map(Number) ?? [];
    expect(used.filter((weight) => weight < min || weight > max)).toEqual([]);
    const axis = open(await subset('core')).variationAxes['wght'];
    expect([axis?.min, axis?.max]).toEqual([min, max]);
  });
});

const hex = (code: number): string => code.toString(16);

/** Words of the site without diacritics. They do not change the width of a letter, and Helvetica's tables lack them. */
function plainWords(): string[] {
  const plain = siteTexts()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L');
  return plain.match(/[a-z]+[,.]?/gi)?.slice(0, 6000) ?? [];
}

/**
 * The width of the words in thousandths of the font size. Arial is as wide as Helvetica, which PDF libraries can
 * measure.
 */
const widths = {
  async atkinson(weight: number): Promise<number> {
    const font = await subsetFont(await readFile(sourceOf('core')), letters.core, {
      targetFormat: 'sfnt',
      variationAxes: { wght: weight },
    });
    return widthIn(open(font));
  },
  Arial(weight: number): Promise<number> {
    const document = new PDFDocument().font(weight > 500 ? 'Helvetica-Bold' : 'Helvetica').fontSize(1000);
    return Promise.resolve(plainWords().reduce((sum, word) => sum + document.widthOfString(`${word} `), 0));
  },
  async Roboto(weight: number): Promise<number> {
    const file = `@fontsource/roboto/files/roboto-latin-${weight}-normal.woff2`;
    return widthIn(open(await readFile(createRequire(import.meta.url).resolve(file))));
  },
};

function widthIn(font: fontkit.Font): number {
  const sum = plainWords().reduce((total, word) => total + font.layout(`${word} `).advanceWidth, 0);
  return (sum * 1000) / font.unitsPerEm;
}

describe('a stand-in for the font', () => {
  const percent = (text: string | undefined): number => Number(text?.replace('%', '')) / 100;

  it.each([
    ['Arial', 400],
    ['Arial', 700],
    ['Roboto', 400],
    ['Roboto', 700],
  ] as const)('has the same width: %s %i', async (name, weight) => {
    const own = faces.filter(({ src }) => src?.startsWith(`local('${name}`));
    const face = own.find((one) => (one['font-weight'] !== '400') === weight > 500);
    const ratio = (await widths.atkinson(weight)) / (await widths[name](weight));
    expect(Math.abs(percent(face?.['size-adjust']) / ratio - 1)).toBeLessThan(0.01);
  });

  it('has lines of the same height', async () => {
    const { ascent, descent, lineGap, unitsPerEm } = open(await subset('core'));
    const standIns = faces.filter(({ src }) => src?.startsWith('local('));
    expect(standIns).toHaveLength(4);
    for (const face of standIns) {
      const adjust = percent(face['size-adjust']) * unitsPerEm;
      expect(percent(face['ascent-override'])).toBeCloseTo(ascent / adjust, 2);
      expect(percent(face['descent-override'])).toBeCloseTo(-descent / adjust, 2);
      expect(percent(face['line-gap-override'])).toBe(lineGap);
    }
  });

  it('is named where the font is', async () => {
    const [, stack = ''] = /--font: ([^;]+);/.exec(await readStyles()) ?? [];
    for (const { 'font-family': family = '' } of faces) expect(stack).toContain(family);
  });
});
