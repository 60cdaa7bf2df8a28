import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { button, formPath, openForm, waitOptions } from './forms.ts';

/** Who wrote over a sentence by mistake, or deleted an entry, gets it back without asking anybody. */
export function describeHistory(panel: () => Panel): void {
  let page: Page;
  let id: string;
  const draft = () => panel().editor.read('page', id, 'pl');

  beforeAll(async () => {
    const { editor } = panel();
    const body = 'Zbierzemy się **w parku**. Przyjdź z sąsiadem.';
    ({ documentId: id } = await editor.create('page', { title: 'Majówka sąsiedzka', body }, 'pl'));
    await editor.save('page', id, { title: 'Majówka', body: body.replace('w parku', 'w szkole') }, 'pl');
    const form = await openForm(panel(), formPath('page', id, 'pl'), /^Tytuł/);
    ({ page } = form);
  });
  afterAll(() => panel().leave(page));

  test('an earlier version is compared in words, and restored as a draft', async () => {
    await page.getByRole('button', { name: 'Wcześniejsze wersje' }).click();
    const dialog = page.getByRole('dialog', { name: 'Historia' });
    const versions = dialog.getByRole('list', { name: /^Wersje/ }).getByRole('button');
    await expect.poll(() => versions.count(), waitOptions).toBe(2);
    expect(await versions.first().innerText()).toMatch(/^\d\d:\d\d\s+zapisano, Editor Próbna$/);
    await expect.poll(() => dialog.locator('del').count(), waitOptions).toBe(2);
    const marked = async (tag: string) => (await dialog.locator(tag).allTextContents()).join();
    expect(await marked('del')).toMatch(/sąsiedzka.*parku/);
    expect(await marked('ins')).toMatch(/szkole/);
    expect(await dialog.innerText()).not.toMatch(/\*\*|[{}]|body/);
    expect(await dialog.getByRole('button', { name: 'Przywróć jako szkic' }).isEnabled()).toBe(false);

    await versions.nth(1).click();
    await dialog.getByText('To najstarsza wersja').waitFor();
    await dialog.getByRole('button', { name: 'Co zmieni przywrócenie' }).click();
    await expect.poll(() => dialog.locator('ins').count(), waitOptions).toBe(2);
    await dialog.getByRole('button', { name: 'Przywróć jako szkic' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(
        () =>
          page
            .getByLabel(/^Tytuł/)
            .first()
            .inputValue(),
        waitOptions,
      )
      .toBe('Majówka sąsiedzka');
    expect(await draft()).toMatchObject({
      title: 'Majówka sąsiedzka',
      body: 'Zbierzemy się **w parku**. Przyjdź z sąsiadem.',
      status: 'draft',
    });
    // The form goes on as after any save.
    await page
      .getByLabel(/^Tytuł/)
      .first()
      .fill('Majówka w parku');
    await button(page, 'Zapisz').click();
    await expect.poll(async () => (await draft())['title'], waitOptions).toBe('Majówka w parku');
  });

  test('a deleted entry is found in the bin, and its form from there', async () => {
    await panel().editor.delete('page', id);
    await openPanelScreen(page, '/admin');
    await page.getByRole('link', { name: 'Kosz' }).click();
    await page.getByText(/Usunięte wpisy i pliki można przywrócić przez 30 dni/).waitFor();
    await page.getByRole('button', { name: 'Przywróć: Majówka w parku' }).click();
    await page.getByText(/Przywrócono jako szkic/).waitFor();
    expect(await draft()).toMatchObject({ title: 'Majówka w parku', status: 'draft' });
    await expect
      .poll(() => page.getByRole('button', { name: 'Przywróć: Majówka w parku' }).count(), waitOptions)
      .toBe(0);
    const link = page.getByRole('link', { name: 'Otwórz' });
    expect(await link.getAttribute('href')).toBe(formPath('page', id, 'pl'));
  });
}
