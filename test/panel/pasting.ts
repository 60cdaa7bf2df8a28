import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBlock } from '../../cms/src/admin/text/dialect/write.ts';
import type { TextNode } from '../../cms/src/admin/text/dialect/nodes.ts';
import { pasteMessages, type PasteMessageKey } from '../../cms/src/admin/messages/paste.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import type { Panel } from '../support/panel.ts';
import { button, formPath, waitOptions } from './forms.ts';

/**
 * What programs put on the clipboard, and the Markdown that comes of it: `<name>.html` and `<name>.md`, which begins with what
 * editors are told to be lost, and the words that go with it.
 */
const folder = join(import.meta.dirname, 'clippings');
const clippings = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/\.html$/, ''));

/** Plain texts: from PDFs, messengers, old files. */
const plainTexts: [pasted: string, markdown: string][] = [
  [
    'Zebranie\r\n\r\nW środę o 17.\r\nWejście od podwórka.',
    'Zebranie\n\nW środę o 17.\nWejście od podwórka.',
  ],
  [
    '## Plan\n\n- koce\n- termosy\n\n**Uwaga:** [tu](https://example.org).',
    '## Plan\n\n- koce\n- termosy\n\n**Uwaga:** [tu](https://example.org).',
  ],
  ['• koce\n• termosy\n  duże\n\nDo zobaczenia', '- koce\n- termosy duże\n\nDo zobaczenia'],
  ['C:\\temp <b>nie</b> 5*3*2 a_b_c', 'C:\\\\temp \\<b>nie\\</b> 5\\*3\\*2 a_b_c'],
  ['https://www.krakow.pl/a_b', '[https://www.krakow.pl/a_b](https://www.krakow.pl/a_b)'],
  ['jan@example.pl', '[jan@example.pl](mailto:jan@example.pl)'],
  [
    'Rada Dzielnicy zaprasza mieszkańców na otwarte posiedze-\nnie w sprawie przebudowy placu targowego, które odbędzie\nsię w sali widowiskowej domu kultury. Projektanci pokażą\ntrzy warianty.\n\nPunkt drugi.',
    'Rada Dzielnicy zaprasza mieszkańców na otwarte posiedzenie w sprawie przebudowy placu targowego, które odbędzie się w sali widowiskowej domu kultury. Projektanci pokażą trzy warianty.\n\nPunkt drugi.',
  ],
  ['1. maja\n2. maja', '1. maja\n2. maja'],
  ['1. zgłoszenie\n2. odbiór', '1. zgłoszenie\n2. odbiór'],
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
];

