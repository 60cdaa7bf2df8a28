import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { timeZone } from '../shared/src/time-zone.ts';
import { end, Fault } from './start/fault.ts';
import { root } from './start/settings.ts';
import { samplePages } from './bench/sample-pages.ts';
import { findChromium } from './check/chromium.ts';
import { shootHandbook } from './screenshots/handbook.ts';

/**
 * `pnpm screenshots`: pictures of each template of a running product with the sample content, into `docs/screenshots`, and
 * those of the editors' handbook into `docs/editors/pictures`. `pnpm screenshots handbook` takes the handbook's alone.
 * `SITE` and `CMS` are where it runs; the panel is shown to `ADMIN_EMAIL` with `ADMIN_PASSWORD`, and left out where there is
 * no password.
 */

const folder = join(root, 'docs/screenshots');
const { SITE: site = 'http://localhost:4321', CMS: cms = 'http://localhost:1337' } = process.env;
const { ADMIN_EMAIL: email = 'admin@osiedle.example', ADMIN_PASSWORD: password } = process.env;

const shownNames = new Set(
  'home section project meeting festival neighbourhood document declaration not-found'.split(' '),
);
/** Taller pages are cut: nobody scrolls through a README to the end of one. */
const maxHeightPx = 1600;
const widthsPx = { '': 1280, '-360': 360 };

async function shoot(context: BrowserContext, url: string, name: string, height?: number): Promise<void> {
  const page = await context.newPage();
  // The second time its fonts are there at once.
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  await page.goto(url);
  // Pictures further down are fetched only when they are near.
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.all([document.fonts.ready, ...Array.from(document.images, (picture) => picture.decode())]);
  });
  const all = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width = 0 } = page.viewportSize() ?? {};
  await save(
    await page.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height ?? maxHeightPx, all) },
    }),
    name,
  );
  await page.close();
}

/** Few colours are enough for façades and letters, and a third of the bytes. */
async function save(png: Buffer, name: string): Promise<void> {
  const file = join(folder, `${name}.png`);
  await sharp(png).png({ palette: true, colours: 96, effort: 10, compressionLevel: 9 }).toFile(file);
  console.log(`${name}.png  ${Math.round((await stat(file)).size / 1000)} kB`);
}

async function shootSite(browser: Browser): Promise<void> {
  for (const [suffix, width] of Object.entries(widthsPx))
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      for (const { name, path } of samplePages) {
        if (!shownNames.has(name) || (colorScheme === 'dark' && name !== 'home')) continue;
        const dark = colorScheme === 'dark' ? '-dark' : '';
        await shoot(context, new URL(path, site).href, `${name}${suffix}${dark}`);
      }
      await context.close();
    }
}

/** The form of a meeting, as an editor sees it. */
async function shootPanel(browser: Browser, secret: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1000 },
    locale: 'pl-PL',
    timezoneId: timeZone,
  });
  await page.goto(new URL('/admin/auth/login', cms).href);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', secret);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.goto(new URL('/admin/content-manager/collection-types/api::meeting.meeting', cms).href);
  await page.click('table tbody tr td:nth-child(2)');
  await page.waitForSelector('input[name=title]');
  // The side panel asks the CMS for its buttons and for what is live.
  await page.getByRole('button', { name: 'Opublikuj', exact: true }).waitFor();
  await page.getByText(/^Na stronie od/).waitFor();
  await save(await page.screenshot(), 'panel');
  await page.close();
}

let browser: Browser | undefined;
try {
  for (const address of [site, ...(password ? [cms] : [])])
    await fetch(address).catch((cause: unknown) => {
      throw new Fault(
        `Nothing answers at ${address}: start the product, or say where it is as SITE and CMS.`,
        { cause },
      );
    });
  await mkdir(folder, { recursive: true });
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const isHandbookAlone = process.argv.includes('handbook');
  if (!isHandbookAlone) await shootSite(browser);
  if (password && !isHandbookAlone) await shootPanel(browser, password);
  if (password) await shootHandbook(browser, cms, { email, password });
  else console.log('ADMIN_PASSWORD is not set: no picture of the panel.');
} catch (error) {
  end(error);
} finally {
  await browser?.close();
}
