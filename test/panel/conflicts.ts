import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { button, formPath, newPage, notice, openForm, types, waitOptions } from './forms.ts';

/** Two people work on the same entry: nobody takes back what the other has saved. */
export function describeConflicts(panel: () => Panel): void {
  const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /w tym samym czasie/ });
  const choose = (page: Page, name: string) =>
    dialog(page).getByRole('button', { name, exact: true }).click();
  const draft = (id: string) => panel().editor.read('page', id, 'pl');
  /** Another look at what only changes every twenty seconds. */
  const look = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

  test('both texts stay, and the editor chooses', async () => {
    const { editor } = panel();
    const id = await newPage(panel());
    const { page, field } = await openForm(panel(), formPath('page', id, 'pl'), /^Tytuł/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.save('page', id, { title: 'Zebranie u Basi', summary: 'Z kawą.' }, 'pl');
    await field.fill('Zebranie u Anny');
    await button(page, 'Zapisz').click();
    await dialog(page).waitFor();
    const shown = await dialog(page).innerText();
    expect(shown).toMatch(/Zapisała to inna osoba: Editor Próbna, \d\d:\d\d/);
    expect(shown).toMatch(/Zebranie u Basi[^]*Zebranie u Anny[^]*Te zmiany zostaną: W skrócie\./);
    await choose(page, 'Kopiuj moje');
    await dialog(page).getByRole('button', { name: 'Skopiowano' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Tytuł\nZebranie u Anny');

    // Back in the form nothing is lost, and the next save asks again.
    await page.keyboard.press('Escape');
    await notice(page).filter({ hasText: 'zapisano w międzyczasie' }).waitFor();
    expect(await field.inputValue()).toBe('Zebranie u Anny');
    await button(page, 'Opublikuj').click();
    await dialog(page).waitFor();
    // Somebody saves once more while the editor thinks.
    await editor.save('page', id, { title: 'Trzecie zebranie' }, 'pl');
    await choose(page, 'Nadpisz');
    await dialog(page).getByText('Trzecie zebranie').waitFor();
    await choose(page, 'Nadpisz');
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => button(page, 'Opublikuj').isEnabled(), waitOptions).toBe(false);
    expect(await draft(id)).toMatchObject({
      title: 'Zebranie u Anny',
      summary: 'Z kawą.',
      status: 'published',
    });
    await expect.poll(() => page.getByLabel(/^W skrócie/).inputValue(), waitOptions).toBe('Z kawą.');

    // Their version instead, for one field or whole.
    await editor.save('page', id, { title: 'Czwarte', summary: 'Bez kawy.' }, 'pl');
    await field.fill('Moje');
    await page.getByLabel(/^W skrócie/).fill('Z herbatą.');
    await button(page, 'Zapisz').click();
    await dialog(page)
      .getByRole('radio', { name: /Czwarte/ })
      .check();
    await choose(page, 'Nadpisz');
    await expect.poll(() => field.inputValue(), waitOptions).toBe('Czwarte');
    expect(await draft(id)).toMatchObject({ title: 'Czwarte', summary: 'Z herbatą.' });
    await editor.save('page', id, { title: 'Piąte' }, 'pl');
    await field.fill('Znów moje');
    await button(page, 'Zapisz').click();
    await dialog(page).waitFor();
    await choose(page, 'Wczytaj ich');
    await expect.poll(() => field.inputValue(), waitOptions).toBe('Piąte');
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
    panel().leave(page);
  });

  test('two windows of one person know of each other, and the second save asks', async () => {
    const id = await newPage(panel());
    const one = await openForm(panel(), formPath('page', id, 'pl'), /^Tytuł/);
    const other = await openForm(panel(), formPath('page', id, 'pl'), /^Tytuł/);
    await one.field.fill('W jednym oknie');
    const known = other.page.getByText(/zmieniany też w innym oknie, z Twojego konta, od \d\d:\d\d/);
    await expect
      .poll(async () => {
        await look(other.page);
        return known.count();
      }, waitOptions)
      .toBe(1);
    await button(one.page, 'Zapisz').click();
    await expect
      .poll(async () => {
        await look(other.page);
        return known.count();
      }, waitOptions)
      .toBe(0);
    await other.field.fill('W drugim');
    await button(other.page, 'Zapisz').click();
    await dialog(other.page).getByText('z Twojego konta, w innym oknie').waitFor();
    await choose(other.page, 'Nadpisz');
    await dialog(other.page).waitFor({ state: 'detached' });
    await expect.poll(() => draft(id), waitOptions).toMatchObject({ title: 'W drugim' });
    for (const { page } of [one, other]) panel().leave(page);
  });

  test('a list says who is editing, and asks before it deletes what has changed', async () => {
    const { editor } = panel();
    const id = await newPage(panel());
    const name = `Do usunięcia ${id}`;
    await editor.save('page', id, { title: name }, 'pl');
    const page = await panel().tab(await panel().window('Editor'));
    await openPanelScreen(
      page,
      `${types}/api::page.page?page=1&pageSize=20&sort=title:ASC&plugins[i18n][locale]=pl&_q=${id}`,
    );
    await editor.edits('page', id, 'pl');
    await look(page);
    await page.getByText(`Editor Próbna edytuje „${name}” od`).waitFor();
    await editor.save('page', id, { summary: 'Jednak ważne.' }, 'pl');
    await page.getByRole('row').nth(1).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Usuń', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Potwierdź' }).click();
    await dialog(page).getByText(`${name}. Zapisała to inna osoba: Editor Próbna`).waitFor();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await draft(id)).toMatchObject({ summary: 'Jednak ważne.' });
    panel().leave(page);
  });
}
