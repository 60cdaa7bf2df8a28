import { describe, expect, it } from 'vitest';
import { isLink } from '../src/content/shape.ts';
import { linkPaths, schemas } from '../src/index.ts';
import {
  choice,
  flag,
  instant,
  marks,
  optionalColour,
  optionalDay,
  optionalLink,
  optionalNumber,
  optionalPicture,
  optionalText,
  pictures,
  referencesTo,
  referenceTo,
  requiredText,
  slug,
} from '../src/content/fields.ts';

const file = {
  documentId: 'f1',
  name: 'a.png',
  url: '/uploads/a.png',
  mime: 'image/png',
  width: 9,
  height: 6,
  size: '1.5',
};

describe('the fields of the contract', () => {
  it('read null and blank text as none, and remove space around text', () => {
    expect(optionalText.parse(null)).toBeUndefined();
    expect(optionalText.parse('  \n')).toBeUndefined();
    expect(optionalText.parse(' Azory ')).toBe('Azory');
  });

  it.each([
    ['control characters', 'Az\0o\u0007r\u001by\u007f\u0090', 'Azory'],
    ['lone surrogates', '\ud83cAzory\udf33', 'Azory'],
    ['marks that change the direction of text', '\u202eAz\u2067ory\u2069', 'Azory'],
    ['noncharacters and byte order marks', '\ufeffAz\ufffe\uffffory\ufdd0', 'Azory'],
  ])('lose %s that were pasted', (_, pasted, text) => {
    expect(optionalText.parse(pasted)).toBe(text);
    expect(requiredText.parse(pasted)).toBe(text);
  });

  it('keep all sorts of line ends as one, and characters of several code points', () => {
    expect(optionalText.parse('a\tb\r\nc\u2028d\u0085e')).toBe('a\tb\r\nc\nd\ne');
    expect(optionalText.parse('ł 🌳 👩\u200d💻 e\u0301 \u00ad')).toBe('ł 🌳 👩\u200d💻 e\u0301 \u00ad');
  });

  it('refuse a required text that shows nothing', () => {
    expect(requiredText.safeParse('\0\u202e ').success).toBe(false);
  });

  it('read numbers that a database sends as text, and refuse words', () => {
    expect(optionalNumber.parse('731570')).toBe(731570);
    expect(optionalNumber.parse(0)).toBe(0);
    expect(optionalNumber.parse(null)).toBeUndefined();
    expect(optionalNumber.safeParse('many').success).toBe(false);
  });

  it('read missing flags as false and missing choices as their fallback', () => {
    expect(flag.parse(null)).toBe(false);
    expect(choice(['a', 'b'], 'b').parse(null)).toBe('b');
    expect(choice(['a', 'b'], 'b').safeParse('c').success).toBe(false);
  });

  it('accept only instants and calendar days', () => {
    expect(instant.safeParse('2026-11-28T15:00:00.000Z').success).toBe(true);
    expect(instant.safeParse('2026-11-28').success).toBe(false);
    expect(optionalDay.parse('2016-02-29')).toBe('2016-02-29');
    expect(optionalDay.safeParse('2015-02-29').success).toBe(false);
  });

  it('keep only the ids of related documents, in the given order', () => {
    expect(referenceTo('place').parse({ id: 4, documentId: 'b' })).toBe('b');
    expect(referenceTo('place').parse(null)).toBeUndefined();
    expect(referencesTo('topic').parse([{ documentId: 'b' }, { documentId: 'a' }])).toEqual(['b', 'a']);
    expect(referencesTo('topic').parse(null)).toEqual([]);
  });

  it('drop pictures whose file was deleted', () => {
    expect(optionalPicture.parse({ file: null, altDefault: 'x' })).toBeUndefined();
    const [only, ...rest] = pictures.parse([{ file: null }, { file, altSecond: 'A dog', decorative: null }]);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      alt: { second: 'A dog' },
      decorative: false,
      file: { size: 1.5, variants: [] },
    });
  });

  it('drop marks whose file was deleted, and keep one without a form for dark backgrounds', () => {
    const [only, ...rest] = marks.parse([
      { darkFile: file, altDefault: 'x' },
      { file, altDefault: 'Unia' },
    ]);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ alt: { default: 'Unia' }, file: { size: 1.5 }, darkFile: undefined });
  });

  it.each(['red', '#fff', '#0b5a57;}', '#0b5a5', 'url(x)', ' '])('take “%s” for no colour', (written) => {
    expect(optionalColour.parse(written)).toBeUndefined();
  });

  it('take a colour in any letters', () => {
    expect(optionalColour.parse(' #0B5A57 ')).toBe('#0b5a57');
  });

  it('tell links from other texts, in groups, too', () => {
    expect([isLink(optionalLink), isLink(optionalText), isLink(requiredText)]).toEqual([true, false, false]);
    expect(linkPaths.setting).toEqual([
      ['notice', 'link'],
      ['pinned', 'entry'],
      ['menu', 'link'],
      ['footer', 'link'],
    ]);
    expect(linkPaths.project).toContainEqual(['actions', 'source']);
    expect(linkPaths.topic).toEqual([]);
  });

  it('read streets as a list, one a line', () => {
    const azory = {
      documentId: 'a',
      updatedAt: '2026-11-10T12:00:00.000Z',
      nameDefault: 'Azory',
      slug: 'azory',
    };
    const streets = (text: string | null) => schemas.neighbourhood.parse({ ...azory, streets: text }).streets;
    expect(streets(' Jaremy\r\n\n Radzikowskiego (nieparzyste) ')).toEqual([
      'Jaremy',
      'Radzikowskiego (nieparzyste)',
    ]);
    expect(streets(null)).toEqual([]);
  });

  it('refuse a slug that could leave its folder', () => {
    expect(slug.safeParse('..').success).toBe(false);
    expect(slug.safeParse('azory').success).toBe(true);
  });
});
