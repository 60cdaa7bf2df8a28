import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { descriptionOf, editorialTypes } from '@osiedle/shared';
import { contrast, papers } from '@osiedle/shared/contrast';
import { coloursIn } from '../src/styles/contrast.ts';
import { typeColours } from '../src/styles/types.ts';

const tokens = await readFile(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const colours = coloursIn(tokens + typeColours());
const named = (name: string) => {
  const colour = colours.find((one) => one.name === name);
  if (!colour) throw new Error(`There is no colour --${name}. Look into src/styles/tokens.css.`);
  return colour;
};

describe('contrast', () => {
  it('is computed as WCAG defines it', () => {
    expect(contrast('#000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#777')).toBe(1);
    // The example of the W3C's "Understanding 1.4.3": the lightest grey that passes 4.5 on white.
    expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2);
    expect(contrast('#1b1f24', '#fbf8f2')).toBeCloseTo(contrast('#fbf8f2', '#1b1f24'), 10);
  });
});

describe('the colours of text', () => {
  const coloured = editorialTypes.filter((type) => descriptionOf(type).colours);
  const texts = ['ink', 'soft', 'warning', ...coloured];

  it.each(texts)('%s has a contrast of at least 7 on both backgrounds in both schemes', (name) => {
    for (const background of ['paper', 'paper-deep'])
      for (const scheme of ['light', 'dark'] as const)
        expect(contrast(named(name)[scheme], named(background)[scheme])).toBeGreaterThanOrEqual(7);
  });

  it('on window yellow and on buttons have such a contrast, too', () => {
    expect(contrast(named('on-yellow').light, named('window-yellow').light)).toBeGreaterThanOrEqual(7);
    for (const scheme of ['light', 'dark'] as const)
      expect(contrast(named('paper')[scheme], named('ink')[scheme])).toBeGreaterThanOrEqual(7);
  });

  it('are measured against the same backgrounds when an editor chooses one', () => {
    for (const scheme of ['light', 'dark'] as const)
      expect(papers[scheme]).toEqual(['paper', 'paper-deep'].map((name) => named(name)[scheme]));
  });

  it('in the light scheme are also those of browsers without schemes', () => {
    for (const css of [tokens, typeColours()]) {
      const [old = '', modern = ''] = css.split('@supports');
      const known = new Map(coloursIn(old).map(({ name, light }) => [name, light]));
      for (const { name, light } of coloursIn(modern.split('@media')[0] ?? ''))
        expect([name, light]).toEqual([name, known.get(name)]);
    }
  });
});
