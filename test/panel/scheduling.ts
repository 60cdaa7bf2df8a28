import { expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { formPath, openForm, waitOptions } from './forms.ts';

/** Entries go on the site, and off it, at a time that an Editor sets in the form. */
export function describeScheduling(panel: () => Panel): void {
  test('an Editor schedules what is not saved yet in four clicks, changes the time, and cancels it', async () => {
    const { documentId } = await panel().editor.create('page', { title: 'Na poniedziałek' }, 'pl');
    const path = formPath('page', documentId, 'pl');
    const { page } = await openForm(panel(), path, /^Tytuł/);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.getByLabel(/^Tytuł/).fill('Na poniedziałek rano');
    await button('Opublikuj później…').click();
    await button('Jutro 8.00').click();
    await button('Zapisz i zaplanuj').click();
    const line = page.getByText(/^Zostanie opublikowany \S+ \d+ \S+( \d{4})? o 8\.00$/);
    await line.waitFor();
    await expect.poll(() => button('Zapisz').isEnabled(), waitOptions).toBe(false);
    expect(await button('Opublikuj później…').count()).toBe(0);

    await button('Zmień').click();
    await page.getByRole('textbox', { name: 'Godzina' }).fill('9.30');
    await button('Zaplanuj').click();
    await page.getByText(/^Zostanie opublikowany .* o 9\.30$/).waitFor();
    await button('Anuluj').click();
    await button('Opublikuj później…').waitFor();

    // What a rule refuses is said at once, and its field in the list below the buttons.
    await page.getByLabel(/^Tytuł/).fill('');
    await button('Opublikuj później…').click();
    await button('Jutro 8.00').click();
    await button('Zapisz i zaplanuj').click();
    await page.getByText(/^Nie zaplanowano/).waitFor();
    panel().leave(page);
  });
}
