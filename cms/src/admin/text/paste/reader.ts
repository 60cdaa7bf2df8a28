import { pastedLink } from './addresses.ts';
import { isBlank, textOf, type PastedBlock, type Marks, type Run } from './blocks.ts';
import { Colours } from './colours.ts';
import {
  blockNames,
  embedded,
  headingLevel,
  isComment,
  isEmptyLine,
  isSilent,
  isTight,
  msoStyle,
  trackedChange,
} from './elements.ts';
import { plain, settingOf, type InlineSetting } from './inline.ts';
import { countedMarker, markerOf } from './lists.ts';
import type { LostKind } from './lost.ts';
import { pictureOf } from './pictures.ts';
import { Styles } from './styles.ts';
import { readTable } from './tables.ts';
import { finished } from './finish.ts';
import { readable, shifted, unshifted } from './words.ts';

/** Reads what a program has put on the clipboard into blocks that Osiedle's Markdown has. */
export class Reader {
  readonly lost = new Set<LostKind>();
  readonly #styles: Styles;
  readonly #colours = new Colours();
  #blocks: PastedBlock[] = [];
  #runs: Run[] = [];
  /** What stood beside the text, and follows its paragraph. */
  #beside: PastedBlock[] = [];
  /** Whether a program shows a picture here for readers that cannot draw what stood before. */
  #isFallback = false;
  readonly #shapes = new Set<string>();

  constructor(source: Document) {
    this.#styles = new Styles(source);
  }

