import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { formPath, waitOptions } from './forms.ts';

/** A part of the home page by its heading. */
export const homePart = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/**
 * An Administrator does something about the site as a whole: looks at the question and leaves it, then answers it.
 * @param button at home @param action in the question
 * @returns the question's words
 */
export async function operateAtHome(page: Page, button: string, action: string): Promise<string> {
  await openPanelScreen(page, '/admin');
  const site = homePart(page, 'Strona dla mieszkańców');
  await site.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  const words = await dialog.innerText();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await site.getByRole('button', { name: button }).click();
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  return words;
}

/** Home says what waits, and leads to where it is done. */
export function describeHome(panel: () => Panel): void {
  let page: Page;
  beforeAll(async () => {
    page = await panel().tab(await panel().window('Editor'));
  });
  afterAll(() => panel().leave(page));

  test('an Editor is led to the field with a dead link, and sees who published it and when', async () => {
    const { editor } = panel();
    const data = { title: 'Rozkład jazdy', body: 'Zobacz [rozkład](/nie-ma-rozkladu/).' };
    const { documentId } = await editor.create('update', data, 'pl');
    await editor.publish('update', documentId, 'pl', data);
    // Strapi keeps the language of the form that was open last, and puts it into the address of the next.
    await openPanelScreen(page, formPath('update', 'create', 'pl'));
    const link = homePart(page, 'Co czeka')
      .getByRole('listitem')
      .filter({ hasText: 'Odsyłacz /nie-ma-rozkladu/ prowadzi donikąd.' });
    await expect
      .poll(async () => {
        await openPanelScreen(page, '/admin');
        return link.count();
      }, waitOptions)
      .toBe(1);
    const published = homePart(page, 'Ostatnio opublikowane').getByRole('listitem').first();
    expect(await published.innerText()).toMatch(/^Rozkład jazdy\s+Aktualność · .+, dziś o \d\d:\d\d$/);
    // What concerns the whole site is not for Editors.
    expect(await homePart(page, 'Strona dla mieszkańców').getByRole('button').count()).toBe(0);
    await link.getByRole('link', { name: 'Rozkład jazdy' }).click();
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));
    await expect.poll(focused, waitOptions).toBe('body');
    await editor.unpublish('update', documentId, 'pl');
  });
}