/** Texts from other programs keep their words and what Markdown has of their form, and nobody loses anything unawares. */
export function describePasting(panel: () => Panel): void {
  let page: Page;

  beforeAll(async () => {
    page = await panel().tab(await panel().window('Editor'));
    await openPanelScreen(page, formPath('page', 'create', 'pl'));
    await page.getByRole('textbox', { name: /^Treść/ }).waitFor();
  });
  afterAll(() => page.close());

  test(`what ${clippings.length} clippings say comes along, and what is lost is said`, async () => {
    expect(clippings.length).toBeGreaterThan(20);
    for (const name of clippings) {
      const html = readFileSync(join(folder, `${name}.html`), 'utf8');
      const [, lost = '', gone = '', markdown = ''] =
        /^(?:lost: (.*)\n)?(?:gone: (.*)\n)?\n?([^]*)\n$/.exec(
          readFileSync(join(folder, `${name}.md`), 'utf8'),
        ) ?? [];
      const pasted = await paste(page, { html });
      expect.soft(pasted, name).toBe(markdown);
      const kinds = lost.split(', ').filter(Boolean) as PasteMessageKey[];
      expect.soft(await noticeIn(page), name).toBe(kinds.map((kind) => pasteMessages[kind][0]).join(' '));
      const missing = missingWords(await wordsOf(page, html), pasted);
      expect.soft(missing, name).toEqual(gone.split(' ').filter(Boolean));
    }
  });

  test('a plain text keeps its lines, and is read as Markdown where it looks so', async () => {
    for (const [text, markdown] of plainTexts) expect.soft(await paste(page, { text })).toBe(markdown);
    // Ctrl+Shift+V.
    const pasted = await paste(page, { text: '## Plan\n**a**', html: '<h2>Plan</h2>' }, true);
    expect(pasted).toBe('\\## Plan\n\\*\\*a\\*\\*');
  });

  test('the address of a page of the site becomes a reference with its title, which is what is saved', async () => {
    const { editor, product } = panel();
    const { documentId } = await editor.create('page', { title: 'Regulamin placu' }, 'pl');
    await editor.publish('page', documentId, 'pl', { title: 'Regulamin placu' });
    // As the site calls itself, and not the address that tests reach it by.
    const address = `http://localhost:${new URL(product.site).port}/regulamin-placu/`;
    await paste(page, { text: address });
    const words = page.getByRole('textbox', { name: /^Treść/ }).getByText('Regulamin placu');
    await words.waitFor();
    await paste(page, { html: `<p>Zob. <a href="${address}#s-cisza">ciszę nocną</a>.</p>` });
    await expect.poll(() => markdownIn(page), waitOptions).toContain('osiedle:');
    await page
      .getByLabel(/^Tytuł/)
      .first()
      .fill('Zasady');
    await button(page, 'Zapisz').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    const saved = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await editor.read('page', saved, 'pl')).toMatchObject({
      body: `Zob. [ciszę nocną](osiedle:page/${documentId}#s-cisza).`,
    });
  });
}

interface Clipboard {
  html?: string;
  text?: string;
}

/** Pastes into the empty field. @returns the Markdown of what it holds then */
async function paste(page: Page, { html = '', text = '' }: Clipboard, isPlain = false): Promise<string> {
  await page.evaluate(
    ([written, plain, shift]) => {
      const field = document.querySelector('.tiptap') as HTMLElement & {
        editor: {
          commands: { clearContent(emit: boolean): void; focus(): void };
          view: { input: { shiftKey: boolean } };
        };
      };
      field.editor.commands.clearContent(true);
      field.editor.commands.focus();
      const data = new DataTransfer();
      if (written) data.setData('text/html', written);
      data.setData('text/plain', plain);
      field.editor.view.input.shiftKey = shift;
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, text, isPlain] as const,
  );
  return markdownIn(page);
}

async function markdownIn(page: Page): Promise<string> {
  const nodes = await page.evaluate(() => {
    const { editor } = document.querySelector('.tiptap') as HTMLElement & {
      editor: { getJSON(): { content?: unknown[] } };
    };
    return editor.getJSON().content ?? [];
  });
  return (nodes as TextNode[])
    .map((node) => writeBlock(node))
    .filter(Boolean)
    .join('\n\n');
}

/** What the line above the text says to be lost. */
async function noticeIn(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector('.tiptap')?.parentElement?.previousElementSibling?.querySelector('p')
        ?.textContent ?? '',
  );
}

/** The words that a clipping shows where it was copied. */
function wordsOf(page: Page, html: string): Promise<string[]> {
  return page.evaluate((written) => {
    const { body } = new DOMParser().parseFromString(written.slice(written.indexOf('<')), 'text/html');
    for (const unseen of body.querySelectorAll(
      'script, style, [style*="display:none"], [style*="mso-list:Ignore"]',
    ))
      unseen.remove();
    for (const block of body.querySelectorAll(
      'p, div, li, td, th, br, h1, h2, h3, h5, dt, dd, caption, figcaption, blockquote, sup, sub, ins, del, [style*="super"]',
    ))
      block.before(' ');
    return (body.textContent ?? '').replaceAll('\u00AD', '').match(/[\p{L}\d]{2,}/gu) ?? [];
  }, html);
}

/** The words that a text has not, or not as often. */
function missingWords(words: readonly string[], markdown: string): string[] {
  const left = new Map<string, number>();
  for (const word of markdown.match(/[\p{L}\d]{2,}/gu) ?? []) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count === 0 || count < 0;
  });
}