  read(source: Element): PastedBlock[] {
    const blocks = this.#contentOf(source, plain);
    if (this.#colours.tell()) this.lost.add('colours');
    return blocks;
  }

  /** The content of an element, as a text of its own. */
  #contentOf(element: Element, setting: InlineSetting): PastedBlock[] {
    const around = { blocks: this.#blocks, runs: this.#runs, beside: this.#beside };
    [this.#blocks, this.#runs, this.#beside] = [[], [], []];
    this.#walkChildren(element, setting);
    this.#flush();
    const read = finished(this.#blocks);
    ({ blocks: this.#blocks, runs: this.#runs, beside: this.#beside } = around);
    return read;
  }

  #walkChildren(element: Element, setting: InlineSetting): void {
    for (const child of element.childNodes) this.#walk(child, setting);
  }

  #walk(node: Node, setting: InlineSetting): void {
    if (node.nodeType === Node.TEXT_NODE) this.#text(node.nodeValue ?? '', setting);
    else if (node.nodeType === Node.COMMENT_NODE) this.#condition(node.nodeValue ?? '', setting);
    else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, setting);
  }

  #text(written: string, setting: InlineSetting): void {
    const text = readable(written, setting.isPreformatted);
    if (!text) return;
    if (!setting.marks.href) this.#colours.count(text, setting);
    const before = this.#runs.at(-1)?.text ?? '';
    this.#runs.push({
      text: setting.shift ? shifted(text, setting.shift, before) : text,
      marks: setting.marks,
    });
  }

  /** Word writes drawings, frames and formulas into comments with conditions, which only its own kin read. */
  #condition(text: string, setting: InlineSetting): void {
    if (/^\[if !(?:vml|msEquation)\]/i.test(text)) this.#isFallback = /msEquation/i.test(text);
    else if (/^\[endif\]/i.test(text)) this.#isFallback = false;
    else if (/^\[if gte (?:vml|mso|msEquation)/i.test(text)) {
      const inner = new DOMParser().parseFromString(text.slice(text.indexOf('>') + 1), 'text/html');
      for (const shape of inner.querySelectorAll('[id]')) {
        const frames = [...shape.getElementsByTagName('v:textbox')];
        if (shape.tagName.startsWith('V:') && frames.length > 0) this.#shapes.add(shape.id);
      }
      for (const frame of inner.getElementsByTagName('v:textbox')) this.#frame(frame);
      const formulas = [...inner.getElementsByTagName('m:omath')];
      if (formulas.length > 0)
        this.#formula(formulas.map(({ textContent }) => textContent).join(' '), setting);
    }
  }

  #frame(frame: Element): void {
    const blocks = this.#contentOf(frame, plain);
    if (blocks.length === 0) return;
    this.lost.add('frames');
    this.#beside.push(...blocks);
  }

  #formula(text: string | null, setting: InlineSetting): void {
    this.lost.add('formulas');
    this.#text(text ?? '', setting);
  }

  #element(element: Element, around: InlineSetting): void {
    if (isComment(element)) this.lost.add('comments');
    const change = trackedChange(element);
    if (change) this.lost.add('changes');
    if (isComment(element) || change === 'deleted' || isSilent(element, this.#styles)) return;
    const setting = settingOf(element, around, this.#styles);
    const { tagName } = element;
    // Word's marks of lists were read with their paragraphs.
    if (/^ignore/i.test(msoStyle(element, 'mso-list') ?? '')) return;
    if (tagName === 'BR') this.#runs.push({ text: '\n', marks: {} });
    else if (tagName === 'IMG' || tagName === 'V:IMAGEDATA') this.#picture(element, setting);
    else if (tagName === 'A') this.#link(element, setting);
    else if (tagName.toLowerCase() === 'math') this.#formula(mathWords(element), setting);
    else if (embedded.has(tagName)) this.#embedded(element, setting);
    else if (blockNames.has(tagName) || element.getAttribute('role') === 'heading')
      this.#block(element, setting);
    else this.#walkChildren(element, setting);
  }

  #picture(element: Element, { marks }: InlineSetting): void {
    const found = pictureOf(element);
    if (found === 'nothing' || this.#isFallback) return;
    if (typeof found === 'string') {
      const shape = element.getAttribute('v:shapes');
      if (!shape || !shape.split(' ').every((one) => this.#shapes.has(one))) this.lost.add('pictures');
    } else this.#runs.push(found.src ? { text: '', marks, picture: found } : { text: found.alt, marks });
  }

  #link(element: Element, setting: InlineSetting): void {
    const link = pastedLink(element.getAttribute('href') ?? '');
    if ('lost' in link) this.lost.add(link.lost);
    const before = this.#runs.length;
    const marks: Marks = 'href' in link ? { ...setting.marks, href: link.href } : setting.marks;
    this.#walkChildren(element, { ...setting, marks, isUnderlined: false, colour: '' });
    if (!('footnote' in link)) return;
    this.lost.add('footnotes');
    // Numbers of notes would join the word before.
    for (const run of this.#runs.slice(before))
      run.text = unshifted(run.text).replace(/^\s*(\d{1,3}|[ivx]+|\*)\s*$/, '[$1]');
  }

  #embedded(element: Element, setting: InlineSetting): void {
    this.lost.add('embeds');
    const link = pastedLink(
      element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '',
    );
    if ('href' in link && !link.href.startsWith('/'))
      this.#text(link.href, { ...setting, marks: { ...setting.marks, href: link.href } });
  }

  #block(element: Element, setting: InlineSetting): void {
    this.#flush();
    const list = msoStyle(element, 'mso-list');
    const level = headingLevel(element);
    const inside = level
      ? { ...setting, marks: {}, colour: '', background: '', isUnderlined: false }
      : setting;
    if (element.tagName === 'TABLE') {
      const lose = (kind: LostKind): void => void this.lost.add(kind);
      const read = (cell: Element): PastedBlock[] =>
        this.#contentOf(cell, { ...settingOf(cell, setting, this.#styles), marks: {} });
      this.#blocks.push(...readTable(element as HTMLTableElement, read, lose));
    } else if (element.tagName === 'LI') this.#item(element, setting);
    else if (list && !level && !/^none/i.test(list)) this.#wordItem(element, list, setting);
    else if (element.tagName === 'HR') {
      // Word's line above its notes.
      if (element.getAttribute('width') !== '33%') this.#blocks.push({ is: 'rule' });
    } else if (element.tagName === 'BLOCKQUOTE' && !this.#isIndent(element))
      this.#blocks.push({ is: 'quote', blocks: this.#contentOf(element, setting) });
    else if (element.tagName === 'PRE' && element.querySelector('code'))
      this.#blocks.push({ is: 'code', text: (element.textContent ?? '').replace(/\n$/, '') });
    else {
      if (level) this.#numberOfHeading(element);
      this.#walkChildren(element, inside);
      this.#flush(element, level);
    }
  }

  /** Word numbers headings as it does lists. */
  #numberOfHeading(element: Element): void {
    const number = wordMarker(element);
    if (number.trim()) this.#runs.push({ text: `${readable(number, false).trim()} `, marks: {} });
  }

  #isIndent(element: Element): boolean {
    return ['border-style', 'border-left-style'].some(
      (name) => this.#styles.own(element, name as 'border-style') === 'none',
    );
  }

  #item(element: Element, setting: InlineSetting): void {
    const list = element.closest('ul, ol');
    const depth = Math.max(
      depthOf(element),
      Number(element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level') ?? 0),
    );
    const isCounted = list?.tagName === 'OL';
    const style =
      this.#styles.own(element, 'list-style-type') ||
      (list && this.#styles.own(list, 'list-style-type')) ||
      list?.getAttribute('type') ||
      '';
    const tick = tickOf(element);
    const marker =
      isCounted && list && !/^(?:disc|circle|square|none)$/.test(style)
        ? countedMarker(style, valueOf(element, list))
        : ({ is: 'point' } as const);
    const blocks = this.#contentOf(element, setting);
    const first = blocks.find(({ is }) => is === 'paragraph');
    if (tick && first?.is === 'paragraph') first.runs = [{ text: tick, marks: {} }, ...first.runs];
    // Lists in the item are items of their own, one step deeper.
    this.#blocks.push({ is: 'item', marker, depth, blocks });
  }

  #wordItem(element: Element, list: string, setting: InlineSetting): void {
    const depth = Number(/level(\d)/i.exec(list)?.[1] ?? 1);
    this.#blocks.push({
      is: 'item',
      marker: markerOf(wordMarker(element)),
      depth,
      blocks: this.#contentOf(element, setting),
    });
  }

  /** Ends a paragraph. */
  #flush(element?: Element, level?: number): void {
    const runs = this.#runs;
    this.#runs = [];
    if (level && !isBlank(runs)) this.#blocks.push({ is: 'heading', level, runs });
    else if (!isBlank(runs)) {
      const isLine = element ? isTight(element, this.#styles) : false;
      this.#blocks.push({ is: 'paragraph', runs, ...(isLine && { isLine }) });
    } else if ((element && isEmptyLine(element)) || textOf(runs).includes('\n'))
      this.#blocks.push({ is: 'blank' });
    this.#blocks.push(...this.#beside);
    this.#beside = [];
  }
}

