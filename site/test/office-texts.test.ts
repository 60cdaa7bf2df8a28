import { describe, expect, it } from 'vitest';
import { numbersFrom } from '../src/drawings/numbers.ts';
import { excerpt } from '../src/text/excerpt.ts';
import { textHtml } from '../src/text/markdown.ts';

const options = { locale: 'pl', siteUrl: new URL('https://osiedla.example') } as const;
const set = (source: string) => textHtml(source, options).replaceAll('\u00a0', ' ');
/** What a visitor reads, with the numbers that a browser writes before the items of a list. */
const shown = (source: string) => {
  const next: number[] = [];
  return set(source)
    .replace(/<(\/?)(ol|ul|li)( start="\d+")?>|<br>|<[^>]*>/g, (tag, slash?: string, name?: string) => {
      if (name === 'ol' || name === 'ul') {
        if (slash) next.pop();
        else next.push(name === 'ol' ? 1 : NaN);
      }
      if (name !== 'li' || slash) return tag === '<br>' ? '\n' : ' ';
      const number = next.pop() ?? NaN;
      next.push(number + 1);
      return Number.isNaN(number) ? '• ' : `${number}. `;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
};
const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => number);

describe('a number at the start of a line', () => {
  it.each([
    ['dates', '3. czerwca – otwarcie\n10. czerwca – gry\n1. lipca – koniec'],
    ['dates that count up from one', '1. kwietnia – dyżur\n2. kwietnia – dyżur\n3. kwietnia – dyżur'],
    ['dates in English', '1. May – opening\n2. May – games'],
    ['one date', '1. czerwca otwieramy ogród.'],
    ['a date after a line', 'Zapraszamy:\n1. czerwca do ogrodu\n8. czerwca do biblioteki'],
    ['dates with gaps', '7. września\n\n14. września\n\n21. września'],
    ['years', '1990. rok: budowa\n1991. rok: otwarcie'],
    ['hours', '16. 30 zbiórka\n17. 00 wymarsz'],
    ['numbers from five on', '5. punkt\n6. punkt'],
    ['numbers that go back', '3. Ala\n2. Ola\n1. Ela'],
    ['numbers with a gap', '1. Ala\n2. Ola\n4. Ela'],
    ['one number many times', '1. Ala\n1. Ola\n1. Ela'],
    ['numbers with zeros', '01. Ala\n02. Ola'],
    ['numbers in brackets', '4) Ala\n5) Ola'],
    ['an ordinal', '44. Sesja Rady'],
    ['a lone number', '1. Dzielnica'],
    ['dates in bullets', '- 12. maja\n- 19. maja'],
    ['dates in a quotation', '> 12. maja\n> 19. maja'],
    ['dates in an item', '1. Kiedy\n   12. maja\n   19. maja\n2. Gdzie'],
    ['questions with answers between', '1. Kto?\n\nWszyscy.\n\n2. Kiedy?\n\nJutro.'],
    ['dates after a list', '1. Ala\n2. Ola\n\n1. maja\n2. maja\n\n12. maja'],
    ['a list after a list', '1. Ala\n2. Ola\n\n1. Ela\n2. Iza\n\n7. Ewa'],
    ['a list that goes on after a list', '1. Ala\n2. Ola\n\n- Ela\n\n3. Iza'],
  ])('is shown as it was written: %s', (_, source) => {
    expect(numbers(shown(source))).toEqual(numbers(source));
  });

  it('that counts up from one begins a list, also after a line and in a list', () => {
    expect(set('Program:\n1. Ala\n2. Ola\n3. Ela')).toContain(
      '<ol>\n<li>Ala</li>\n<li>Ola</li>\n<li>Ela</li>\n</ol>',
    );
    expect(set('1. Ala\n2. Ola\n\n1. maja\n2. maja')).toMatch(/<\/ol>\n<p>1. maja<br>2. maja<\/p>$/);
    expect(set('1) Ala\n\n2) Ola')).toMatch(/<ol>\s*<li><p>Ala/);
    expect(set('1. Ala\n   1. Iza\n   2. Ewa\n2. Ola').match(/<ol>/g)).toHaveLength(2);
  });

  it('is a date also in an excerpt', () => {
    expect(excerpt('12. maja Ala\n19. maja Ola', 100, options)).toBe('12. maja Ala 19. maja Ola');
  });

  it('is shown in any text as it was written', () => {
    const pieces =
      '1. a\n|2. b\n|3. c\n|4. d\n|12. e\n|1) f\n|2) g\n|\n|   1. h\n|   2. i\n|   3. j\n|  k\n|l\n|- m\n|# n\n|> 1. o\n|> 2. p\n|<b>q</b>\n|1. maja\n|\n***\n'.split(
        '|',
      );
    const next = numbersFrom(process.env['SEED'] ?? 'numbers');
    for (let round = 0; round < (process.env['LONG'] ? 100_000 : 2000); round++) {
      const length = 1 + Math.floor(next() * 9);
      const source = Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)]).join('');
      expect(numbers(shown(source)), JSON.stringify(source)).toEqual(numbers(source));
    }
  });
});

