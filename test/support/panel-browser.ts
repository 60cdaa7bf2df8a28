import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { findChromium } from '../../scripts/check/chromium.ts';

/** The password of every account in tests. */
export const testPassword = 'Haslo-na-probe-1';

/** Starts a headless browser. @throws if Chromium is missing */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** Opens the panel and logs in. @param cms its address */
export async function logInToPanel(page: Page, cms: string, email: string): Promise<void> {
  await page.goto(`${cms}/admin`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(testPassword);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: /Cześć/ }).waitFor();
}

/** A screen has loaded all its data after this long without a request. */
const quietMs = 300;

/**
 * Opens another screen of the panel as a click on a link does, and waits for its data. It does not reload the panel, which
 * would take seconds. It opens an unknown path first, so that the old screen is not mistaken for the new one.
 * @param page shows the panel, and has no unsaved text
 */
export async function openPanelScreen(page: Page, path: string): Promise<void> {
  // A tab in the background draws no frames, and parts of the panel wait for one.
  await page.bringToFront();
  await push(page, '/admin/nowhere');
  await page.getByRole('heading', { name: /^(Strona nie znaleziona|Page not found)$/ }).waitFor();
  const open = new Set<Request>();
  let since = Date.now();
  const begin = (request: Request) => open.add(request);
  const end = (request: Request) => {
    open.delete(request);
    since = Date.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await push(page, path);
  while (open.size > 0 || Date.now() - since < quietMs) await sleep(20);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}

function push(page: Page, path: string): Promise<void> {
  return page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
}
