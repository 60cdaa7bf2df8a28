import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { fold } from './form.ts';
import { button, formPath, waitOptions } from './forms.ts';

const settings = '/admin/content-manager/single-types/api::setting.setting';

/** Editors choose where links lead by letters of a title, with the keyboard alone, and read titles where references are stored. */
export function describeLinks(panel: () => Panel): void {
  let page: Page;
  let meeting: string;
  let draft: string;

  beforeAll(async () => {
    const { editor } = panel();
    const event = { startsAt: '2031-06-12T14:30:00.000Z', title: 'Łąka kwietna: zebranie' };
    ({ documentId: meeting } = await editor.create('meeting', event, 'pl'));
    await editor.publish('meeting', meeting, 'pl', event);
    ({ documentId: draft } = await editor.create('update', { title: 'Łąka kwietna rośnie' }, 'pl'));
    page = await panel().tab(await panel().window('Editor'));
  });
  afterAll(() => page.close());

  const dialog = () => page.getByRole('dialog', { name: 'Odsyłacz' });
  const options = (scope = page.locator('body')) => scope.getByRole('option').allTextContents();

  test('in a text, by its dialog', async () => {
    await openPanelScreen(page, formPath('page', 'create', 'pl'));
    const text = page.getByRole('textbox', { name: /^Treść/ });
    await text.click();
    await page.keyboard.type('Zob. ');
    await page.keyboard.press('Control+k');
    await dialog().waitFor();
    await page.keyboard.type('laka kwiet');
    await expect
      .poll(() => options(dialog()), waitOptions)
      .toEqual(['Łąka kwietna rośnieaktualnośćszkic', 'Łąka kwietna: zebraniespotkanie, 12.06.2031']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const field = dialog().getByRole('combobox');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active ?? ''}"]`).textContent()).toContain('zebranie');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await text.textContent()).toBe('Zob. Łąka kwietna: zebranie');

    // The link is changed where it stands; its dialog says where it leads.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+k');
    await dialog().getByText('12.06.2031').first().waitFor();
    await field.fill('+48 12 616 12 34');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await page.keyboard.press('Control+k');
    await dialog().waitFor();
    await field.fill('laka kwietna ros');
    await dialog().getByRole('option').filter({ hasText: 'rośnie' }).click();
    await dialog().waitFor({ state: 'detached' });

    await page
      .getByLabel(/^Tytuł/)
      .first()
      .fill('Z odsyłaczami');
    await button(page, 'Zapisz').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    const saved = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { body } = await panel().editor.read('page', saved, 'pl');
    expect(body).toContain('[Łąka kwietna: zebranie](tel:+48126161234)');
    expect(body).toContain(`[Łąka kwietna rośnie](osiedle:update/${draft})`);
  });

  test('in a field of a group, which shows what it leads to', async () => {
    await panel().editor.saveSingle('setting', {
      siteNameDefault: 'Osiedle',
      pinned: { entry: `osiedle:meeting/${meeting}`, until: '2031-07-01' },
      menu: [
        { link: `osiedle:page/${'x'.repeat(24)}`, nameDefault: 'Zniknęło' },
        { link: `osiedle:meeting/${meeting}` },
      ],
    });
    await openPanelScreen(page, settings);
    const pinned = page.getByRole('group', { name: /^Wpis/ });
    await expect.poll(() => pinned.textContent(), waitOptions).toContain('Łąka kwietna: zebranie');
    expect(await page.getByText('osiedle:meeting').count()).toBe(0);

    await pinned.getByRole('button', { name: 'Zmień' }).press('Enter');
    const field = page.getByRole('combobox', { name: /^Wpis/ });
    await expect
      .poll(() => field.evaluate((element) => element === document.activeElement), waitOptions)
      .toBe(true);
    await page.keyboard.type('laka kwietna ros');
    await page.getByRole('option').filter({ hasText: 'rośnie' }).waitFor();
    await page.keyboard.press('Enter');
    await pinned.getByText('Łąka kwietna rośnie').waitFor();
    // Its place in the form takes the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zmień');
    await pinned.getByText(/gdy ten szkic zostanie opublikowany/).waitFor();

    await fold(page, 'Menu i stopka').click();
    const menu = page.getByRole('group', { name: /^Menu/ });
    const rows = menu.getByRole('listitem');
    await expect.poll(() => rows.count(), waitOptions).toBe(2);
    await rows.filter({ hasText: 'Łąka kwietna: zebranie' }).waitFor();
    await rows.filter({ hasText: 'Zniknęło' }).getByText('Tej strony już nie ma').waitFor();
    await menu.getByRole('button', { name: 'Zniknęło: usuń stąd' }).click();
    await menu.getByRole('combobox').fill('kalend');
    await page.getByRole('option').filter({ hasText: 'Kalendarz' }).click();
    const saved = page.waitForRequest(
      (request) => request.method() === 'PUT' && request.url().includes('single-types'),
    );
    await button(page, 'Zapisz').click();
    expect((await saved).postDataJSON()).toMatchObject({
      pinned: { entry: `osiedle:update/${draft}` },
      menu: [{ link: `osiedle:meeting/${meeting}` }, { link: '/kalendarz/' }],
    });
  });
}
