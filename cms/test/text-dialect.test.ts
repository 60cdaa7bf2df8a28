import { markdownHtml } from '@osiedle/shared/markdown/parser';
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { numbersFrom } from '../../site/src/drawings/numbers.ts';
import { markdown } from '../../site/src/text/markdown.ts';
import { payloads } from '../../test/hostile/payloads.ts';
import { block, words, type TextNode } from '../src/admin/text/dialect/nodes.ts';
import { readDialect } from '../src/admin/text/dialect/read.ts';
import { TextSource } from '../src/admin/text/dialect/text-source.ts';
import { formOf, readsAs, writeBlock } from '../src/admin/text/dialect/write.ts';
import { extensions } from '../src/admin/text/editor/extensions.ts';
import { readSample, values } from './support/sample.ts';

/** The editor's schema, without a browser. */
const schema = getSchema(extensions(() => Promise.resolve(undefined)));

/** Opens a text as the editor does. */
function open(text: string): { document: Node; source: TextSource } {
  const read = readDialect(text);
  const content = read.blocks.length > 0 ? read.blocks.map(({ node }) => node) : [block('paragraph', [])];
  const document = Node.fromJSON(schema, { type: 'doc', content });
  document.check();
  return { document, source: new TextSource(read, document) };
}

/** As if each block had been changed and changed back. */
const rewritten = (text: string) =>
  readDialect(text)
    .blocks.map(({ node }) => writeBlock(node))
    .join('\n\n');
const html = (text: string) =>
  markdown(text, { locale: 'pl', siteUrl: new URL('https://osiedle.example') }).replace(/\s+/g, ' ');
const isEditable = (text: string) => {
  try {
    return Boolean(readDialect(text));
  } catch {
    return false;
  }
};
const paragraph = (...content: TextNode[]) => block('paragraph', content);

const sample = await readSample(new Date('2026-11-20T10:00:00Z'));
const texts = values(sample.documents.map(({ versions }) => versions)).flatMap(({ value }) =>
  typeof value === 'string' && (value.includes('\n') || value.length > 200) ? [value] : [],
);

describe('a text of the sample', () => {
  test('opens in the editor, and stays byte for byte as it is', () => {
    expect(texts.length).toBeGreaterThan(130);
    for (const text of texts) {
      const { document, source } = open(text);
      expect(source.markdown(document)).toBe(text);
    }
  });

  test('reads the same where all of it was edited', () => {
    for (const text of texts) expect(html(rewritten(text))).toBe(html(text));
  });

  test('keeps all other blocks where one was edited', () => {
    for (const text of texts) {
      const { document, source } = open(text);
      const note = schema.nodes['paragraph']?.create(null, schema.text('Dopisane.'));
      if (!note) throw new Error('The schema has no paragraph.');
      const edited = document.copy(document.content.addToEnd(note));
      expect(source.markdown(edited)).toBe(`${text.trimEnd()}\n\nDopisane.`);
      expect(source.markdown(document)).toBe(text);
    }
  });
});

