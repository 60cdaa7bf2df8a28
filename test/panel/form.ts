import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { eventually } from '../support/product.ts';
import { button, formPath, openForm, waitOptions } from './forms.ts';

/** Opens or folds a part of the form. */
export const fold = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 2, name }).getByRole('button');

/** Opens a part of the form that this device may have left open. */
export async function unfold(page: Page, name: string): Promise<void> {
  if ((await fold(page, name).getAttribute('aria-expanded')) === 'false') await fold(page, name).click();
}

/** The button that begins a group of fields. @param label of the group */
export const addGroup = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^Dodaj (?:.+ )?${label}`) });

/** The path of the field that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));

/** Large text, as the browser's setting makes it: Strapi's sizes count from 62.5% of it. */
export const setTextSize = (page: Page, percent: number) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent * 0.625);

/** Long forms lead people: from home, through parts, to what is wrong, and out again. */
export function describeForm(panel: () => Panel): void {
  test('begins an entry at home by one click, and lists there what somebody has begun', async () => {
    const page = await panel().tab(await panel().window('Author'));
    await openPanelScreen(page, '/admin');
    const offered = page.getByRole('list', { name: 'Nowy wpis' }).getByRole('link');
    await expect
      .poll(() => offered.allInnerTexts(), waitOptions)
      .toEqual(['Warsztaty', 'Spotkanie', 'Festyn', 'Aktualność', 'Projekt', 'Dokument', 'Strona']);
    await offered.filter({ hasText: 'Strona' }).click();
    await expect.poll(() => focused(page), waitOptions).toBe('title');
    await page.keyboard.type('Zaczęte dzisiaj');
    await button(page, 'Zapisz').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await page.getByRole('link', { name: 'Wróć do listy: Strony' }).click();
    await page.waitForURL(/api::page\.page(\?|$)/);
    await openPanelScreen(page, '/admin');
    await page.getByRole('link', { name: 'Zaczęte dzisiaj' }).first().click();
    await expect.poll(() => page.getByLabel(/^Tytuł/).inputValue(), waitOptions).toBe('Zaczęte dzisiaj');
    panel().leave(page);
  });

  test('folds what is seldom needed, by keyboard, and keeps it as this device left it', async () => {
    const { documentId } = await panel().editor.create(
      'festival',
      { title: 'Odwołany festyn', eventStatus: 'cancelled', audience: 'Dla wszystkich' },
      'pl',
    );
    const { page } = await openForm(panel(), formPath('festival', documentId, 'pl'), /^Tytuł/);
    const part = fold(page, 'Odwołanie lub zmiana');
    expect(await part.getAttribute('aria-expanded')).toBe('false');
    const about = await part.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${about}"]`).innerText()).toBe('Stan: odwołane');
    expect(await page.getByLabel(/^Wyjaśnienie/).count()).toBe(0);
    await part.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Wyjaśnienie/).fill('Deszcz.');
    await button(page, 'Zapisz').click();
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
    await openPanelScreen(page, formPath('festival', documentId, 'pl'));
    await page.getByLabel(/^Wyjaśnienie/).waitFor();
    await fold(page, 'Odwołanie lub zmiana').click();
    await page.getByLabel(/^Wyjaśnienie/).waitFor({ state: 'detached' });

    // A group that is not there yet is one line, and begins with one click.
    const booking = addGroup(page, 'Zapisy i wolne miejsca');
    expect((await booking.boundingBox())?.height).toBeLessThan(60);
    await booking.click();
    await expect.poll(() => focused(page), waitOptions).toBe('booking.need');
    await addGroup(page, 'Kolejne terminy').click();
    await expect.poll(() => focused(page), waitOptions).toBe('occurrences.0.startsAt');
    await page.close();
  });

  test('leads from a refused publish to each of its fields, and shows the buttons all the while', async () => {
    const startsAt = '2031-05-11T15:00:00.000Z';
    const { documentId } = await panel().editor.create(
      'meeting',
      {
        title: 'Z błędami',
        startsAt,
        eventStatus: 'cancelled',
        occurrences: [{ startsAt: '2031-05-12T15:00:00.000Z' }, { startsAt: '2031-05-12T15:00:00.000Z' }],
        versions: {
          audioDefault: 'https://osiedle.example/a.mp3',
          transcriptDefault: 'Zapis',
          audioSecond: 'https://osiedle.example/b.mp3',
        },
      },
      'pl',
    );
    await panel().editor.save('meeting', documentId, { title: 'With faults', statusNote: 'Rain.' }, 'en');
    const { page, field } = await openForm(panel(), formPath('meeting', documentId, 'pl'), /^Tytuł/);
    await field.fill('Z błędami do poprawienia');
    await button(page, 'Opublikuj').click();
    const faults = page.getByRole('region', { name: /do poprawienia/ }).getByRole('button');
    await expect
      .poll(() => faults.allInnerTexts(), waitOptions)
      .toEqual(['Kolejne terminy (2.) – Początek', 'Wyjaśnienie zmiany']);
    await expect.poll(() => focused(page), waitOptions).toBe('occurrences.1.startsAt');
    for (const [width, height, text] of [
      [1280, 800, 100],
      [1280, 800, 200],
      [360, 740, 100],
      [360, 740, 200],
    ] as const) {
      await page.setViewportSize({ width, height });
      await setTextSize(page, text);
      await faults.last().click();
      await expect.poll(() => focused(page), waitOptions).toBe('statusNote');
      await expectInSight(page, button(page, 'Opublikuj'));
      await expectInSight(page, page.getByLabel(/^Wyjaśnienie/));
      await faults.first().click();
      await expect.poll(() => focused(page), waitOptions).toBe('occurrences.1.startsAt');
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await setTextSize(page, 100);
    await page.close();
  });

  test('asks before the other language is opened, saves, and goes on', async () => {
    const page = await panel().tab(await panel().window('Editor'));
    await openPanelScreen(page, formPath('page', 'create', 'pl'));
    const title = page.getByLabel(/^Tytuł/);
    await title.fill('Dwa języki');
    const choose = async (from: string, to: RegExp) => {
      await page.getByRole('combobox').filter({ hasText: from }).click();
      await page.getByRole('option', { name: to }).click();
    };
    const dialog = page.getByRole('alertdialog', { name: 'Masz niezapisane zmiany' });
    await choose('Polski', /English/);
    await dialog.getByRole('button', { name: 'Zostań tutaj' }).click();
    expect(await title.inputValue()).toBe('Dwa języki');
    await choose('Polski', /English/);
    await dialog.getByRole('button', { name: 'Zapisz i przejdź' }).click();
    await page.waitForURL(/locale\]=en/);
    expect(page.url()).not.toContain('/create');
    await title.fill('Two languages');
    await choose('English', /Polski/);
    await dialog.getByRole('button', { name: /^(Porzuć zmiany|Wyjdź bez zapisania)$/ }).click();
    await expect.poll(() => title.inputValue(), waitOptions).toBe('Dwa języki');
    // The screen before is the other language.
    await page.getByRole('link', { name: 'Wróć do listy: Strony' }).click();
    await page.waitForURL(/api::page\.page(\?|$)/);
    panel().leave(page);
  });
}

/** Nothing lies over the element's middle, and it is within the window. */
async function expectInSight(page: Page, element: Locator): Promise<void> {
  await eventually(async () => {
    const isOnTop = await element.evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
      return found !== null && (one.contains(found) || found.contains(one));
    });
    expect([await page.evaluate(() => innerWidth), isOnTop]).toEqual([
      await page.evaluate(() => innerWidth),
      true,
    ]);
  });
}
