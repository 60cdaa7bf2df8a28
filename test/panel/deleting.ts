import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { formPath, types, waitOptions } from './forms.ts';

const list = (type: string, query: string) => `${types}/api::${type}.${type}?page=1&pageSize=20&${query}`;

/** Whoever deletes what others use is told who they are, wherever in the panel; and finds it before, however it is spelt. */
export function describeDeleting(panel: () => Panel): void {
  let page: Page;
  let meeting: string;
  let question: Locator;

  beforeAll(async () => {
    const { editor } = panel();
    const names: Record<string, string> = {};
    for (const name of ['Żabieniec', 'Świetlica', 'Zakątek', 'Łąka'])
      names[name] = (await editor.create('place', { nameDefault: name, nameSecond: name })).documentId;
    const event = { startsAt: '2031-06-12T14:30:00.000Z', place: names['Świetlica'] };
    ({ documentId: meeting } = await editor.create('meeting', { ...event, title: 'Wieczór gier' }, 'pl'));
    await editor.publish('meeting', meeting, 'pl', { ...event, title: 'Wieczór gier' });
    await editor.create('workshop', { ...event, title: 'Ceramika' }, 'pl');
    page = await panel().tab(await panel().window('Editor'));
    question = page.getByRole('dialog', { name: /^Używa/ });
  });
  afterAll(() => panel().leave(page));

  const names = () =>
    page
      .getByRole('row')
      .getByRole('gridcell')
      .filter({ hasText: /^(Łąka|Świetlica|Zakątek|Żabieniec)$/ })
      .allTextContents();
  /** Deletes the only row of a list, and confirms Strapi's question. */
  async function deleteShown(): Promise<void> {
    await page.getByRole('row').nth(1).getByRole('button').last().click();
    await page.getByRole('menuitem', { name: /^Usuń/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Potwierdź' }).click();
  }

  test('a list is in Polish order, and its search finds a place without capitals and diacritics', async () => {
    await openPanelScreen(page, list('place', 'sort=nameDefault:ASC'));
    await expect.poll(names, waitOptions).toEqual(['Łąka', 'Świetlica', 'Zakątek', 'Żabieniec']);
    await openPanelScreen(page, list('place', 'sort=nameDefault:ASC&_q=swietlica'));
    await expect.poll(names, waitOptions).toEqual(['Świetlica']);
  });

  test('the field of a form offers it, too', async () => {
    await openPanelScreen(page, formPath('meeting', 'create', 'pl'));
    const field = page.getByRole('combobox', { name: /^Miejsce/ });
    await field.pressSequentially('swietl');
    await page.getByRole('option', { name: /Świetlica/ }).waitFor();
    await field.press('Escape');
  });

  test('a place that entries use is left, or deleted all the same', async () => {
    await openPanelScreen(page, list('place', '_q=swietlica'));
    await deleteShown();
    await question.waitFor();
    expect(await question.getByRole('listitem').allTextContents()).toEqual([
      'Wieczór gier (spotkanie, na stronie)',
      'Ceramika (warsztaty, szkic)',
    ]);
    await question.getByRole('button', { name: 'Zostaw' }).click();
    await page.getByText('Nic nie usunięto.').waitFor();
    expect(await names()).toEqual(['Świetlica']);

    await deleteShown();
    await question.getByRole('button', { name: 'Usuń mimo to' }).click();
    await question.waitFor({ state: 'detached' });
    // The panel may leave out the search when it reads the list again.
    await expect.poll(names, waitOptions).not.toContain('Świetlica');
  });

  test('so is a picture of the library, by the keyboard', async () => {
    const { editor } = panel();
    const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#2b3f91' } })
      .png()
      .toBuffer();
    const file = await editor.upload(new Uint8Array(bytes), 'plac.png');
    const cover = { file: { id: file.id }, altDefault: 'Plac', altSecond: 'Square' };
    await editor.create('update', { title: 'Z okładką', cover }, 'pl');
    await openPanelScreen(page, '/admin/plugins/upload?page=1&pageSize=20&sort=createdAt:DESC');
    await page.getByRole('checkbox', { name: /plac\.png/ }).check();
    await page.getByRole('button', { name: /^(Usuń|Delete)/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Potwierdź' }).click();
    await question.waitFor();
    expect(await question.getByRole('listitem').allTextContents()).toEqual(['Z okładką (aktualność, szkic)']);
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await page.getByText('Nic nie usunięto.').first().waitFor();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: /plac\.png/ }).waitFor();
  });
}
