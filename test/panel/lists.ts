import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { formPath, types, waitOptions } from './forms.ts';

/** Lists that are filtered by one click, and translations that say how old they are. */
export function describeLists(panel: () => Panel): void {
  let page: Page;
  let documentId: string;
  const list = `${types}/api::festival.festival`;
  const choose = async (filter: string, choice: string) => {
    await page.getByRole('combobox', { name: filter, exact: true }).click();
    await page.getByRole('option', { name: choice, exact: true }).click();
  };
  const row = (title: string) => page.getByRole('row').filter({ hasText: title });

  beforeAll(async () => {
    page = await panel().tab(await panel().window('Editor'));
    const { editor } = panel();
    const { documentId: ugorek } = await editor.create('neighbourhood', { nameDefault: 'Ugorek' });
    const neighbourhoods = { connect: [{ documentId: ugorek }] };
    const past = { startsAt: '2020-05-09T15:00:00.000Z', eventStatus: 'moved', statusNote: 'Deszcz.' };
    ({ documentId } = await editor.create(
      'festival',
      { title: 'Dawny festyn', summary: 'Gramy do ósmej.', ...past, neighbourhoods },
      'pl',
    ));
    await editor.save('festival', documentId, { title: 'An old fete', summary: 'Music till eight.' }, 'en');
    await editor.save('festival', documentId, { summary: 'Gramy do dziewiątej.' }, 'pl');
    await editor.create('festival', { title: 'Przyszły festyn', startsAt: '2037-05-09T15:00:00.000Z' }, 'pl');
  });
  afterAll(() => panel().leave(page));

  test('a click narrows a list, a reload keeps it, and rows say in words how they stand', async () => {
    await openPanelScreen(page, `${list}?plugins[i18n][locale]=pl`);
    await row('Przyszły festyn').waitFor();
    await choose('Kiedy', 'Minione bez relacji');
    await row('Przyszły festyn').waitFor({ state: 'detached' });
    await choose('Osiedle', 'Ugorek');
    await expect.poll(() => decodeURIComponent(page.url()), waitOptions).toContain('quick[neighbourhood]=');
    await page.reload();
    await row('Dawny festyn').waitFor();
    expect(await page.getByRole('combobox', { name: 'Kiedy' }).innerText()).toMatch(/^Minione bez relacji/);
    expect(await page.locator('thead th').nth(2).innerText()).toMatch(/^stan$/i);
    expect(await row('Przyszły festyn').count()).toBe(0);
    const words = await row('Dawny festyn').innerText();
    for (const word of ['sob. 9 maja 2020, 17.00', 'Ugorek', 'starsza niż polska', 'Szkic', 'przeniesione'])
      expect(words).toContain(word);
    await page.getByRole('button', { name: 'Pokaż wszystko' }).click();
    await row('Przyszły festyn').waitFor();
    expect(page.url()).not.toContain('quick');
  });

  test('the form shows what a translation lacks, word by word, and one click says that it is up to date', async () => {
    await openPanelScreen(page, formPath('festival', documentId, 'pl'));
    await page.getByRole('button', { name: 'Zobacz zmiany' }).click();
    const dialog = page.getByRole('dialog', { name: 'Co zmieniło się w polskiej wersji' });
    await dialog.getByRole('heading', { name: 'W skrócie' }).waitFor();
    expect(await dialog.locator('del').innerText()).toContain('ósmej');
    expect(await dialog.locator('ins').innerText()).toContain('dziewiątej');
    await dialog.getByRole('button', { name: 'Tłumaczenie jest aktualne' }).click();
    await page.getByRole('button', { name: 'Zobacz zmiany' }).waitFor({ state: 'detached' });
    await openPanelScreen(page, `${list}?plugins[i18n][locale]=pl`);
    await row('Dawny festyn').getByText('aktualna', { exact: true }).waitFor();
  });

  test('an entry is said to need no translation by one click, and to need one by another', async () => {
    await row('Przyszły festyn').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Nie wymaga tłumaczenia' }).click();
    await page.getByText('Wpis nie wymaga tłumaczenia.').waitFor();
    await page.getByRole('button', { name: 'Jednak wymaga' }).click();
    await page.getByRole('button', { name: 'Przetłumacz', exact: true }).waitFor();
  });
}
