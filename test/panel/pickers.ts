import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { eventually } from '../support/product.ts';
import { unfold } from './form.ts';
import { button, formPath, waitOptions } from './forms.ts';

const field = (page: Page, label: string): Locator =>
  page.getByRole('combobox', { name: new RegExp(`^${label}`) });
const chosen = (page: Page, label: string): Locator =>
  page.getByRole('list', { name: `${label}: wybrane` }).getByRole('listitem');
const namesIn = (rows: Locator) => rows.getByRole('link').allTextContents();
const focused = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.getAttribute('name') ??
      document.activeElement?.getAttribute('role'),
  );

/** What an editor chooses in a form, or makes there, is chosen; and nothing is saved before they say so. */
export function describePickers(panel: () => Panel): void {
  let page: Page;

  beforeAll(async () => {
    const { editor } = panel();
    const place = (name: string, address: string) =>
      editor.create('place', { nameDefault: name, nameSecond: name, address });
    await place('Klub Pod Wierzbą', 'ul. Wierzbowa 1');
    await place('Klub Pod Wierzbą', 'os. Łąkowe 9');
    for (const name of ['Rada Dzielnicy', 'Koło Żeglarzy', 'Biblioteka'])
      await editor.create('organisation', { nameDefault: name, nameSecond: name, cityDefault: 'Kraków' });
    await editor.create('project', { title: 'Zielone podwórka', programme: 'Horyzont' }, 'pl');
    page = await panel().tab(await panel().window('Editor'));
  });
  afterAll(() => panel().leave(page));

  test('an entry is found by what is typed, and chosen by Enter among those of the same name', async () => {
    await openPanelScreen(page, formPath('workshop', 'create', 'pl'));
    const place = field(page, 'Miejsce');
    await place.pressSequentially('wierzba lak');
    // At once, before anything was found.
    await place.press('Enter');
    await chosen(page, 'Miejsce').first().waitFor();
    expect(await namesIn(chosen(page, 'Miejsce'))).toEqual(['Klub Pod Wierzbą']);
    expect(await chosen(page, 'Miejsce').innerText()).toContain('os. Łąkowe 9');
    expect(await place.inputValue()).toBe('');
    await place.fill('wierzbowa');
    await expect
      .poll(() => page.getByRole('option').allInnerTexts(), waitOptions)
      .toEqual(['Klub Pod Wierzbą\nul. Wierzbowa 1', 'Dodaj „wierzbowa” jako nowe miejsce']);
    // What was typed and not chosen does not go unsaid.
    await place.press('Escape');
    await page.getByText('Jeszcze nic nie wybrano.').waitFor();
  });

  test('a new place is made with the typed name, and is chosen though its workshop is unsaved', async () => {
    const place = field(page, 'Miejsce');
    const saves: string[] = [];
    const note = (request: { method(): string; url(): string }) => {
      if (request.method() !== 'GET') saves.push(new URL(request.url()).pathname);
    };
    page.on('request', note);
    await place.fill('Dom nad Rudawą');
    await place.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Nowe miejsce' });
    await dialog.waitFor();
    expect(await dialog.getByLabel('Nazwa (po polsku)').inputValue()).toBe('Dom nad Rudawą');
    await expect.poll(() => focused(page), waitOptions).toBe('new-address');
    await page.keyboard.type('ul. Nadrzeczna 4');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => namesIn(chosen(page, 'Miejsce')), waitOptions).toEqual(['Dom nad Rudawą']);
    await expect.poll(() => focused(page), waitOptions).toBe('place');
    page.off('request', note);
    expect(saves.filter((path) => path.startsWith('/content-manager/'))).toEqual([
      '/content-manager/collection-types/api::place.place',
    ]);
    expect(page.url()).toContain('/create');
  });

  test('a new organisation and a draft among several keep the order that the keyboard gives them', async () => {
    await unfold(page, 'Kto organizuje');
    await unfold(page, 'Projekty i dokumenty');
    const organisers = field(page, 'Organizatorzy');
    for (const [index, name] of ['rada dz', 'kolo zegl', 'bibliot'].entries()) {
      await organisers.fill(name);
      await organisers.press('Enter');
      await chosen(page, 'Organizatorzy').nth(index).waitFor();
    }
    await page.getByRole('button', { name: 'Przesuń wyżej: Biblioteka' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const projects = field(page, 'Projekty');
    await projects.fill('podworka');
    await projects.press('Enter');
    await chosen(page, 'Projekty').first().waitFor();
    expect(await chosen(page, 'Projekty').innerText()).toContain('szkic');
    await page.locator('input[name=title]').fill('Wieczór przy herbacie');
    await button(page, 'Zapisz').click();
    await page.waitForURL(/workshop\/[a-z0-9]{20,}/);
    const inOrder = ['Biblioteka', 'Rada Dzielnicy', 'Koło Żeglarzy'];
    await expect.poll(() => namesIn(chosen(page, 'Organizatorzy')), waitOptions).toEqual(inOrder);
    expect(await namesIn(chosen(page, 'Miejsce'))).toEqual(['Dom nad Rudawą']);
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);

    await page.getByRole('button', { name: 'Przesuń niżej: Biblioteka' }).click();
    expect(await page.locator(':focus').textContent()).toBe('Przesuń niżej: Biblioteka');
    await page.getByRole('button', { name: 'Usuń z tego wpisu: Dom nad Rudawą' }).click();
    await button(page, 'Zapisz').click();
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
    await openPanelScreen(page, new URL(page.url()).pathname + new URL(page.url()).search);
    await expect
      .poll(() => namesIn(chosen(page, 'Organizatorzy')), waitOptions)
      .toEqual(['Rada Dzielnicy', 'Biblioteka', 'Koło Żeglarzy']);
    expect(await chosen(page, 'Miejsce').count()).toBe(0);
  });

  test('a field group has its own choice, and keeps it', async () => {
    const { editor } = panel();
    const { documentId } = await editor.create(
      'project',
      { title: 'Most', partners: [{ role: 'lead' }] },
      'pl',
    );
    await openPanelScreen(page, formPath('project', documentId, 'pl'));
    await page.locator('h3 button[aria-expanded=false]').first().click();
    const partner = field(page, 'Organizacja');
    await partner.fill('zeglarz');
    await partner.press('Enter');
    await chosen(page, 'Organizacja').first().waitFor();
    await button(page, 'Zapisz').click();
    await eventually(async () =>
      expect(await editor.read('project', documentId, 'pl')).toMatchObject({
        partners: [{ organisation: { count: 1 } }],
      }),
    );
  });

  test('whoever may not make a place is not offered one, and a published form shows what is chosen', async () => {
    const author = await panel().tab(await panel().window('Author'));
    await openPanelScreen(author, formPath('workshop', 'create', 'pl'));
    const place = field(author, 'Miejsce');
    await place.fill('Dom nad');
    await expect
      .poll(() => author.getByRole('option').allInnerTexts(), waitOptions)
      .toEqual(['Dom nad Rudawą\nul. Nadrzeczna 4']);
    await place.fill('Nigdzie takiego');
    await author.getByText('Nie ma nic o takiej nazwie.').first().waitFor();
    expect(await author.getByRole('option').count()).toBe(0);
    await place.fill('');
    await place.press('Escape');
    panel().leave(author);

    const { editor } = panel();
    const organisers = await editor.create('organisation', { nameDefault: 'Straż', nameSecond: 'Guard' });
    const data = {
      title: 'Ćwiczenia',
      startsAt: '2031-05-05T10:00:00.000Z',
      organisers: [organisers.documentId],
    };
    const { documentId } = await editor.create('workshop', data, 'pl');
    await editor.publish('workshop', documentId, 'pl', data);
    await openPanelScreen(page, `${formPath('workshop', documentId, 'pl')}&status=published`);
    await unfold(page, 'Kto organizuje');
    await expect.poll(() => namesIn(chosen(page, 'Organizatorzy')), waitOptions).toEqual(['Straż']);
    expect(await field(page, 'Organizatorzy').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^Usuń z tego wpisu/ }).count()).toBe(0);
  });
}
