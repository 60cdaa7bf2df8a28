import { expect, test } from 'vitest';
import { openPanelScreen } from '../support/panel-browser.ts';
import type { Panel } from '../support/panel.ts';
import { waitOptions } from './forms.ts';

/** How people come in where there is no mail server. */
export function describeInvitations(panel: () => Panel): void {
  test('an administrator invites by a link, and renews it', async () => {
    const page = await panel().tab(await panel().window('Administrator'));
    await openPanelScreen(page, '/admin/settings/users?pageSize=100&page=1');
    await page.getByRole('button', { name: 'Utwórz nowego użytkownika' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Imię/).fill('Anna');
    await dialog.getByLabel(/^E-mail/).fill('anna@osiedle.example');
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Author' }).click();
    await page.keyboard.press('Escape');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByText('Ten panel nie wysyła poczty.').waitFor();
    const link = () => page.getByLabel('Link z zaproszeniem').inputValue();
    const first = await link();
    await page.getByRole('button', { name: 'Gotowe' }).click();

    await page.getByText('anna@osiedle.example').click();
    await page.getByText('Ta osoba jeszcze nie założyła konta. Jej zaproszenie działa do').waitFor();
    await page.getByRole('button', { name: 'Odnów zaproszenie' }).click();
    await page.getByText('Ten panel nie wysyła poczty.').waitFor();
    const second = await link();
    panel().leave(page);

    const guest = await panel().browser.newContext({ locale: 'pl-PL' });
    guest.setDefaultTimeout(waitOptions.timeout);
    const invitation = await guest.newPage();
    await invitation.goto(first);
    await invitation.getByText('To zaproszenie już nie działa').first().waitFor();
    await invitation.goto(second);
    const email = invitation.getByLabel(/^E-mail/);
    await expect.poll(() => email.inputValue(), waitOptions).toBe('anna@osiedle.example');
    await guest.close();
  });

  test('the log-in page names who helps with a forgotten password', async () => {
    const guest = await panel().browser.newContext({ locale: 'pl-PL' });
    guest.setDefaultTimeout(waitOptions.timeout);
    const page = await guest.newPage();
    await page.goto(`${panel().product.cms}/admin/auth/login`);
    await page.getByText('Nie pamiętasz hasła? Administrator może ustawić Ci nowe.').waitFor();
    expect(await page.getByRole('link', { name: 'Nie pamiętam hasła' }).count()).toBe(0);
    await guest.close();
  });
}
