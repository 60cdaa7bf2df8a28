import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Locale } from '../../shared/src/index.ts';
import type { Panel } from '../support/panel.ts';
import { logInToPanel, testPassword } from '../support/panel-browser.ts';
import { isLong, testLong } from '../support/test-long.ts';
import { button, formPath, newPage, notice, openForm, waitOptions, type Form } from './forms.ts';

/** An editor's session ends while a form is open. */
export function describeSessions(panel: () => Panel): void {
  /** Ends all sessions, as “Log out of all devices” does. */
  async function endSessions(email: string): Promise<void> {
    const headers = { 'content-type': 'application/json', authorization: '' };
    const entered = await fetch(`${panel().product.cms}/admin/login`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password: testPassword }),
    });
    const { data } = (await entered.json()) as { data: { token: string } };
    headers.authorization = `Bearer ${data.token}`;
    const ended = await fetch(`${panel().product.cms}/admin/users/me/sessions`, {
      method: 'DELETE',
      headers,
    });
    expect(ended.status).toBe(200);
  }
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Zaloguj się ponownie' });

  /** Opens a form in a new window of a new person. */
  async function openAlone(locale: Locale): Promise<Form & { own: BrowserContext; email: string }> {
    const email = await panel().newPerson('Editor');
    const own = await panel().newWindow(email);
    return {
      own,
      email,
      ...(await openForm(panel(), formPath('page', await newPage(panel()), locale), /^Tytuł/, own)),
    };
  }

  async function isSaved({ page, field }: Form, words: string): Promise<void> {
    await button(page, 'Zapisz').click();
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
    await notice(page).waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe(words);
    await page.reload();
    await expect.poll(() => field.inputValue(), waitOptions).toBe(words);
  }

  test.each(isLong ? (['pl', 'en'] as const) : (['pl'] as const))(
    'they log in beside the form, and save (%s)',
    async (language) => {
      const form = await openAlone(language);
      const { own, email, page, field } = form;
      await field.fill('Po przerwie');
      await endSessions(email);
      await button(page, 'Zapisz').click();
      const dialog = dialogOf(page);
      await dialog.getByRole('button', { name: 'Nie teraz' }).last().click();
      expect(await field.inputValue()).toBe('Po przerwie');
      // As when somebody turns a tablet: the form gets another layout.
      await page.setViewportSize({ width: 700, height: 900 });
      await button(page, 'Zapisz').click();
      await dialog.getByLabel('Hasło').fill('nie to');
      await page.keyboard.press('Enter');
      await dialog.getByText('Nie udało się zalogować').waitFor();
      await dialog.getByLabel('Hasło').fill(testPassword);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await isSaved(form, 'Po przerwie');
      await own.close();
    },
  );

  testLong('they may log in in another tab', async () => {
    const { own, email, ...form } = await openAlone('pl');
    await form.field.fill('W drugiej karcie');
    await endSessions(email);
    const other = await own.newPage();
    await logInToPanel(other, panel().product.cms, email);
    await isSaved(form, 'W drugiej karcie');
    await own.close();
  });

  testLong('they may log out in another tab', async () => {
    const { own, ...form } = await openAlone('pl');
    await form.field.fill('Jeszcze nie');
    const other = await own.newPage();
    await other.goto(`${panel().product.cms}/admin`);
    await other.getByRole('heading', { name: /Cześć/ }).waitFor();
    await other
      .getByRole('button', { name: /^EP|Próbna|Editor/ })
      .first()
      .click();
    await other.getByRole('menuitem', { name: 'Wyloguj' }).click();
    await other.locator('input[name=email]').waitFor();
    await button(form.page, 'Zapisz').click();
    await dialogOf(form.page).getByLabel('Hasło').fill(testPassword);
    await form.page.keyboard.press('Enter');
    await dialogOf(form.page).waitFor({ state: 'hidden' });
    await isSaved(form, 'Jeszcze nie');
    await own.close();
  });

  test('without an open form they see the login page', async () => {
    const { own, email, page } = await openAlone('pl');
    await page.getByRole('link', { name: 'Miejsca' }).click();
    await page.getByRole('heading', { level: 1, name: 'Miejsca' }).waitFor();
    await endSessions(email);
    // The list sends requests by itself, too, so the link may be gone.
    await page
      .getByRole('link', { name: 'Strony', exact: true })
      .click()
      .catch(() => undefined);
    await page.locator('input[name=email]').waitFor();
    await own.close();
  });
}
