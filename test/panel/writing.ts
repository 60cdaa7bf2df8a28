import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { eventually } from '../support/product.ts';
import { unfold } from './form.ts';
import { button, formPath, onePixel, waitOptions } from './forms.ts';

const year = new Date().getFullYear() + 1;

/** Opens the form of a new meeting. */
async function fillMeeting(page: Page, title: string): Promise<void> {
  await openPanelScreen(page, formPath('meeting', 'create', 'pl'));
  await page.getByLabel(/^Tytuł/).fill(title);
}

/** Types a day and a time as an editor does. */
async function pick(page: Page, field: RegExp, day: string, time: string): Promise<void> {
  const group = page.getByRole('group', { name: field });
  await group.getByLabel('Dzień', { exact: true }).fill(day);
  await group.getByLabel('Godzina').fill(time);
}

/** Editors and Authors write, save and publish. */
export function describeWriting(panel: () => Panel): void {
  const tabOf = async (role: 'Editor' | 'Author') => panel().tab(await panel().window(role));

  test('lets an Editor write an event, publish it, and find it on the site', async () => {
    const page = await tabOf('Editor');
    await fillMeeting(page, 'Święto łąki na Ugorku');
    await page.getByLabel('W skrócie').fill('Przynieś koc.');
    await pick(page, /^Początek/, `12.06.${year}`, '16:30');
    await button(page, 'Opublikuj').click();
    const address = `${panel().product.site}/spotkania/swieto-laki-na-ugorku/`;
    await eventually(async () => expect((await fetch(address)).status).toBe(200));
    const site = await page.context().newPage();
    await site.goto(`${panel().product.site}/spotkania/`);
    await site
      .getByRole('link', { name: /Święto łąki na\sUgorku/ })
      .first()
      .click();
    expect(await site.getByRole('heading', { level: 1 }).innerText()).toMatch(/Święto łąki na\sUgorku/);
    expect(await site.getByRole('main').innerText()).toMatch(/16\.30/);
    panel().leave(page);
  });

  test('shows a refusal at its field and keeps what was written', async () => {
    const page = await tabOf('Editor');
    await fillMeeting(page, 'Koniec przed początkiem');
    await pick(page, /^Początek/, `12.06.${year}`, '16:30');
    await pick(page, /^Koniec/, `11.06.${year}`, '16:30');
    await button(page, 'Opublikuj').click();
    const end = page
      .getByRole('group', { name: /^Koniec/ })
      .locator('xpath=ancestor::*[contains(., "Koniec jest")][1]');
    await expect.poll(() => end.innerText(), waitOptions).toMatch(/Koniec jest wcześniej niż początek/);
    expect(await page.getByLabel(/^Tytuł/).inputValue()).toBe('Koniec przed początkiem');
    await page.close();
  });

  test('keeps the text of a new language when its publish is refused', async () => {
    const page = await tabOf('Editor');
    await fillMeeting(page, 'Odwołane');
    await pick(page, /^Początek/, `13.06.${year}`, '10:00');
    await unfold(page, 'Odwołanie lub zmiana');
    await page.getByLabel('Stan', { exact: true }).click();
    await page.getByRole('option', { name: 'odwołane' }).click();
    await page.getByLabel(/^Wyjaśnienie/).fill('Deszcz.');
    await button(page, 'Zapisz').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await openPanelScreen(page, `${new URL(page.url()).pathname}?plugins[i18n][locale]=en`);
    await page.getByLabel(/^Tytuł/).fill('Called off');
    await button(page, 'Opublikuj').click();
    await page
      .getByText(/Napisz dlaczego/)
      .first()
      .waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel(/^Tytuł/).inputValue(), waitOptions).toBe('Called off');
    panel().leave(page);
  });

  test('offers an Author only drafts', async () => {
    const page = await tabOf('Author');
    await fillMeeting(page, 'Pomysł na spotkanie');
    await button(page, 'Zapisz').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await page.getByRole('button', { name: 'Poproś o sprawdzenie' }).waitFor();
    expect(await button(page, 'Opublikuj').count()).toBe(0);
    panel().leave(page);
  });

  test('lets an Author add a picture from the computer, not from an address', async () => {
    const page = await tabOf('Author');
    await openPanelScreen(page, '/admin/plugins/upload');
    await page.getByRole('button', { name: 'Nowy', exact: true }).click();
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    expect(await items.allInnerTexts()).toEqual(['Nowy folder', 'Pliki z tego komputera']);

    await fillMeeting(page, 'Ze zdjęciem');
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Dodaj zdjęcie' }).click();
    await (await asked).setFiles({ name: 'łąka.png', mimeType: 'image/png', buffer: onePixel });
    await page.getByText('łąka.png').first().waitFor();
    await button(page, 'Zapisz').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await page.reload();
    await page.getByText('łąka.png').first().waitFor();
    panel().leave(page);
  });
}
