import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { eventually } from '../support/product.ts';
import { isLong, testLong } from '../support/test-long.ts';
import { answers, answersOfAllKinds, answersPerForm, answerWith, isChange, type Answer } from './answers.ts';
import { addGroup } from './form.ts';
import { button, formPath, newPage, notice, openForm, settleMs, waitOptions, type Form } from './forms.ts';

/** Types a text, saves, and checks that the text is still there after the refusal. */
async function expectTextKept(
  { page, field }: Form,
  name: string,
  press: 'Zapisz' | 'Opublikuj' = 'Zapisz',
): Promise<void> {
  const { give, says } = answers[name] as Answer;
  const words = `Długo pisane: ${name}`;
  await field.fill(words);
  await answerWith(page, { give }, () => button(page, press).click());
  await notice(page).filter({ hasText: says }).waitFor();
  await dismissLogin(page);
  await page.waitForTimeout(settleMs);
  expect(await field.inputValue()).toBe(words);
  await expect.poll(() => button(page, press).isEnabled(), waitOptions).toBe(true);
  await page.unroute(isChange);
}

/** Closes the dialog that asks for a new login, if there is one. It also closes by itself when the session is renewed. */
async function dismissLogin(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Zaloguj się ponownie' });
  const close = dialog.getByRole('button', { name: 'Nie teraz' }).last();
  while (await dialog.isVisible()) await close.click({ timeout: 2000 }).catch(() => undefined);
}