describe('a line', () => {
  it('ends where Enter was pressed', () => {
    expect(set('ul. Długa 1\n31-000 Kraków\n\nczynne: 8–16')).toBe(
      '<p>ul. Długa 1<br>31-000 Kraków</p>\n<p>czynne: 8–16</p>',
    );
    expect(set('- a\n  b\n\n> c\n> d')).toBe(
      '<ul>\n<li>a<br>b</li>\n</ul>\n<blockquote>\n<p>c<br>d</p>\n</blockquote>',
    );
    expect(excerpt('Ala\nOla', 50, options)).toBe('Ala Ola');
  });
});

describe('emphasis', () => {
  it.each([
    ['**Termin:**piątek', '<strong>Termin:</strong>piątek'],
    ['**Ważne!**Zapisy', '<strong>Ważne!</strong>Zapisy'],
    ['**(bezpłatnie)**dla', '<strong>(bezpłatnie)</strong>dla'],
    ['dzień**„Sąsiada”** jutro', 'dzień<strong>„Sąsiada”</strong> jutro'],
    ['**nowy **adres', '<strong>nowy </strong>adres'],
    ['**Kto: **Rada\n**Co: **sesja', '<strong>Kto: </strong>Rada<br><strong>Co: </strong>sesja'],
    ['**A:**b **C:**d **e**', '<strong>A:</strong>b <strong>C:</strong>d <strong>e</strong>'],
    ['__Uwaga:__zapisy', '<strong>Uwaga:</strong>zapisy'],
    ['*Uwaga:*zapisy', '<em>Uwaga:</em>zapisy'],
    ['**od*no*wa**', '<strong>od*no*wa</strong>'],
    ['*pod*budowa **pod**budowa', '<em>pod</em>budowa <strong>pod</strong>budowa'],
    ['**[plan](/plan/)**dla', '<strong><a href="/plan/">plan</a></strong>dla'],
  ])('shows no signs: %j', (source, html) => {
    expect(set(source)).toBe(`<p>${html}</p>`);
  });
});

describe('a sign', () => {
  it.each([
    ['3*5*7 = 105'],
    ['P = a*b*c'],
    ['(a+b)*2*(c+d)'],
    ['2**8**2'],
    ['10*20 cm i 15*30 cm'],
    ['50%*3*2'],
    ['~10 zł~'],
    ['~12 osób, ~3 godziny'],
    ['normalny 20 zł*, ulgowy 10 zł**'],
    ['* dotyczy mieszkańców'],
    ['wstęp 5 zł*\n\n* dzieci bezpłatnie\n** z kartą'],
    ['+ VAT 23%'],
    ['>60 lat: 5 zł'],
    ['>= 60 lat'],
    ['a < b, c > d'],
    ['Ulga **dla dzieci\nUlga **dla seniorów'],
    ['plik_nazwa_2.pdf'],
    ['dnia ____/____/2027, ____ zł'],
    ['hotel ****, pensjonat ***'],
    ['5<x<10, <18 lat, 3 > 2'],
    ['[Sala]: 12'],
    ['– Kto tam?\n– Ja.'],
  ])('stays one: %j', (source) => {
    expect(shown(source).replace(/\s+/g, ' ').trim()).toBe(source.replace(/\s+/g, ' '));
  });
});