function wordMarker(element: Element): string {
  const marker = [...element.querySelectorAll('[style*="mso-list"]')].find((one) =>
    /^ignore/i.test(msoStyle(one, 'mso-list') ?? ''),
  );
  return marker?.textContent ?? '';
}

function mathWords(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll('annotation, annotation-xml')) note.remove();
  return copy.textContent ?? '';
}

function depthOf(element: Element): number {
  let depth = 0;
  for (
    let list = element.parentElement?.closest('ul, ol');
    list;
    list = list.parentElement?.closest('ul, ol')
  )
    depth += 1;
  return Math.max(1, depth);
}

function valueOf(element: Element, list: Element): number {
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  let value = Number(list.getAttribute('start') ?? 1) - 1;
  for (const item of items) {
    value = Number(item.getAttribute('value') ?? value + 1);
    if (item === element) break;
  }
  return value;
}

/** Lists of things to do have ticks, which Osiedle's Markdown has none of. */
function tickOf(element: Element): string {
  const box = element.querySelector(':scope > input[type=checkbox], :scope > label > input[type=checkbox]');
  const state =
    element.getAttribute('aria-checked') ??
    (box ? String(box.hasAttribute('checked')) : element.getAttribute('data-checked'));
  if (state === null) return '';
  return state === 'true' ? '☑ ' : '☐ ';
}
