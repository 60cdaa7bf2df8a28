import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { unfold } from './form.ts';
import { button, formPath, waitOptions } from './forms.ts';

const settings = '/admin/content-manager/single-types/api::setting.setting';

/** What stands on every page: editors set it where they are, and see it on the site. */
export function describeNotice(panel: () => Panel): void {
  let page: Page;
  let about: string;

  beforeAll(async () => {
    const { editor } = panel();
    await editor.saveSingle('setting', { siteNameDefault: 'Osiedle', notice: null, menu: [], footer: [] });
    ({ documentId: about } = await editor.create('page', { title: 'Kim jesteśmy' }, 'pl'));
    await editor.publish('page', about, 'pl', { title: 'Kim jesteśmy' });
    page = await panel().tab(await panel().window('Editor'));
  });
  afterAll(async () => {
    await panel().editor.saveSingle('setting', { siteNameDefault: 'Osiedle', menu: [], footer: [] });
    await page.close();
  });

  const home = async () => (await fetch(`${panel().product.site}/`)).text();
  /** The links of the menu or the footer on the site. */
  const linksIn = async (part: 'menu' | 'more') => {
    const html = await home();
    const start = html.indexOf(part === 'menu' ? 'class="menu"' : 'id="more"');
    const list = html.slice(start, html.indexOf('</nav>', start));
    return [...list.matchAll(/<a href="([^"]+)"/g)].map(([, path]) => path);
  };

  test('an urgent notice by two clicks and a sentence, and off again by one', async () => {
    await openPanelScreen(page, '/admin');
    await page.getByRole('button', { name: 'Ogłoszenie pilne', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Ogłoszenie pilne' });
    // An end is there already, and the words are asked for.
    await dialog.getByRole('button', { name: 'Opublikuj' }).click();
    await dialog.getByText('Napisz komunikat albo usuń go całego.').waitFor();
    await dialog.getByRole('textbox', { name: /^Co się stało/ }).fill('Nie ma wody w blokach 1–7.');
    // A slip does not throw the sentence away.
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Wróć do pisania' }).click();
    await dialog.getByRole('button', { name: 'Opublikuj' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^Ogłoszenie nad stroną do: /).waitFor();
    await expect.poll(home, waitOptions).toMatch(/Nie ma wody w\sblokach/);

    await page.getByRole('button', { name: 'Zdejmij ogłoszenie' }).click();
    await page.getByRole('button', { name: 'Ogłoszenie pilne', exact: true }).waitFor();
    await expect.poll(home, waitOptions).not.toMatch(/Nie ma wody w\sblokach/);
  });

  test('a page in the menu from its own form, which says where it will be found', async () => {
    await openPanelScreen(page, formPath('page', about, 'pl'));
    await page.getByText('Adres: /kim-jestesmy/').waitFor();
    await page.getByText('Na dole każdej strony, w części „Więcej”.').waitFor();
    expect(await linksIn('more')).toContain('/kim-jestesmy/');
    await page.getByRole('button', { name: 'Dodaj do menu' }).click();
    await page.getByText('W menu na górze każdej strony.', { exact: true }).waitFor();
    await expect.poll(() => linksIn('menu'), waitOptions).toContain('/kim-jestesmy/');
    expect(await linksIn('more')).not.toContain('/kim-jestesmy/');
  });

  test('the order of the menu by the keyboard and by dragging', async () => {
    await openPanelScreen(page, settings);
    await unfold(page, 'Menu i stopka');
    const rows = page.getByRole('group', { name: /^Menu/ }).getByRole('listitem');
    await expect.poll(() => rows.count(), waitOptions).toBe(8);
    const order = () => rows.locator('p:first-child').allInnerTexts();
    await page.getByRole('button', { name: 'Kim jesteśmy: w górę' }).press('Enter');
    await page.keyboard.press('Enter');
    await expect
      .poll(order)
      .toEqual([
        'Projekty',
        'Spotkania',
        'Warsztaty',
        'Festyny',
        'Co nowego',
        'Kim jesteśmy',
        'Osiedla',
        'Kalendarz',
      ]);
    const handle = await rows.nth(5).locator('[title="Przeciągnij"]').boundingBox();
    const first = await rows.nth(0).boundingBox();
    if (!handle || !first) throw new Error('The rows are not shown.');
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(handle.x + handle.width / 2, first.y + 2, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await order())[0]).toBe('Kim jesteśmy');
    await button(page, 'Zapisz').click();
    await expect.poll(async () => (await linksIn('menu'))[0], waitOptions).toBe('/kim-jestesmy/');
  });

  test('nothing, by an Author, who reads in the help how it is done', async () => {
    const author = await panel().tab(await panel().window('Author'));
    await openPanelScreen(author, '/admin');
    await author.getByRole('link', { name: 'Pomoc', exact: true }).first().waitFor();
    expect(await author.getByRole('button', { name: 'Ogłoszenie pilne', exact: true }).count()).toBe(0);
    await openPanelScreen(author, formPath('page', 'create', 'pl'));
    const help = author.getByRole('link', { name: /^Pomoc: Treść strony/ });
    expect(await help.getAttribute('href')).toBe('/admin/help/texts');
    await openPanelScreen(author, '/admin/help/texts');
    await author.getByRole('heading', { level: 1, name: 'Teksty i odsyłacze' }).waitFor();
    await author.getByRole('searchbox').fill('odwolac');
    await author.getByRole('navigation', { name: 'Spis treści' }).getByRole('link').first().click();
    await author.getByRole('heading', { level: 1, name: /^Odwołać/ }).waitFor();
    panel().leave(author);
  });
}
