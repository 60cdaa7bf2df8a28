import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { button, formPath, onePixel, waitOptions } from './forms.ts';

const body = `Wstęp z *kursywą* i **pogrubieniem**.
Druga linia.

##  Śródtytuł ##

* raz
* dwa

|Dzień|Godzina|
|-|:-:|
|pon.|17.00|

12. grudnia o __17.00__
`;
const plain = 'Tekst <span lang="en">in English</span>.\n';

/** Editors write long texts with buttons or keys, and what they do not touch stays as it is. */
export function describeTexts(panel: () => Panel): void {
  let page: Page;
  beforeAll(async () => {
    page = await panel().tab(await panel().window('Editor'));
  });
  afterAll(() => panel().leave(page));

  const text = () => page.getByRole('textbox', { name: /^Treść/ });
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
  const stored = async (id: string) => (await panel().editor.read('page', id, 'pl'))['body'];
  const create = async (written: string): Promise<string> => {
    const { documentId } = await panel().editor.create('page', { title: 'Zasady', body: written }, 'pl');
    await openPanelScreen(page, formPath('page', documentId, 'pl'));
    await text().waitFor();
    return documentId;
  };
  const save = async (): Promise<void> => {
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(true);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
  };

  test('A text that nobody touches stays byte for byte, also where another field or block is changed', async () => {
    const id = await create(body);
    expect(await button(page, 'Zapisz').isEnabled()).toBe(false);
    await text().click();
    expect(await button(page, 'Zapisz').isEnabled()).toBe(false);
    await page.getByLabel(/^W skrócie/).fill('Krótko.');
    await save();
    expect(await stored(id)).toBe(body);
    await text().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' i 18.00');
    await save();
    expect(await stored(id)).toBe(
      body.replace('12. grudnia o __17.00__\n', '12. grudnia o **17.00 i 18.00**'),
    );
  });

  test('By keyboard alone: Alt+F10 leads to the buttons, arrows between them, Escape back', async () => {
    const id = await create('');
    await text().focus();
    await page.keyboard.type('Zasady');
    await page.keyboard.press('Alt+F10');
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
    expect(await focused()).toBe('Śródtytuł');
    await page.keyboard.press('Enter');
    expect(await tool('Śródtytuł').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Weź ');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Pogrubienie');
    // One stop for Tab.
    expect(await page.getByRole('toolbar').locator('button[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('koc');
    await page.keyboard.press('Control+B');
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+8');
    await page.keyboard.type('raz');
    await page.keyboard.press('Enter');
    await page.keyboard.type('dwa');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')), waitOptions)
      .toBe('textbox');
    await save();
    expect(await stored(id)).toBe('## Zasady\n\nWeź **koc**.\n\n- raz\n- dwa');
  });

  test('A table is filled in with Tab, and left with it', async () => {
    const id = await create('Zajęcia:');
    await text().click();
    await page.keyboard.press('Control+End');
    await tool('Wstaw tabelę').click();
    for (const cell of ['Dzień', 'Godzina', 'pon.', '17 | 18', 'wt.', '']) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-multiline'))).toBe(null);
    await text().getByText('wt.').click();
    await tool('Usuń wiersz').click();
    await save();
    expect(await stored(id)).toBe('Zajęcia:\n\n| Dzień | Godzina |\n| --- | --- |\n| pon. | 17 \\| 18 |');
  });

  test('A picture without a description is refused at the text, and described beside it', async () => {
    const { documentId } = await panel().editor.upload(new Uint8Array(onePixel), 'IMG_2034.png');
    const id = await create(`![](osiedle:file/${documentId}) ![](https://example.org/a.png)`);
    // Until the library has answered, the other one is taken for one from elsewhere, too.
    await expect.poll(() => text().getByText('Obraz spoza biblioteki').count(), waitOptions).toBe(1);
    await button(page, 'Opublikuj').click();
    await expect.poll(() => text().getAttribute('aria-invalid'), waitOptions).toBe('true');
    const error = (await text().getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${error}"]`).innerText()).toMatch(/IMG_2034.*nie ma opisu/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-multiline')), waitOptions)
      .toBe('true');
    await text().locator('.text-picture img').click();
    await page.getByLabel('Co widać na tym zdjęciu?').fill('Sąsiedzi [sadzą] drzewo');
    await page.keyboard.press('Enter');
    await save();
    expect(await stored(id)).toBe(
      `![Sąsiedzi \\[sadzą\\] drzewo](osiedle:file/${documentId}) ![](https://example.org/a.png)`,
    );
  });

  test('A picture of the library, and a document from the computer, are put in by one choice each', async () => {
    const picture = await panel().editor.upload(new Uint8Array(onePixel), 'Huśtawka.png');
    const id = await create('Plac.');
    await text().click();
    await page.keyboard.press('Control+End');
    const library = page.getByRole('dialog', { name: 'Wstaw zdjęcie lub plik PDF' });
    await tool('Zdjęcie lub plik').click();
    await library.getByLabel('Szukaj po nazwie').fill('hustawka');
    await library
      .getByRole('listitem')
      .filter({ hasText: 'Huśtawka.png' })
      .first()
      .getByRole('button')
      .click();
    await library.waitFor({ state: 'detached' });
    await page.getByLabel('Co widać na tym zdjęciu?').fill('Huśtawka');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await tool('Zdjęcie lub plik').click();
    const file = { name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await library
      .locator('input[type=file]')
      .setInputFiles({ ...file, name: 'plan.docx', mimeType: 'text/x' });
    await library.getByText('„plan.docx” to ani zdjęcie').waitFor();
    await library.locator('input[type=file]').setInputFiles(file);
    await text().getByText('Plan.pdf').waitFor();
    await expect.poll(() => text().evaluate((one) => one === document.activeElement), waitOptions).toBe(true);
    await save();
    expect(await stored(id)).toMatch(
      new RegExp(
        `^Plac\\.!\\[Huśtawka\\]\\(osiedle:file/${picture.documentId}\\)\\[Plan\\.pdf\\]\\(osiedle:file/\\w+\\)$`,
      ),
    );
  });

  test('What the editor cannot show opens as it is stored, with a sentence why', async () => {
    const id = await create(plain);
    expect(await text().inputValue()).toBe(plain);
    await page.getByText('W tym tekście jest coś, czego edytor nie umie pokazać').waitFor();
    await text().fill(`${plain}Dopisane.`);
    await save();
    expect(await stored(id)).toBe(`${plain}Dopisane.`);
  });

  test('The published text is shown, and cannot be changed', async () => {
    const id = await create('Opublikowane.');
    await panel().editor.publish('page', id, 'pl', {
      title: 'Zasady',
      summary: 'Krótko.',
      body: 'Opublikowane.',
    });
    await openPanelScreen(page, `${formPath('page', id, 'pl')}&status=published`);
    await text().waitFor();
    await expect.poll(() => text().getAttribute('aria-readonly'), waitOptions).toBe('true');
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await text().click();
    await page.keyboard.type('x');
    expect(await text().innerText()).toBe('Opublikowane.');
  });
}
