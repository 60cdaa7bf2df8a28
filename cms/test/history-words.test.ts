import { expect, test, vi } from 'vitest';
import { textInWords } from '../src/admin/history/in-words.ts';

/** How the history shows long texts: in words, whatever somebody has pasted into them. */

vi.stubGlobal('document', { documentElement: { lang: 'pl' } });

test('A text loses the signs of Markdown, and keeps the addresses of links to elsewhere', () => {
  const markdown =
    '## Plan\n\nZob. [regulamin](osiedle:page/abc) i **[Wikipedię](https://pl.wikipedia.org/wiki/A)**.\n\n![Ławka](/uploads/a.png)';
  expect(textInWords(markdown)).toBe(
    'Plan\n\nZob. regulamin i Wikipedię (https://pl.wikipedia.org/wiki/A).\n\n[zdjęcie: Ławka]',
  );
});

test('A text says which of its links lead to what is gone', () => {
  expect(
    textInWords('[opis](osiedle:gone-entry) i ![Ławka](osiedle:gone-file), [plik](osiedle:gone-file)'),
  ).toBe('opis (usunięty wpis) i [zdjęcie: Ławka (usunięty plik)], plik (usunięty plik)');
});

test.each(['[', '[x](', '[x](a', '![', '*a', '_a__', '\\', '# '])(
  'A text of nothing but “%s” takes as long as it is',
  (piece) => {
    const time = (length: number): number => {
      const begin = process.cpuUsage().user;
      textInWords(piece.repeat(length / piece.length));
      return process.cpuUsage().user - begin;
    };
    time(1000);
    // In microseconds of processor time: quadratic, it took seconds.
    expect(time(100_000)).toBeLessThan(300_000);
  },
);
