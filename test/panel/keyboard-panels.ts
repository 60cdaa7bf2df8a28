import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { isLong } from '../support/test-long.ts';
import { setTextSize } from './form.ts';
import { button, formPath, waitOptions } from './forms.ts';
import { axeInBothColours, dialogFaults, openedFaults, tabFaults } from './walk/keyboard.ts';

/** What stands beside, above and below the fields of a form, what opens from there, and home: all of it by keyboard alone. */
export function describeKeyboardPanels(panel: () => Panel): void {
  let page: Page;
  let id: string;
  let faults: Record<string, string[]>;
  const fine = () => Object.fromEntries(Object.keys(faults).map((name) => [name, []]));
  const dialog = (): Locator => page.getByRole('dialog');
  const main = (): Locator => page.getByRole('main');
  const press = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  const title = (): Locator => page.getByLabel(/^Tytuł/).first();
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim(),
    );

  beforeAll(async () => {
    const { editor } = panel();
    ({ documentId: id } = await editor.create('page', { title: 'Majówka', body: 'W parku.' }, 'pl'));
    await editor.save('page', id, { body: 'W szkole.' }, 'pl');
    page = await panel().tab(await panel().window('Editor'));
    await page.emulateMedia({ colorScheme: 'light' });
    await openPanelScreen(page, formPath('page', id, 'pl'));
  });
  afterAll(() => panel().leave(page));

  test('the dialogs that open beside a form are walked through, closed by Escape, and give the focus back', async () => {
    faults = {};
    for (const name of ['Wcześniejsze wersje', 'Opublikuj później…', 'Pokaż komuś'])
      faults[name] = await dialogFaults(page, press(name), dialog());
    expect(faults).toEqual(fine());
  });

  test('a comment is written, and the focus stays where it was written', async () => {
    await press('Skomentuj pola').focus();
    await page.keyboard.press('Enter');
    await press('Skomentuj: W skrócie').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Za krótko');
    await page.keyboard.press('Control+Enter');
    const field = page.locator('[data-field=summary]');
    await field.getByText('Za krótko').waitFor();
    await expect.poll(focused, waitOptions).toBe('Odpowiedz');
    expect(await axeInBothColours(page, field)).toEqual([]);
    await press('Usuń uwagę: Za krótko').focus();
    await page.keyboard.press('Enter');
    await field.getByText('Za krótko').waitFor({ state: 'detached' });
    // What was pressed is gone.
    await expect
      .poll(() => page.evaluate(() => document.activeElement === document.body), waitOptions)
      .toBe(false);
  });

  test('what two people have written at once is compared and decided, and what is not saved is offered and discarded', async () => {
    await panel().editor.save('page', id, { title: 'Majówka u Basi' }, 'pl');
    await title().fill('Majówka u Anny');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor();
    faults = { conflict: await openedFaults(page, dialog()) };
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(focused, waitOptions).toBe('title');

    await page.getByRole('link', { name: 'Miejsca' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').getByRole('button').last().press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Miejsca' }).waitFor();
    await openPanelScreen(page, formPath('page', id, 'pl'));
    const offer = page.getByRole('region', { name: 'Niezapisane zmiany' });
    await offer.waitFor();
    faults['offer'] = [...(await tabFaults(page, offer)), ...(await axeInBothColours(page, offer))];
    await offer.getByRole('button', { name: 'Odrzuć' }).press('Enter');
    await expect.poll(focused, waitOptions).toBe('Odrzucono.');
    expect(faults).toEqual(fine());
  });

  test('a refused publication leads to its field, and its list to each of them', async () => {
    await title().fill('');
    await press('Opublikuj').press('Enter');
    const list = page.getByRole('region', { name: /do poprawienia/ });
    await list.waitFor();
    await expect.poll(focused, waitOptions).toBe('title');
    faults = { list: [...(await tabFaults(page, list)), ...(await axeInBothColours(page, list))] };
    await list.getByRole('button').last().press('Enter');
    await expect.poll(focused, waitOptions).toBe('title');
    await page.keyboard.type('Majówka');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
    expect(faults).toEqual(fine());
  });

  test('a place is chosen while its name is typed, or made in a dialog that gives the focus back', async () => {
    await panel().editor.create('place', { nameDefault: 'Klub Klawisz' });
    await openPanelScreen(page, formPath('workshop', 'create', 'pl'));
    const place = page.getByRole('combobox', { name: /^Miejsce/ });
    await place.focus();
    await page.keyboard.type('klawisz');
    await page.getByRole('option', { name: 'Klub Klawisz' }).first().waitFor();
    faults = { list: await axeInBothColours(page, page.getByRole('listbox')) };
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Klub Klawisz' }).waitFor();
    await page.keyboard.type('Nowy klub');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    faults['new place'] = await openedFaults(page, dialog());
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(focused, waitOptions).toBe('place');
    expect(faults).toEqual(fine());
    await press('Usuń z tego wpisu: Klub Klawisz').press('Enter');
    await expect.poll(focused, waitOptions).toBe('place');
  });

  test('home is walked through, with large text, too, and so is what is written and restored there', async () => {
    await openPanelScreen(page, '/admin');
    faults = { notice: await dialogFaults(page, press('Ogłoszenie pilne'), dialog()) };
    await setTextSize(page, 200);
    faults['home'] = [...(await tabFaults(page, main())), ...(await axeInBothColours(page))];
    await setTextSize(page, 100);
    await panel().editor.delete('page', id);
    await openPanelScreen(page, '/admin/bin');
    const row = page.getByRole('listitem').filter({ hasText: 'Majówka' }).first();
    faults['forget'] = await dialogFaults(page, row.getByRole('button').last(), dialog());
    const count = await page.getByRole('listitem').count();
    await row.getByRole('button').first().press('Enter');
    await page.getByText(/Przywrócono jako szkic/).waitFor();
    await expect.poll(() => page.getByRole('listitem').count(), waitOptions).toBeLessThan(count);
    expect(faults).toEqual(fine());
  });

  if (isLong)
    test('the longest form with everything in it open, on a phone and with large text, too', async () => {
      const occurrences = [{ startsAt: '2037-12-18T16:00:00.000Z' }];
      const data = { title: 'Klawisze', startsAt: '2037-12-11T16:00:00.000Z', occurrences };
      const { documentId } = await panel().editor.create('workshop', data, 'pl');
      await openPanelScreen(page, formPath('workshop', documentId, 'pl'));
      const closed = page.locator('h2 button[aria-expanded=false], h3 button[aria-expanded=false]');
      const missing = page.locator('[data-empty-group]');
      for (const one of [closed, missing])
        for (let left = await one.count(); left > 0; left -= 1) {
          await one.first().press('Enter');
          await expect.poll(() => one.count(), waitOptions).toBeLessThan(left);
        }
      faults = {};
      for (const [width, text] of [
        [1280, 100],
        [1280, 200],
        [360, 100],
      ] as const) {
        await page.setViewportSize({ width, height: 740 });
        await setTextSize(page, text);
        faults[`${width}, ${text} %`] = [
          ...(await tabFaults(page, main())),
          ...(await axeInBothColours(page)),
        ];
      }
      await setTextSize(page, 100);
      await page.setViewportSize({ width: 1280, height: 720 });
      // Not mended yet: with large text two buttons beside the form, and on a phone a tall field, can be covered.
      const known =
        /^has the focus out of sight: (button Skomentuj pola|button Pokaż|textarea versions\.transcriptSecond)$/;
      for (const [name, found] of Object.entries(faults))
        faults[name] = name === '1280, 100 %' ? found : found.filter((fault) => !known.test(fault));
      expect(faults).toEqual(fine());
      await page.close();
    }, 1_800_000);
}
