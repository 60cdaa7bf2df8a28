import { randomUUID } from 'node:crypto';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { defaultLocale, locales, type Locale } from '../../shared/src/index.ts';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { isLong } from '../support/test-long.ts';
import { axeFaults } from './walk/axe.ts';
import {
  collections,
  formOf,
  listOf,
  openAll,
  singleOf,
  singles,
  visitScreen,
  type Visit,
} from './walk/screens.ts';
import { foreignTexts, textsOf } from './walk/words.ts';

/** What people have written in the entries that the walk opens: in no language. */
const content = ['Zebra', 'zebra.png', 'Próbna'];
/** Long enough for a walk on a busy machine, in milliseconds. */
const walkMs = 600_000;

/** Whoever walks through the panel meets one language, and nothing that axe finds. */
export function describeWords(panel: () => Panel): void {
  let meeting: string;
  let place: string;
  let file: number;
  /** What axe has found on the way: the screens are the same in both languages. */
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

  /** Collects what is in another language: each text once, with the first screen that has it. */
  function collector(page: Page, language: Locale, isAxeWanted: boolean): { visit: Visit; foreign: string[] } {
    const seen = new Set<string>();
    const foreign: string[] = [];
    const visit = async (screen: string, opened?: Locator) => {
      for (const text of foreignTexts(await textsOf(page), language, content)) {
        if (seen.has(text)) continue;
        seen.add(text);
        foreign.push(`${screen}: “${text}”`);
      }
      if (isAxeWanted && (opened || !screen.includes('›')))
        for (const fault of await axeFaults(page, opened)) axe.add(`${screen}: ${fault}`);
    };
    return { visit, foreign };
  }

  /** A window of a new person whose panel is in the given language. */
  async function personIn(role: 'Editor' | 'Author', language: Locale): Promise<[BrowserContext, Page]> {
    const window = await panel().newWindow(await panel().newPerson(role));
    const page = await window.newPage();
    await page.goto(`${panel().product.cms}/admin`);
    await page.getByRole('heading', { name: /Cześć/ }).waitFor();
    if (language !== defaultLocale) await chooseEnglish(page);
    return [window, page];
  }

  describe.each(locales)('in %s', (language) => {
    test(
      'an Editor meets no other language',
      async () => {
        const [window, page] = await personIn('Editor', language);
        const { visit, foreign } = collector(page, language, language === defaultLocale);
        await visitScreen(page, 'home', '/admin', visit);
        await visitScreen(page, 'list of meetings', listOf('meeting'), visit);
        await page.getByRole('checkbox').nth(1).check();
        await visit('list of meetings › selected');
        for (const action of await page.getByRole('button', { name: /^(Opublikuj|Zdejmij|Usuń|Publish|Take|Delete)/ }).all()) {
          await action.click();
          const dialog = page.locator('[role=dialog], [role=alertdialog]').last();
          await dialog.waitFor();
          await visit(`list of meetings › ${await action.textContent()} selected`, dialog);
          await page.keyboard.press('Escape');
          await dialog.waitFor({ state: 'detached' });
        }
        await visitScreen(page, 'list without a result', `${listOf('place')}&_q=qqq`, visit);
        await visitScreen(page, 'form of a meeting', formOf('meeting', meeting), visit);
        await openPanelScreen(page, formOf('meeting', 'create'));
        await page.getByRole('button', { name: /^(Opublikuj|Publish)$/ }).click();
        await page.locator('[aria-invalid=true], [role=alert], [role=status]').first().waitFor();
        await visit('form of a meeting › refused');
        await visitScreen(page, 'settings of the site', singleOf('setting'), visit);
        await visitScreen(page, 'library', '/admin/plugins/upload', visit);
        await visitScreen(page, 'account', '/admin/me', visit);
        await visitScreen(page, 'devices', '/admin/me/sessions', visit);
        await visitScreen(page, 'settings of the panel', '/admin/settings', visit);
        await visitScreen(page, 'no such screen', '/admin/nothing/here', visit);
        if (isLong) {
          for (const type of collections) {
            await visitScreen(page, `list of ${type}`, listOf(type), visit);
            await visitScreen(page, `new ${type}`, formOf(type, 'create'), visit);
          }
          for (const type of singles) await visitScreen(page, `single ${type}`, singleOf(type), visit);
        }
        await window.close();
        expect(foreign).toEqual([]);
      },
      walkMs,
    );

    test(
      'an Author meets no other language',
      async () => {
        const [window, page] = await personIn('Author', language);
        const { visit, foreign } = collector(page, language, false);
        await openPanelScreen(page, '/admin');
        await visit('home');
        await openPanelScreen(page, listOf('place'));
        await visit('list of places');
        await visitScreen(page, 'form of a page', formOf('page', 'create'), visit);
        await openPanelScreen(page, formOf('place', place));
        await visit('form of a place');
        await window.close();
        expect(foreign).toEqual([]);
      },
      walkMs,
    );

    test(
      'whoever logs in meets no other language',
      async () => {
        const window = await panel().browser.newContext({ locale: 'pl-PL' });
        const page = await window.newPage();
        const { visit, foreign } = collector(page, language, language === defaultLocale);
        await page.goto(`${panel().product.cms}/admin/auth/login`);
        await page.locator('input[name=email]').waitFor();
        if (language !== defaultLocale) {
          await page.getByRole('combobox').click();
          await page.getByRole('option', { name: 'English' }).click();
          await page.getByRole('heading', { name: 'Editors’ panel' }).waitFor();
        }
        await visit('login');
        await openAll(page, 'login', visit);
        await page.locator('button[type=submit]').click();
        await page.locator('[aria-invalid=true]').first().waitFor();
        await visit('login › empty');
        await page.locator('input[name=email]').fill(`${randomUUID()}@osiedle.example`);
        await page.locator('input[name=password]').fill('Nie-to-haslo-1');
        await page.locator('button[type=submit]').click();
        await page.locator('#global-form-error').waitFor();
        await visit('login › refused');
        for (const path of ['forgot-password', 'forgot-password-success', 'reset-password?code=none', 'register?registrationToken=none']) {
          await openAuthPage(page, `/admin/auth/${path}`);
          await visit(path);
          const submit = page.locator('button[type=submit]');
          if ((await submit.count()) === 0) continue;
          await submit.click();
          await visit(`${path} › empty`);
        }
        await window.close();
        expect(foreign).toEqual([]);
      },
      walkMs,
    );
  });

  test('axe finds nothing on these screens', () => {
    expect([...axe]).toEqual([]);
  });
}

/** Chooses English in the account's settings, as people do. */
async function chooseEnglish(page: Page): Promise<void> {
  await openPanelScreen(page, '/admin/me');
  await page.getByRole('combobox', { name: 'Język panelu' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await page.getByRole('heading', { name: 'Look and language' }).waitFor();
}

async function openAuthPage(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
  await page.waitForURL((url) => url.pathname.startsWith('/admin/auth/'));
  await page.getByRole('heading', { level: 1 }).waitFor();
}
