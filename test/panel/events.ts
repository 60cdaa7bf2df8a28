import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { formPath, types, waitOptions } from './forms.ts';

/** Dates that repeat, important changes, translations, copies, and what is said before a publication. */
export function describeEvents(panel: () => Panel): void {
  let page: Page;
  let documentId: string;
  const startsAt = '2037-12-04T16:00:00.000Z';
  const read = (locale: 'pl' | 'en' = 'pl') => panel().editor.read('workshop', documentId, locale);
  const publish = () => page.getByRole('button', { name: 'Opublikuj', exact: true });
  const rows = () => page.getByRole('button', { name: /^\p{L}+\.? \d+ \p{L}+/u });

  beforeAll(async () => {
    page = await panel().tab(await panel().window('Editor'));
    const { documentId: place } = await panel().editor.create('place', { nameDefault: 'Klub Azory' });
    ({ documentId } = await panel().editor.create('workshop', {
      title: 'Warsztaty naprawy rowerów',
      startsAt,
      endsAt: '2037-12-04T18:00:00.000Z',
      body: 'Zapraszamy do klubu wszystkich chętnych.',
      place: { connect: [{ documentId: place }] },
    }));
    await openPanelScreen(page, formPath('workshop', documentId, 'pl'));
  });
  afterAll(() => panel().leave(page));

  test('a date is repeated but on public holidays, and each of the dates can be called off', async () => {
    await page.getByRole('button', { name: 'Powtarzaj' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Do dnia').fill('15.01.2038');
    // Christmas and New Year's Day are Fridays, too.
    await dialog.getByRole('button', { name: 'Dodaj 4 terminy' }).waitFor();
    expect(await dialog.getByLabel('pt. 25 grudnia 2037, 17.00 – Pierwszy dzień').isChecked()).toBe(false);
    await dialog.getByLabel('pt. 18 grudnia 2037, 17.00').click();
    await dialog.getByRole('button', { name: 'Dodaj 3 terminy' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => rows().allInnerTexts(), waitOptions)
      .toEqual(['pt. 11 grudnia 2037, 17.00', 'pt. 8 stycznia 2038, 17.00', 'pt. 15 stycznia 2038, 17.00']);
    await rows().first().click();
    await page.getByLabel('Ten termin odwołano').click();
    await page.getByRole('button', { name: 'pt. 11 grudnia 2037, 17.00, odwołany' }).waitFor();
    await publish().click();
    await page.getByLabel('To ważna zmiana').waitFor();
    const saved = (await read())['occurrences'] as { startsAt: string; endsAt: string; calledOff: boolean }[];
    expect(saved.map(({ startsAt: start, endsAt, calledOff }) => [start, endsAt, calledOff])[2]).toEqual([
      '2038-01-15T16:00:00.000Z',
      '2038-01-15T18:00:00.000Z',
      false,
    ]);
    expect(saved[0]?.calledOff).toBe(true);
  });

  test('what is missing is said beside Publish, and leads to its field', async () => {
    const warning = page.getByRole('listitem').filter({ hasText: 'Brakuje „W skrócie”' });
    await warning.getByRole('button', { name: 'Pokaż' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')), waitOptions)
      .toBe('summary');
    await page.keyboard.type('Naprawiamy rowery.');
    await warning.waitFor({ state: 'detached' });
  });

  test('an important change is a tick with a sentence, which its feed says', async () => {
    await page.getByLabel('To ważna zmiana').click();
    await page.getByLabel('Co się zmieniło').fill('Zaczynamy godzinę później.');
    await publish().click();
    await expect.poll(() => page.getByLabel('To ważna zmiana').isChecked(), waitOptions).toBe(false);
    expect(await read()).toMatchObject({ changeNote: 'Zaczynamy godzinę później.' });
  });

  test('what is typed in a new language stays when what is shared arrives a moment later', async () => {
    const shared = Promise.withResolvers<true>();
    await page.route('**/get-fill-from-locale/**', (route) => shared.promise.then(() => route.continue()));
    const opened = openPanelScreen(page, formPath('workshop', documentId, 'en'));
    await page.locator('input[name=title]').focus();
    shared.resolve(true);
    // As fast as the page can, so that a letter falls between the answer and its way into the form.
    await page.evaluate(async () => {
      const input = document.activeElement as HTMLInputElement;
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      for (let letters = 0; letters < 40; letters += 1) {
        value?.set?.call(input, `${input.value}x`);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    await opened;
    await page.getByRole('link', { name: 'Klub Azory' }).waitFor();
    expect(await page.locator('input[name=title]').inputValue()).toBe('x'.repeat(40));
    expect(await publish().isEnabled()).toBe(true);
    await page.unroute('**/get-fill-from-locale/**');
    await page.locator('input[name=title]').fill('');
  });

  test('a translation begins with what is shared, from the other text if wanted, and is not published unseen', async () => {
    await openPanelScreen(page, formPath('workshop', documentId, 'en'));
    await expect.poll(() => rows().count(), waitOptions).toBe(3);
    await page.getByText('Klub Azory').first().waitFor();
    // Looking at it changes nothing.
    expect(await page.getByRole('button', { name: 'Zapisz', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Zacznij od polskiego tekstu' }).click();
    await page.getByText('Jeszcze nieprzetłumaczone: Tytuł, Treść.').waitFor();
    await publish().click();
    const question = page.getByRole('alertdialog');
    await question.getByText('Tytuł, Treść').waitFor();
    await question.getByRole('button', { name: 'Anuluj' }).click();
    await page.getByLabel(/^Tytuł/).fill('Bicycle repair workshop');
    await page.getByLabel(/^W skrócie/).fill('We repair bicycles.');
    await page.getByText('Jeszcze nieprzetłumaczone: Treść.').waitFor();
    await publish().click();
    await question.getByRole('button', { name: 'Opublikuj mimo to' }).click();
    await expect.poll(async () => (await read('en'))['title'], waitOptions).toBe('Bicycle repair workshop');
    expect((await read('en'))['place']).toMatchObject({ count: 1 });
  });

  test('a copy is one click, and opens as a draft without dates', async () => {
    await openPanelScreen(page, formPath('workshop', documentId, 'pl'));
    await page.getByRole('button', { name: 'Powiel' }).click();
    await page.getByRole('heading', { name: 'Warsztaty naprawy rowerów (kopia)' }).waitFor();
    const copy = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await panel().editor.read('workshop', copy, 'en')).toMatchObject({
      title: 'Bicycle repair workshop (copy)',
      startsAt: null,
      occurrences: [],
      place: { count: 1 },
    });
    await openPanelScreen(page, `${types}/api::workshop.workshop`);
  });
}
