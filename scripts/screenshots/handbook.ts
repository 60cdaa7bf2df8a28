import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { intlTag, locales, type Locale } from '../../shared/src/locales.ts';
import { timeZone } from '../../shared/src/time-zone.ts';
import { root } from '../start/settings.ts';

/** The pictures of the editors' handbook: what the panel looks like, in each of its languages. */

interface Shown {
  page: Page;
  /** Goes to a page of the panel. */
  open: (path: string) => Promise<void>;
  /** The words of a picture's language. */
  say: (polish: string, english: string) => string;
}

/** Long enough for the panel on a busy machine. */
const timeoutMs = 120_000;

/** What each picture shows, by its name: the page, or a part of it. */
const pictures: Record<string, (shown: Shown) => Promise<Page | Locator>> = {
  async home({ page, open, say }) {
    await open('');
    await page.getByRole('button', { name: say('Ogłoszenie pilne', 'Urgent notice'), exact: true }).waitFor();
    // What waits, and what was published.
    await page.waitForLoadState('networkidle');
    return page;
  },
  async event({ page, open, say }) {
    await open('content-manager/collection-types/api::meeting.meeting');
    // The list is drawn anew while its state comes in.
    await page.locator('table tbody tr td:nth-child(2)').first().dispatchEvent('click');
    await page.waitForSelector('input[name=title]');
    await page.getByRole('button', { name: say('Opublikuj', 'Publish'), exact: true }).waitFor();
    return page;
  },
  async notice({ page, open, say }) {
    await open('');
    await page.getByRole('button', { name: say('Ogłoszenie pilne', 'Urgent notice'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('textarea')
      .fill('Dziś od 14:00 nie ma wody w blokach 1–7. Beczkowóz stoi przy szkole.');
    return dialog;
  },
  async menu({ page, open, say }) {
    await open('content-manager/single-types/api::setting.setting');
    await page.getByRole('button', { name: say('Menu i stopka', 'Menu and footer'), exact: true }).click();
    const part = page.locator('[data-part="menu footer"]');
    await part
      .getByRole('button', { name: say('Ułóż po swojemu', 'Arrange them yourself') })
      .first()
      .click();
    await page.mouse.move(0, 0);
    return part;
  },
};

/** Takes all pictures, logged in as an Administrator. Nothing is saved. */
export async function shootHandbook(
  browser: Browser,
  cms: string,
  account: { email: string; password: string },
): Promise<void> {
  for (const locale of locales) {
    const context = await browser.newContext({
      viewport: { width: 1100, height: 720 },
      locale: intlTag[locale],
      timezoneId: timeZone,
    });
    context.setDefaultTimeout(timeoutMs);
    await context.addInitScript((code) => localStorage.setItem('strapi-admin-language', code), locale);
    // The panel speaks the account's language; that stays as it is.
    await context.route('**/admin/users/me', async (route) => {
      const response = await route.fetch();
      const json = (await response.json()) as { data: object };
      await route.fulfill({ response, json: { ...json, data: { ...json.data, preferedLanguage: locale } } });
    });
    const page = await context.newPage();
    const open = async (path: string) => {
      await page.goto(new URL(`/admin/${path}`, cms).href);
      await page.getByRole('main').first().waitFor();
    };
    await page.goto(new URL('/admin/auth/login', cms).href);
    await page.fill('input[name=email]', account.email);
    await page.fill('input[name=password]', account.password);
    await page.click('button[type=submit]');
    await page.waitForURL((url) => !url.pathname.includes('/auth/'));
    const say = (polish: string, english: string) => (locale === locales[0] ? polish : english);
    for (const [name, show] of Object.entries(pictures))
      await save(await (await show({ page, open, say })).screenshot(), locale, name);
    await context.close();
  }
}

async function save(png: Buffer, locale: Locale, name: string): Promise<void> {
  const folder = join(root, 'docs/editors/pictures', locale);
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.webp`);
  await sharp(png).webp({ quality: 60, effort: 6 }).toFile(file);
  console.log(`${locale}/${name}.webp  ${Math.round((await stat(file)).size / 1000)} kB`);
}