/** A form keeps the typed text, whatever the answer to the save is. */
export function describeRefusals(panel: () => Panel): void {
  // The languages share their form.
  describe.each(isLong ? (['pl', 'en'] as const) : (['pl'] as const))('An entry in %s', (language) => {
    let form: Form;
    beforeAll(async () => {
      form = await openForm(panel(), formPath('page', await newPage(panel()), language), /^Tytuł/);
    });
    afterAll(() => panel().leave(form.page));

    test.each(language === 'pl' ? answersOfAllKinds : answersPerForm)(
      'keeps its words when a save is answered with %s',
      async (name) => {
        await expectTextKept(form, name);
      },
    );

    test('keeps them when publishing is refused, and is saved and published at last', async () => {
      for (const name of answersPerForm) await expectTextKept(form, name, 'Opublikuj');
      const words = await form.field.inputValue();
      await button(form.page, 'Opublikuj').click();
      await notice(form.page).waitFor({ state: 'hidden' });
      await expect.poll(() => button(form.page, 'Opublikuj').isEnabled(), waitOptions).toBe(false);
      expect(await form.field.inputValue()).toBe(words);
    });
  });

  type Case = [name: string, path: () => Promise<string>, label: RegExp];
  const forms: Case[] = [
    ['a new entry', () => Promise.resolve(formPath('update', 'create', 'pl')), /^Tytuł/],
    ['a new entry in English', () => Promise.resolve(formPath('update', 'create', 'en')), /^Tytuł/],
    [
      'a new language of an entry',
      async () =>
        formPath('page', (await panel().editor.create('page', { title: 'O nas' }, 'pl')).documentId, 'en'),
      /^Tytuł/,
    ],
    ['a copy of an entry', async () => formPath('page', `clone/${await newPage(panel())}`, 'pl'), /^Tytuł/],
    [
      'a new look-up',
      () => Promise.resolve('/admin/content-manager/collection-types/api::place.place/create'),
      /^Nazwa \(po polsku\)/,
    ],
    [
      'a look-up',
      async () =>
        `/admin/content-manager/collection-types/api::place.place/${(await panel().editor.create('place', { nameDefault: 'Dom' })).documentId}`,
      /^Nazwa \(po polsku\)/,
    ],
    [
      'a single before its first save',
      () => Promise.resolve('/admin/content-manager/single-types/api::setting.setting'),
      /^Nazwa/,
    ],
    [
      'a single',
      async () => {
        await panel().editor.saveSingle('setting', { siteNameDefault: 'Osiedle' });
        return '/admin/content-manager/single-types/api::setting.setting';
      },
      /^Nazwa/,
    ],
  ];
  const shortForms = ['a new language of an entry', 'a single'];

  test.each(isLong ? forms : forms.filter(([name]) => shortForms.includes(name)))(
    'The form of %s keeps its words',
    async (_, path, label) => {
      const form = await openForm(panel(), await path(), label);
      for (const name of answersPerForm) await expectTextKept(form, name);
      const words = await form.field.inputValue();
      await button(form.page, 'Zapisz').click();
      await notice(form.page).waitFor({ state: 'hidden' });
      await expect.poll(() => button(form.page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
      // The form of a new language is read anew once it is saved.
      await expect.poll(() => form.field.inputValue(), waitOptions).toBe(words);
      panel().leave(form.page);
    },
  );

  test('Fields of every kind keep their values, which can be saved in the end', async () => {
    await panel().editor.create('neighbourhood', { nameDefault: 'Azory', slug: 'azory' });
    const { documentId } = await panel().editor.create('project', { title: 'Ogród' }, 'pl');
    const { page, field } = await openForm(panel(), formPath('project', documentId, 'pl'), /^Tytuł/);
    await field.fill('Ogród deszczowy');
    await page.getByLabel(/^W skrócie/).fill('Woda zostaje.');
    const from = page.getByLabel('Od', { exact: true }).first();
    await eventually(async () => {
      await from.fill('01.03.2031');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(settleMs);
      expect(await from.inputValue()).toBe('01.03.2031');
    });
    const body = page.getByRole('textbox', { name: /^Treść/ });
    await body.fill('Pierwszy akapit.');
    await addGroup(page, 'Etapy').click();
    await page
      .getByLabel(/^Nazwa/)
      .first()
      .fill('Sadzenie');
    await page
      .getByLabel(/^Osiedla/)
      .first()
      .click();
    await page.getByRole('option', { name: /Azory/ }).click();

    const shown = async () => ({
      title: await field.inputValue(),
      summary: await page.getByLabel(/^W skrócie/).inputValue(),
      from: await from.inputValue(),
      body: await body.innerText(),
      phase: await page
        .getByLabel(/^Nazwa/)
        .first()
        .inputValue(),
      neighbourhood: await page
        .getByRole('link', { name: 'Azory' })
        .or(page.getByRole('button', { name: 'Azory', exact: true }))
        .count(),
    });
    const written = await shown();
    expect(written).toEqual({
      title: 'Ogród deszczowy',
      summary: 'Woda zostaje.',
      from: '01.03.2031',
      body: 'Pierwszy akapit.',
      phase: 'Sadzenie',
      neighbourhood: 1,
    });
    for (const name of answersPerForm) {
      await answerWith(page, answers[name] as Answer, () => button(page, 'Zapisz').click());
      await notice(page).waitFor();
      await page.waitForTimeout(settleMs);
      expect(await shown()).toEqual(written);
      await page.unroute(isChange);
    }
    await button(page, 'Zapisz').click();
    await notice(page).waitFor({ state: 'hidden' });
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
    expect(await shown()).toEqual(written);
    panel().leave(page);
  });

  describe('The CMS itself', () => {
    test('refuses an address in a look-up: the message stands at its field', async () => {
      const { documentId } = await panel().editor.create('topic', { nameDefault: 'Zieleń', slug: 'zielen' });
      const { page, field } = await openForm(
        panel(),
        `/admin/content-manager/collection-types/api::topic.topic/${documentId}`,
        /^Adres/,
      );
      const check = page.waitForRequest((request) => request.url().includes('/uid/check-availability'));
      await field.fill('Nowa_zielen');
      await button(page, 'Zapisz').click();
      await notice(page).filter({ hasText: 'Adres może mieć tylko małe litery' }).waitFor();
      // The form asks whether the address is free a moment after the typing: the message stays.
      await check;
      await page.waitForTimeout(settleMs);
      expect(await notice(page).isVisible()).toBe(true);
      const about = await field.getAttribute('aria-describedby');
      expect(await page.locator(`[id="${about}"]`).innerText()).toMatch(/Adres może mieć tylko małe litery/);
      expect(await field.inputValue()).toBe('Nowa_zielen');
      await field.fill('zielen');
      panel().leave(page);
    });

    testLong('refuses more than two megabytes', async () => {
      await panel().editor.saveSingle('setting', { siteNameDefault: 'Osiedle' });
      const { page, field } = await openForm(
        panel(),
        '/admin/content-manager/single-types/api::setting.setting',
        /^Wprowadzenie/,
      );
      const long = 'Osiedle '.repeat(280_000);
      await field.fill(long);
      await button(page, 'Zapisz').click();
      await notice(page).filter({ hasText: 'za długi' }).waitFor();
      expect(await field.inputValue()).toBe(long);
      expect(await button(page, 'Zapisz').isEnabled()).toBe(true);
      await field.fill('');
      panel().leave(page);
    });

    test('has no such entry any more', async () => {
      const documentId = await newPage(panel());
      const { page, field } = await openForm(panel(), formPath('page', documentId, 'en'), /^Tytuł/);
      await field.fill('Still here');
      await panel().editor.delete('page', documentId);
      await button(page, 'Zapisz').click();
      await notice(page).filter({ hasText: 'już nie ma' }).waitFor();
      await page.waitForTimeout(settleMs);
      expect(await field.inputValue()).toBe('Still here');
      await field.fill('Meeting');
      panel().leave(page);
    });
  });

  test('A form with refused words is left only after a question', async () => {
    const form = await openForm(panel(), formPath('page', await newPage(panel()), 'pl'), /^Tytuł/);
    const { page, field } = form;
    await expectTextKept(form, '409');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Miejsca' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Zostań tutaj' }).click();
    const closing = page.close({ runBeforeUnload: true });
    await expect.poll(() => asked, waitOptions).toEqual(['beforeunload']);
    await closing;
    expect(await field.inputValue()).toBe('Długo pisane: 409');
  });
}
