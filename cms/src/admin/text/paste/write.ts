import type { PastedBlock, Marks, Run } from './blocks.ts';
import { textLines, sameMarks } from './finish.ts';

/** Writes blocks as the HTML that the editor takes, and nothing else. */
export function htmlOf(blocks: readonly PastedBlock[]): string {
  return blocks.map(blockHtml).join('');
}

/** The levels of headings that texts have on the site: the first is its title. */
const levels = { first: 2, last: 4 };

/** A text begins below the title of its page. */
export function withLevels(blocks: readonly PastedBlock[]): PastedBlock[] {
  const found = blocks.flatMap((block) => (block.is === 'heading' ? block.level : []));
  const step = found.includes(1) ? 1 : 0;
  return blocks.map((block) =>
    block.is === 'heading'
      ? { ...block, level: Math.min(levels.last, Math.max(levels.first, block.level + step)) }
      : block,
  );
}

function blockHtml(block: PastedBlock): string {
  switch (block.is) {
    case 'paragraph':
      return `<p>${lineHtml(block.runs)}</p>`;
    case 'heading':
      return `<h${block.level}>${lineHtml(
        block.runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') })),
        ['strong', 'em'],
      )}</h${block.level}>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${htmlOf(item)}</li>`).join('')}</${name}>`;
    }
    case 'table':
      return `<table><tbody>${block.rows.map((row, index) => rowHtml(row, index === 0)).join('')}</tbody></table>`;
    case 'quote':
      return `<blockquote>${htmlOf(block.blocks)}</blockquote>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'blank':
    case 'item':
      return '';
  }
}

/** The first row names the columns. It is bold by itself. */
function rowHtml(cells: readonly Run[][], isHead: boolean): string {
  const name = isHead ? 'th' : 'td';
  return `<tr>${cells.map((runs) => `<${name}><p>${lineHtml(runs, isHead ? ['strong'] : [])}</p></${name}>`).join('')}</tr>`;
}

function lineHtml(runs: readonly Run[], without: ('strong' | 'em')[] = []): string {
  const lines = textLines(
    runs.map((run) => ({
      ...run,
      marks: { ...run.marks, ...Object.fromEntries(without.map((name) => [name, undefined])) },
    })),
  );
  return lines.map((line) => wordsOf(line).map(runHtml).join('').trim()).join('<br>');
}

/** Runs that are set alike become one; spaces at the ends of words that are set apart stand outside, as Markdown wants it. */
function wordsOf(line: readonly Run[]): Run[] {
  const alike: Run[] = [];
  for (const run of line) {
    const before = alike.at(-1);
    if (
      before &&
      !before.picture &&
      !run.picture &&
      (sameMarks(before.marks, run.marks) || run.text.trim() === '')
    )
      alike[alike.length - 1] = { ...before, text: before.text + run.text };
    else alike.push(run);
  }
  return alike.flatMap((run) => {
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
    if (run.picture) return [run];
    return [
      { text: before, marks: {} },
      { text: words, marks: run.marks },
      { text: after, marks: {} },
    ].filter(({ text }) => text);
  });
}

function runHtml({ text, marks, picture }: Run): string {
  const inner = picture
    ? `<img src="${escaped(picture.src)}" alt="${escaped(picture.alt)}">`
    : escaped(text.replace(/\s+/g, ' '));
  return wraps(marks).reduce((html, [open, close]) => `${open}${html}${close}`, inner);
}

function wraps({ strong, em, strike, code, href }: Marks): [string, string][] {
  return [
    ...(code ? ([['<code>', '</code>']] as [string, string][]) : []),
    ...(strike ? ([['<s>', '</s>']] as [string, string][]) : []),
    ...(em ? ([['<em>', '</em>']] as [string, string][]) : []),
    ...(strong ? ([['<strong>', '</strong>']] as [string, string][]) : []),
    ...(href ? ([[`<a href="${escaped(href)}">`, '</a>']] as [string, string][]) : []),
  ];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
