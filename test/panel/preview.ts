import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { button, formPath, openForm, waitOptions } from './forms.ts';

/** The window of the preview that a form opens. */
async function openPreview(page: Page): Promise<Page> {
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Otwórz podgląd' }).click(),
  ]);
  return opened;
}

/** Editors look at a draft beside its form, and show it to somebody outside. The publisher is the real one. */
export function describePreview(panel: () => Panel): void {
  const body = `${'Długi akapit.\n\n'.repeat(80)}![Łąka](/uploads/nie-ma_1a2b3c4d5e_0123456789abcdef.jpg)`;

  test('an Editor sees each save in a window beside the form, in both languages and as on a phone', async () => {
    const { documentId } = await panel().editor.create('page', { title: 'Szkic łąki', body }, 'pl');
    const { page, field } = await openForm(panel(), formPath('page', documentId, 'pl'), /^Tytuł/);
    const preview = await openPreview(page);
    const complaints: string[] = [];
    preview.on('console', (message) => complaints.push(message.text()));
    // While the next page loads, there are two.
    const frame = preview.locator('iframe').last().contentFrame();
    const heading = frame.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.innerText(), waitOptions).toMatch(/Szkic\słąki/);
    await preview.getByText('Tak to wygląda po ostatnim zapisaniu.').waitFor();
    await frame
      .locator('html')
      .evaluate((html) => html.ownerDocument.defaultView?.scrollTo({ top: 900, behavior: 'instant' }));

    await field.fill('Gotowa łąka');
    await preview.getByText('Masz niezapisane zmiany.').waitFor();
    await button(page, 'Zapisz').click();
    await expect.poll(() => heading.innerText(), waitOptions).toMatch(/Gotowa\słąka/);
    const place = () => frame.locator('html').evaluate((html) => html.ownerDocument.defaultView?.scrollY);
    await expect.poll(place, waitOptions).toBe(900);

    await preview.getByText('Telefon', { exact: true }).click();
    await expect
      .poll(async () => (await preview.locator('iframe').last().boundingBox())?.width, waitOptions)
      .toBe(360);
    await preview.getByText('English', { exact: true }).click();
    await expect.poll(() => heading.innerText(), waitOptions).toBe('Nie ma jeszcze tej wersji językowej');
    await panel().editor.save('page', documentId, { title: 'A meadow', body: 'Short.' }, 'en');
    await preview.getByText('Polski', { exact: true }).click();
    await preview.getByText('English', { exact: true }).click();
    await expect.poll(() => heading.innerText(), waitOptions).toMatch(/A\smeadow/);
    // Styles and fonts of the site are there, and only the picture that nobody has uploaded is missing.
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    expect(await heading.evaluate((one) => getComputedStyle(one).fontFamily)).toContain('Atkinson');
    expect(await (await fetch(`${panel().product.site}/gotowa-laka/`)).text()).not.toContain('akapit');
    await preview.close();

    await page.getByRole('link', { name: 'Na całym ekranie' }).click();
    const framed = page.frameLocator('[data-testid=preview-iframe]').getByRole('heading', { level: 1 });
    await expect.poll(() => framed.innerText(), waitOptions).toMatch(/Gotowa\słąka/);
    await page.close();
  });

  test('an Editor shows a draft to somebody without an account by a link, and revokes it', async () => {
    const { documentId } = await panel().editor.create(
      'page',
      { title: 'Do konsultacji', body: '## Plan' },
      'pl',
    );
    const page = await panel().tab(await panel().window('Editor'));
    await openPanelScreen(page, formPath('page', documentId, 'pl'));
    await page.getByRole('button', { name: 'Pokaż komuś' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pokaż komuś ten szkic' });
    await dialog.getByRole('button', { name: 'Utwórz odsyłacz' }).click();
    const address = await dialog.getByLabel('Odsyłacz do szkicu').inputValue();
    const stranger = await panel().browser.newContext();
    const seen = await stranger.newPage();
    const answer = await seen.goto(address);
    expect([answer?.status(), answer?.headers()['x-robots-tag']]).toEqual([200, 'noindex, nofollow']);
    await seen.getByRole('heading', { level: 2, name: 'Plan' }).waitFor();
    // Every other page is the site's own.
    await seen.goto(`${address}/kalendarz/`);
    const { port, pathname } = new URL(seen.url());
    expect([port, pathname]).toEqual([new URL(panel().product.site).port, '/kalendarz/']);

    await dialog.getByRole('button', { name: 'Unieważnij' }).click();
    await dialog.getByText('Ten odsyłacz już nie działa.').waitFor();
    expect((await seen.goto(address))?.status()).toBe(404);
    await seen.getByRole('heading', { name: 'Nie ma takiej strony' }).waitFor();
    await stranger.close();
    await dialog.getByRole('button', { name: 'Zamknij' }).click();
    panel().leave(page);
  });
}
