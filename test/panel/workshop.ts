import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { testPassword } from '../support/panel-browser.ts';
import { eventually } from '../support/product.ts';
import { button, waitOptions } from './forms.ts';

/** The most that a workshop may cost an editor; a new Editor once needed 67. */
const most = 25;
const year = new Date().getFullYear() + 1;
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** An editor whose clicks, key commands, picker choices and filled fields are counted; prose costs nothing. */
class CountedEditor {
  readonly done: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(what: Locator, name: string): Promise<void> {
    this.done.push(`click ${name}`);
    await what.click();
  }

  async press(key: string): Promise<void> {
    this.done.push(`press ${key}`);
    await this.page.keyboard.press(key);
  }

  async fill(field: Locator, value: string, name: string): Promise<void> {
    this.done.push(`fill ${name}`);
    await field.fill(value);
  }

  /** Types where the focus is. */
  async type(value: string, name: string): Promise<void> {
    this.done.push(`fill ${name}`);
    await this.page.keyboard.type(value);
  }
}

/** From log-in to live in both languages: a workshop with three dates, one of them called off, a picture and a new place. */
export function describeWorkshop(panel: () => Panel): void {
  test(`a workshop in both languages takes at most ${most} clicks, keys, choices and fields`, async () => {
    const email = await panel().newPerson('Editor');
    const context = await panel().browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw' });
    context.setDefaultTimeout(waitOptions.timeout);
    const page = await context.newPage();
    await page.goto(`${panel().product.cms}/admin`);
    await writeWorkshop(new CountedEditor(page), email, panel().product.site);
    await context.close();
  });
}

async function writeWorkshop(editor: CountedEditor, email: string, site: string): Promise<void> {
  const { page } = editor;
  await editor.fill(page.locator('input[name=email]'), email, 'e-mail');
  await editor.fill(page.locator('input[name=password]'), testPassword, 'password');
  await editor.press('Enter');
  await editor.click(page.getByRole('link', { name: 'Warsztaty', exact: true }).first(), 'Warsztaty');

  const title = page.locator('input[name=title]');
  await title.fill('Naprawiamy rowery na Azorach');
  await page.getByLabel('W skrócie').fill('Przynieś rower, narzędzia są na miejscu.');
  await page.getByRole('textbox', { name: /^Treść/ }).fill('Mechanik pokaże, jak wymienić dętkę.');
  const start = page.getByRole('group', { name: /^Początek/ }).first();
  await editor.fill(start.getByLabel('Dzień', { exact: true }), `12.06.${year}`, 'day');
  await editor.fill(start.getByLabel('Godzina'), '16:30', 'time');

  await editor.click(page.getByRole('button', { name: /^Dodaj termin Kolejne terminy/ }), 'Dodaj termin');
  await editor.click(page.getByRole('button', { name: 'Dodaj termin', exact: true }), 'Dodaj termin');
  await editor.click(page.getByLabel('Ten termin odwołano').last(), 'Ten termin odwołano');
  await page.getByLabel('Uwaga do terminu (po polsku)').last().fill('Prowadzący zachorował.');
  await page.getByLabel('Uwaga do terminu (po angielsku)').last().fill('The facilitator is ill.');

  const chooser = page.waitForEvent('filechooser');
  await editor.click(page.getByRole('button', { name: 'Dodaj zdjęcie' }).first(), 'Dodaj zdjęcie');
  editor.done.push('choose the file');
  await (await chooser).setFiles({ name: 'rower.png', mimeType: 'image/png', buffer: picture });
  await page.locator('input[name="cover.altDefault"]').fill('Dwie osoby przy rowerze');
  await page.locator('input[name="cover.altSecond"]').fill('Two people at a bicycle');

  await editor.fill(page.getByRole('combobox', { name: /^Miejsce/ }), 'Klub przy Weissa', 'place');
  await editor.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nowe miejsce' });
  await dialog.waitFor();
  await editor.fill(dialog.locator('input[name="new-address"]'), 'ul. Weissa 7', 'address');
  await editor.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await editor.click(button(page, 'Opublikuj'), 'Opublikuj');
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));

  await editor.click(page.getByRole('combobox').filter({ hasText: 'Polski' }), 'language');
  await editor.click(page.getByRole('option', { name: /English/ }), 'English');
  await page.waitForURL(/locale\]=en/);
  await editor.click(
    page.getByRole('button', { name: 'Zacznij od polskiego tekstu' }),
    'begin with the Polish text',
  );
  await expect.poll(() => title.inputValue(), waitOptions).toBe('Naprawiamy rowery na Azorach');
  await title.fill('Mending bicycles on Azory');
  await page.getByLabel('W skrócie').fill('Bring your bicycle; there are tools.');
  await page.getByRole('textbox', { name: /^Treść/ }).fill('A mechanic shows how to change a tube.');
  await editor.click(button(page, 'Opublikuj'), 'Opublikuj');

  for (const [path, words] of [
    ['/warsztaty/naprawiamy-rowery-na-azorach/', 'Klub przy Weissa'],
    ['/en/workshops/mending-bicycles-on-azory/', 'Two people at a bicycle'],
  ] as const)
    await eventually(async () => {
      const answer = await fetch(site + path);
      expect(answer.status).toBe(200);
      expect((await answer.text()).replaceAll(' ', ' ')).toContain(words);
    });
  expect(editor.done.length, editor.done.join(', ')).toBeLessThanOrEqual(most);
  expect(editor.done.length).toBeGreaterThan(10);
}