describe('a bullet', () => {
  it.each([
    ['• woda\n• czapka'],
    ['•woda\n•czapka'],
    ['·\u00a0woda\n·\u00a0czapka'],
    ['▪\twoda\n▪\tczapka'],
    ['\uf0b7 woda\n\uf0b7 czapka'],
    ['– woda,\n– czapka.'],
    ['* woda\n* czapka'],
  ])('begins an item of a list: %j', (source) => {
    expect(set(source).match(/<li>(?:woda|czapka)/g)).toHaveLength(2);
    expect(set(`Weź:\n${source}`)).toMatch(/^<p>Weź:<\/p>\n<ul>/);
  });

  it('that differs begins another list', () => {
    expect(set('• woda\n• czapka\n\n– kije,\n– kask.').match(/<ul>/g)).toHaveLength(2);
  });

  it('in code, in a line and before nothing stays', () => {
    expect(set('```\n• a\n```')).toContain('• a');
    expect(set('a • b\n\n•')).toBe('<p>a • b</p>\n<p>•</p>');
  });
});

describe('a link without its scheme', () => {
  it.each([
    ['rada@dzielnica.example', 'mailto:rada@dzielnica.example'],
    ['rada@dzielnica.example?subject=Park', 'mailto:rada@dzielnica.example?subject=Park'],
    ['www.gmina.example/plan', 'https://www.gmina.example/plan'],
    ['gmina.example', 'https://gmina.example/'],
    ['bip.gmina.example/akty?id=3', 'https://bip.gmina.example/akty?id=3'],
    ['gmina.example:8080/x', 'https://gmina.example:8080/x'],
    ['łódź.pl', 'https://xn--d-uga0v4h.pl/'],
    ['http:/gmina.example', 'http://gmina.example/'],
    ['https//gmina.example/x', 'https://gmina.example/x'],
    ['+48126161111', 'tel:+48126161111'],
    ['osiedla.example/o-nas', '/o-nas/'],
  ])('leads where it means: %s', (written, href) => {
    expect(set(`[tekst](${written})`)).toContain(`<a href="${href}"`);
  });

  it('stays one in angle brackets', () => {
    expect(set('<rada.osiedla@gmina.example>')).toContain('href="mailto:rada.osiedla@gmina.example"');
    expect(set('<https://gmina.example/a?b=1>')).toContain('href="https://gmina.example/a?b=1"');
  });

  it.each([['plan.pdf'], ['index.php?id=2'], ['o-nas'], ['20-12-2026'], ['1.2.2026']])(
    'may be a path: %s',
    (written) => {
      expect(set(`[tekst](${written})`)).toContain('<a href="/');
    },
  );
});

