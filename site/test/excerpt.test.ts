import { expect, it } from 'vitest';
import { excerpt } from '../src/text/excerpt.ts';

const options = { locale: 'pl', siteUrl: new URL('https://osiedla.example') } as const;

it('an excerpt has the text of Markdown without its marks', () => {
  const source =
    '## Plan\n\nGry & **zabawy** <script>alert(1)</script> [tutaj](/x/), 1 < 2.\n\n- a\n- b\n\n```\nx\n```';
  expect(excerpt(source, 160, options)).toBe('Gry & zabawy tutaj, 1 < 2. a b');
});

it('an excerpt is cut between two words', () => {
  expect(excerpt('Sąsiedzi, którzy się znają, pomagają sobie', 30, options)).toBe(
    'Sąsiedzi, którzy się znają…',
  );
  expect(excerpt('x'.repeat(50), 10, options)).toBe(`${'x'.repeat(9)}…`);
});

it('an excerpt is undefined if there is no text', () => {
  expect(excerpt('## Plan\n\n![](/uploads/a.png)', 100, options)).toBeUndefined();
});