describe('a hostile text', () => {
  test('opens as a plain text, or reads the same where all of it was edited', () => {
    const editable = payloads.filter(({ text, long }) => !long && isEditable(text));
    expect(editable.length).toBeGreaterThan(100);
    for (const { text } of editable) {
      const { document, source } = open(text);
      expect(html(source.markdown(document)), text).toBe(html(text));
      // Addresses end elsewhere once the signs after them are words.
      if (!/evil\.invalid\/\d+("|<|\s)/.test(text)) expect(html(rewritten(text)), text).toBe(html(text));
    }
  });
});

describe('what the editor has no form for', () => {
  test.each([
    '<div class="x">\n\nTekst\n\n</div>',
    'Tekst <span lang="en">text</span>',
    'Tekst <!-- uwaga --> dalej',
    '<style>p{}</style>Tekst',
    '- [ ] do zrobienia\n- [x] zrobione',
    '[plan][p]\n\n[p]: /plan.pdf',
    '[](/plan.pdf)',
    'A &nosuch; B',
    '<b>bez końca',
    '<table><tr><td>x</table>',
    '*a **a '.repeat(500),
    `${'> '.repeat(900)}a`,
  ])('opens as a plain text: %#', (text) => {
    expect(isEditable(text)).toBe(false);
  });
});

const lines =
  '1990. rok|1. raz|1) raz|- myślnik|* gwiazda|+ plus|# x|###### x|---|***|===|> cytat|>18 lat|```|~~~|    wcięcie|• kropka|– myślnik|' +
  '[a]: /b|[Sala]: 12|a*b*c|2*3*4|__init__|_x_|20 zł*|~5 zł~|~~x~~|<nazwa ulicy>|<b>x</b>|<!-- x -->|&amp; &copy;|&nbsp;|\\|\\*|`x`|``|' +
  '![a](b)|[a](b)|https://a.pl/x_y_z*|www.a.pl|a@b.pl|!|**x|x**|1.|2.|-|+|*|#|Zapisy:|c:\\dir|<https://a.pl>|{a}|$1|1. maja|- [ ] x|<title>|</p>';
const starts = [...lines.split('|'), 'a | b', '| a | b |', '|-|-|'];

describe('signs that somebody types', () => {
  test.each(starts)('stay signs: %j', (line) => {
    const [two, marked] = [
      paragraph(words('Przedtem'), { type: 'hardBreak' }, words(line)),
      ['bold', 'italic', 'strike'].map((type) => paragraph(words('a'), words(line, [{ type }]), words('b'))),
    ];
    const item = block('bulletList', [block('listItem', [paragraph(words(line))])]);
    for (const node of [paragraph(words(line)), two, item, ...marked]) {
      const written = writeBlock(node);
      expect(formOf(readDialect(written).blocks.map((one) => one.node)), written).toBe(formOf([node]));
    }
  });

  test('stay signs next to any other block', () => {
    for (const first of starts)
      for (const second of ['2. dwa', '- dwa', '    dwa', '=== dwa']) {
        const { source } = open('');
        const content = [paragraph(words(first)), paragraph(words(second))];
        const written = source.markdown(Node.fromJSON(schema, { type: 'doc', content }));
        expect(formOf(readDialect(written).blocks.map(({ node }) => node)), written).toBe(formOf(content));
      }
  });
});

const link = (href: string) => ({ type: 'link', attrs: { href, title: null, bare: false } });
const marks = [
  [],
  [],
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
  [{ type: 'strike' }],
  [link('/a')],
  [{ type: 'bold' }, link('https://a.pl/(b) c')],
];

/** Any text that can be made with the editor's buttons, and less. */
class AnyText {
  readonly #next = numbersFrom(process.env['SEED'] ?? 'texts');
  #below = (count: number) => Math.floor(this.#next() * count);
  #one = <Item>(items: readonly Item[]): Item => items[this.#below(items.length)] as Item;
  #some = <Item>(least: number, most: number, make: (index: number) => Item) =>
    Array.from({ length: least + this.#below(most - least + 1) }, (_, index) => make(index));

  #line(): TextNode {
    return paragraph(
      words('a'),
      ...this.#some(1, 5, () => {
        const kind = this.#below(12);
        if (kind === 0) return { type: 'hardBreak' };
        if (kind === 1)
          return { type: 'image', attrs: { src: '/uploads/a_1.png', alt: this.#one(starts), title: null } };
        return words(this.#one([...starts, 'słowo', ' ', 'x ', ' y', '.']), this.#one(marks));
      }),
    );
  }

  block(depth = 0): TextNode {
    const line = () => this.#line();
    const inner = () => this.block(depth + 1);
    const item = () => block('listItem', [line(), ...(depth < 2 && this.#below(3) === 0 ? [inner()] : [])]);
    const row = (index: number) =>
      block(
        'tableRow',
        [line(), line()].map((cell) =>
          block(index === 0 ? 'tableHeader' : 'tableCell', [cell], { align: null }),
        ),
      );
    switch (this.#below(depth > 1 ? 2 : 8)) {
      case 0:
        return block('heading', line().content ?? [], { level: 2 });
      case 2:
        return block('bulletList', this.#some(1, 3, item), { loose: this.#below(2) === 0 });
      case 3:
        return block('orderedList', this.#some(2, 3, item), { loose: this.#below(2) === 0 });
      case 4:
        return block('blockquote', this.#some(1, 2, inner));
      case 5:
        return block('table', this.#some(2, 3, row));
      case 6:
        return block('codeBlock', [words(this.#one(starts))], { language: null });
      default:
        return line();
    }
  }
}

test('almost any text is read as it was written, and what is not keeps its words', () => {
  const texts = new AnyText();
  const rounds = process.env['LONG'] ? 50_000 : 400;
  const letters = (text: string) => text.replace(/<[^>]*>|&[a-z]+;|[^\p{L}]/gu, '').length;
  let other = 0;
  for (let round = 0; round < rounds; round++) {
    const node = texts.block();
    const written = writeBlock(node);
    if (readsAs(written, [node])) continue;
    other += 1;
    expect(letters(markdownHtml(written)), written).toBeGreaterThan(0);
  }
  expect(other / rounds).toBeLessThan(0.004);
});
