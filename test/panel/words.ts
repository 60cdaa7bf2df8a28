import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { defaultLocale, locales, type Locale } from '../../shared/src/index.ts';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { isLong } from '../support/test-long.ts';
import { axeFaults } from './walk/axe.ts';
import { collections, formOf, listOf, openAll, singleOf, singles, type Visit } from './walk/screens.ts';
import { foreignTexts, textsOf } from './walk/words.ts';

/** What is in no language: the entries that the walk opens, and the people who walk. */
const content = ['Zebra', 'zebra.png', 'Editor Próbna', 'Author Próbna', 'Cześć Author', 'Hello Author'];
/** Long enough for a walk on a busy machine, in milliseconds. */
const walkMs = isLong ? 1_800_000 : 600_000;

/** Whoever walks through the panel meets one language, and nothing that axe finds. `LONG` opens every list and form, and what opens in them. */
export function describeWords(panel: () => Panel): void {
  let meeting: string;
  let place: string;
  let file: number;
  /** What is in another language: each text once, with the first screen that has it. */
  const foreign: Record<Locale, Map<string, string>> = { pl: new Map(), en: new Map() };
  const axe = new Set<string>();

  beforeAll(async () => {
    const { editor } = panel();
    const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#2b3f91' } })
      .png()
      .toBuffer();
    ({ id: file } = await editor.upload(new Uint8Array(bytes), 'zebra.png'));
    ({ documentId: place } = await editor.create('place', { nameDefault: 'Zebra', nameSecond: 'Zebra' }));
    const event = {
      title: 'Zebra',
      startsAt: '2031-06-12T14:30:00.000Z',
      place,
      occurrences: [{ startsAt: '2031-06-19T14:30:00.000Z', state: 'cancelled' }],
      cover: { file: { id: file }, altDefault: 'Zebra', altSecond: 'Zebra' },
    };
    ({ documentId: meeting } = await editor.create('meeting', event, 'pl'));
    await editor.publish('meeting', meeting, 'pl', event);
    // An entry that is on the site and has changes has all actions.
    await editor.save('meeting', meeting, { ...event, summary: 'Zebra' }, 'pl');
    await editor.save('meeting', meeting, { title: 'Zebra' }, 'en');
  });
  afterAll(async () => {
    const { editor } = panel();
    await editor.delete('meeting', meeting);
    await editor.delete('place', place);
    await editor.deleteFile(file);
  });

  /** Looks at what a page shows. Screens are the same for axe in both languages. */
  const visitorOf =
    (page: Page, language: Locale, who: string): Visit =>
    async (screen, opened) => {
      for (const text of foreignTexts(await textsOf(page), language, content))
        if (!foreign[language].has(text)) foreign[language].set(text, `${who}, ${screen}: “${text}”`);
      if (language === 'pl' && !screen.includes('›'))
        for (const fault of await axeFaults(page)) axe.add(`${screen}: ${fault}`);
      else if (language === 'pl' && isLong && opened)
        for (const fault of await axeFaults(page, opened)) axe.add(`${screen}: ${fault}`);
    };

  async function walkAsEditor(page: Page, language: Locale): Promise<void> {
    const visit = visitorOf(page, language, 'Editor');
    const screen = async (name: string, path: string, isOpened = isLong) => {
      await openPanelScreen(page, path);
      await visit(name);
      if (isOpened) await openAll(page, name, visit);
    };
    await screen('home', '/admin');
    await screen('list of meetings', listOf('meeting'));
    await screen('form of a meeting', formOf('meeting', meeting));
    // All of its words are there: see cms/test/strapi-messages.test.ts.
    if (language !== 'pl' && !isLong) return;
    await openPanelScreen(page, listOf('meeting'));
    await selectOne(page, visit);
    await screen('list without a result', `${listOf('place')}&_q=qqq`, false);
    await refusePublishing(page, visit);
    await screen('library', '/admin/plugins/upload');
    await screen('account', '/admin/me', false);
    await screen('devices', '/admin/me/sessions', false);
    await screen('settings of the panel', '/admin/settings', false);
    await screen('no such screen', '/admin/nothing/here', false);
    if (!isLong) return;
    for (const type of collections) {
      await screen(`list of ${type}`, listOf(type));
      await screen(`new ${type}`, formOf(type, 'create'));
    }
    for (const type of singles) await screen(`single ${type}`, singleOf(type));
  }

  /** A list with a selected entry, and the questions before something is done with it. */
  async function selectOne(page: Page, visit: Visit): Promise<void> {
    await page.getByRole('checkbox').nth(1).check();
    await visit('list of meetings › selected');
    const names = await page
      .getByRole('button', { name: /^(Opublikuj|Zdejmij|Usuń|Publish|Take|Delete)/ })
      .allTextContents();
    for (const name of names) {
      await page.getByRole('button', { name, exact: true }).click();
      const dialog = page.locator('[role=dialog], [role=alertdialog]').last();
      await dialog.waitFor();
      await visit(`list of meetings › ${name} selected`, dialog);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  }

  async function refusePublishing(page: Page, visit: Visit): Promise<void> {
    await openPanelScreen(page, formOf('meeting', 'create'));
    // Without its day and hour.
    await page.locator('input[name=title]').fill('Zebra');
    await page.getByRole('button', { name: /^(Opublikuj|Publish)$/ }).click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    await visit('form of a meeting › refused');
  }

  async function walkAsAuthor(page: Page, language: Locale): Promise<void> {
    const visit = visitorOf(page, language, 'Author');
    for (const [name, path] of [
      ['home', '/admin'],
      ['form of a page', formOf('page', 'create')],
      ['form of a place', formOf('place', place)],
    ] as const) {
      await openPanelScreen(page, path);
      await visit(name);
      if (isLong) await openAll(page, name, visit);
    }
  }

  test.each([
    ['Editor', walkAsEditor],
    ['Author', walkAsAuthor],
  ] as const)(
    'to an %s, in both languages of the panel',
    async (role, walk) => {
      const page = await panel().tab(await panel().window(role));
      await walk(page, 'pl');
      // An Author's screens are an Editor's, with less on them.
      if (role === 'Author' && !isLong) {
        panel().leave(page);
        return;
      }
      await choosePanelLanguage(page, 'Polski', 'English');
      try {
        await walk(page, 'en');
      } finally {
        await choosePanelLanguage(page, 'English', 'Polski');
      }
      panel().leave(page);
    },
    walkMs,
  );

  test(
    'to whoever logs in, in both languages of the panel',
    async () => {
      const window = await panel().browser.newContext({ locale: 'pl-PL' });
      const page = await window.newPage();
      for (const language of isLong ? locales : ([defaultLocale] as const)) {
        await page.goto(`${panel().product.cms}/admin/auth/login`);
        const visit = visitorOf(page, language, 'Somebody');
        if (language !== 'pl') {
          await page.getByRole('combobox').click();
          await page.getByRole('option', { name: 'English' }).click();
          await page.getByRole('heading', { name: 'Editors’ panel' }).waitFor();
        }
        await visit('login');
        const submit = page.locator('button[type=submit]');
        await submit.click();
        await page.locator('[aria-invalid=true]').first().waitFor();
        await visit('login › empty');
        await page.locator('input[name=email]').fill(`${randomUUID()}@osiedle.example`);
        await page.locator('input[name=password]').fill('Nie-to-haslo-1');
        await submit.click();
        await page.locator('#global-form-error').waitFor();
        await visit('login › refused');
        await openAuthPage(page, '/admin/auth/forgot-password-success');
        await visit('forgot-password-success');
        for (const name of [
          'forgot-password',
          'reset-password?code=none',
          'register?registrationToken=none',
        ]) {
          await openAuthPage(page, `/admin/auth/${name}`);
          if (name.startsWith('register')) {
            // An invitation that is over leads away from its form.
            await page
              .getByText(/^(To zaproszenie|This invitation)/)
              .first()
              .waitFor();
            await visit('register › over');
            continue;
          }
          await visit(name);
          if ((await submit.count()) === 0) continue;
          await submit.click();
          await page.locator('[aria-invalid=true]').first().waitFor();
          await visit(`${name} › empty`);
        }
      }
      await window.close();
    },
    walkMs,
  );

  test('no English in Polish', () => {
    expect([...foreign.pl.values()]).toEqual([]);
  });
  test('no Polish in English', () => {
    expect([...foreign.en.values()]).toEqual([]);
  });
  test('nothing that axe finds', () => {
    expect([...axe]).toEqual([]);
  });
}

/** Chooses the panel's language in the account's settings, as people do. */
async function choosePanelLanguage(page: Page, from: string, to: string): Promise<void> {
  await openPanelScreen(page, '/admin/me');
  await page.getByRole('combobox').filter({ hasText: from }).click();
  await page.getByRole('option', { name: to }).click();
  await page.getByRole('button', { name: /^(Zapisz|Save)$/ }).click();
  await page
    .getByRole('heading', { name: to === 'English' ? 'Look and language' : 'Wygląd i język' })
    .waitFor();
  // What was said in the language before.
  await page
    .getByText(/^(Zapisano|Saved)$/)
    .first()
    .waitFor({ state: 'detached' });
}

async function openAuthPage(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