describe('HTML', () => {
  it.each([
    ['a title in a sentence', 'Ala <title>Ola</title> Ela'],
    ['a title that does not end', 'Ala <title>Ola\n\nEla'],
    ['a form', 'Ala <select><option>Ola</option></select> Ela <textarea>'],
    ['a style that does not end', 'Ala <style>\n\nOla\n\n- Ela'],
    ['a script that does not end', '<script>\n\nAla\n\nOla Ela'],
    ['a script before another one', '<script> Ala <script>x()</script> Ola Ela'],
    ['a comment that does not end', 'Ala <!-- Ola\n\nEla'],
    ['a comment before another one', '<!-- Ala\n\nOla\n\n<!-- x --> Ela'],
    ['two comments on a line', '<!-- x --> Ala <!-- x --> Ola\n\nEla'],
    [
      'comments of Word',
      '<!--[if gte mso 9]><xml><w:V>x</w:V></xml><![endif]-->Ala <![if !x]>Ola<![endif]> Ela<o:p></o:p>',
    ],
    ['a frame', 'Ala <iframe src="https://x.example">Ola</iframe> Ela'],
    ['raw text', '<xmp>Ala</xmp> <noscript>Ola</noscript> <plaintext>Ela'],
    ['a declaration', '<!DOCTYPE html>Ala <?x y?>Ola <![CDATA[Ela]]>'],
    ['a declaration that does not end', 'Ala\n\n<!Ola\n\nEla'],
    ['an instruction that does not end', 'Ala\n\n<?xml Ola\n\nEla'],
    ['a quotation mark that does not end', '<p class="a>Ala</p>\n\nOla "Ela"'],
    ['a tag that does not end', '<div\n\nAla Ola\n\nEla'],
    ['names in angle brackets', 'Ala <Ola> <Ela Nowak>'],
    ['names and addresses in angle brackets in a block', '<div>Ala <Ola.Ń@gmina.example> <Elaś></div>'],
    ['signs that compare in a block', '<div>Ala<Ola<10\nEla</div>'],
    ['tags cut in two', '<tit<title>le>Ala <scr<!-- -->ipt>Ola</script> Ela'],
    ['tags nested deep', `${'<b>'.repeat(60)}Ala${'</b>'.repeat(60)} Ola ${'<div>'.repeat(60)}Ela`],
    ['tags of capital letters', '<TITLE>Ala</TITLE> <STYLE>x</STYLE>Ola <ScRiPt>Ela'],
    ['a text within a block', '<div>\n<title>Ala</title>\nOla\n</div>\n\nEla'],
    ['backticks in a block', '<p> ` Ala <svg> <![CDATA[ Ola ` Ela'],
    ['what only looks like the address of a link', '[Ala]: 12\n\n[Ola]: Ela'],
    ['a drawing', '<svg><title>Ala</title><text>Ola</text></svg> Ela'],
  ])('loses no words: %s', (_, source) => {
    const text = shown(source);
    for (const word of ['Ala', 'Ola', 'Ela']) expect(text, text).toContain(word);
  });

  it.each([
    ['a style', 'Ala <style>p { color: red }</style>'],
    ['a script', 'Ala <script type="x">red()</script>'],
    ['a comment', 'Ala <!-- red -->'],
    ['what Word says to itself', 'Ala <xml><w:View>red</w:View></xml>'],
  ])('that holds no prose goes with its content: %s', (_, source) => {
    expect(set(source)).toMatch(/^<p>Ala ?<\/p>$/);
  });

  it('in code stays as it was written', () => {
    expect(set('`<title>` ``<!-- ` -->`` \\<style>')).toBe(
      '<p><code>&lt;title&gt;</code> <code>&lt;!-- ` --&gt;</code> &lt;style&gt;</p>',
    );
  });

  it('loses no words in any text', () => {
    const tags =
      '<title>|</title>|<textarea>|</textarea>|<style>|<script>|<!--|<!|<?|<![CDATA[|<b>|</b>|<div>|</div>|<p a=1>|<svg>|<xmp>|<iframe>|<nazwa>|`|\n\n|\n|\n- |<|<p "'.split(
        '|',
      );
    const next = numbersFrom(process.env['SEED'] ?? 'words');
    for (let round = 0; round < (process.env['LONG'] ? 100_000 : 2000); round++) {
      const length = 1 + Math.floor(next() * 7);
      const words = Array.from({ length }, (_, at) => `słowo${at}`);
      const source = words.map((word) => `${tags[Math.floor(next() * tags.length)]} ${word} `).join('');
      for (const word of words) expect(shown(source), JSON.stringify(source)).toContain(word);
    }
  });
});
