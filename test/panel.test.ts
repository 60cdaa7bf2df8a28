import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Accounts } from './support/accounts.ts';
import { describeHoursOnDevices } from './support/panel-hours.ts';
import { openPanelScreen, logInToPanel, testPassword, startBrowser } from './support/panel-browser.ts';
import { eventually, type RunningProduct, startEmptyProduct } from './support/product.ts';

/** What editors do in the panel with mouse and keyboard, in Polish, in a real browser. */

let product: RunningProduct;
let browser: Browser;
/** Requests that any page of the panel sent to somebody else. */
const foreign: string[] = [];

/** The panel asks the CMS, on a machine with other work. */
const waitOptions = { timeout: 20_000 };
const year = new Date().getFullYear() + 1;
const meetings = '/admin/content-manager/collection-types/api::meeting.meeting';

beforeAll(async () => {
  product = await startEmptyProduct();
  const accounts = await Accounts.login(product.cms, 'admin@osiedle.example', testPassword);
  await accounts.create('Editor', 'redakcja@osiedle.example', testPassword);
  await accounts.create('Author', 'autorka@osiedle.example', testPassword);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.end();
});

/** A browser window of somebody who has logged in. */
async function login(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw' });
  const page = await context.newPage();
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== product.cms) foreign.push(request.url());
  });
  await logInToPanel(page, product.cms, email);
  return page;
}

async function newMeeting(page: Page, title: string): Promise<void> {
  await openPanelScreen(page, `${meetings}/create?plugins[i18n][locale]=pl`);
  await page.getByLabel(/^Tytuł/).fill(title);
}

/** Types a day and a time as an editor does. */
async function pick(page: Page, field: RegExp, day: string, time: string): Promise<void> {
  const group = page.getByRole('group', { name: field });
  await group.getByLabel('Dzień', { exact: true }).fill(day);
  await group.getByLabel('Godzina').fill(time);
}

const publish = (page: Page) => page.getByRole('button', { name: 'Opublikuj', exact: true });

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A page on another port of the same host: its cookies are the panel's, too. */
async function startNeighbour(): Promise<{ url: string; cookies(): string; stop(): void }> {
  let cookies = '';
  const server = createServer(({ headers }, response) => {
    cookies += headers.cookie ?? '';
    response.setHeader('content-type', 'text/html').end('<iframe name=frame></iframe>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, cookies: () => cookies, stop: () => void server.close() };
}

/** Runs in the neighbour's page. @returns whatever it could read of the CMS */
async function stealFrom(cms: string): Promise<string[]> {
  const json = { 'content-type': 'application/json' };
  const requests: [string, RequestInit][] = [
    ['/admin/access-token', { method: 'POST' }],
    ['/admin/access-token', { method: 'POST', headers: json, body: '{}' }],
    ['/admin/access-token', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['/admin/access-token', { method: 'POST', mode: 'no-cors' }],
    ['/admin/login', { method: 'POST', body: new URLSearchParams({ email: 'a@b.pl', password: 'x' }) }],
    ['/admin/users/me', {}],
    ['/admin/init', {}],
  ];
  const read = [document.cookie];
  for (const [path, init] of requests) {
    const answer = await fetch(cms + path, { credentials: 'include', ...init }).catch(() => undefined);
    read.push((await answer?.text()) ?? '');
  }
  const form = document.createElement('form');
  Object.assign(form, { method: 'POST', action: `${cms}/admin/access-token`, target: 'frame' });
  document.body.append(form);
  form.submit();
  return read.filter(Boolean);
}

describe('the panel', () => {
  test('lets an Editor write an event, publish it, and find it on the site', async () => {
    const page = await login('redakcja@osiedle.example');
    await newMeeting(page, 'Święto łąki na Ugorku');
    await page.getByLabel('W skrócie').fill('Przynieś koc.');
    await pick(page, /^Początek/, `12.06.${year}`, '16:30');
    await publish(page).click();
    const address = `${product.site}/spotkania/swieto-laki-na-ugorku/`;
    await eventually(async () => expect((await fetch(address)).status).toBe(200));
    const site = await page.context().newPage();
    await site.goto(`${product.site}/spotkania/`);
    await site
      .getByRole('link', { name: /Święto łąki na\sUgorku/ })
      .first()
      .click();
    expect(await site.getByRole('heading', { level: 1 }).innerText()).toMatch(/Święto łąki na\sUgorku/);
    expect(await site.getByRole('main').innerText()).toMatch(/16\.30/);
  });

  test('shows a refusal at its field and keeps what was written', async () => {
    const page = await login('redakcja@osiedle.example');
    await newMeeting(page, 'Koniec przed początkiem');
    await pick(page, /^Początek/, `12.06.${year}`, '16:30');
    await pick(page, /^Koniec/, `11.06.${year}`, '16:30');
    await publish(page).click();
    const end = page
      .getByRole('group', { name: /^Koniec/ })
      .locator('xpath=ancestor::*[contains(., "Koniec jest")][1]');
    await expect.poll(() => end.innerText(), waitOptions).toMatch(/Koniec jest wcześniej niż początek/);
    expect(await page.getByLabel(/^Tytuł/).inputValue()).toBe('Koniec przed początkiem');
  });

  test('keeps the text of a new language when its publish is refused', async () => {
    const page = await login('redakcja@osiedle.example');
    await newMeeting(page, 'Odwołane');
    await pick(page, /^Początek/, `13.06.${year}`, '10:00');
    await page.getByLabel('Stan', { exact: true }).click();
    await page.getByRole('option', { name: 'odwołane' }).click();
    await page.getByLabel(/^Wyjaśnienie/).fill('Deszcz.');
    await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await openPanelScreen(page, `${new URL(page.url()).pathname}?plugins[i18n][locale]=en`);
    await page.getByLabel(/^Tytuł/).fill('Called off');
    await publish(page).click();
    await page
      .getByText(/Napisz dlaczego/)
      .first()
      .waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel(/^Tytuł/).inputValue(), waitOptions).toBe('Called off');
  });

  test('offers an Author drafts alone', async () => {
    const page = await login('autorka@osiedle.example');
    await newMeeting(page, 'Pomysł na spotkanie');
    expect(await publish(page).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    expect(await publish(page).isDisabled()).toBe(true);
  });

  test('lets an Author add a picture from the computer, and from no address', async () => {
    const page = await login('autorka@osiedle.example');
    await openPanelScreen(page, '/admin/plugins/upload');
    await page.getByRole('button', { name: 'Nowy', exact: true }).click();
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    expect(await items.allInnerTexts()).toEqual(['Nowy folder', 'Przesyłanie plików']);

    await newMeeting(page, 'Ze zdjęciem');
    await page
      .getByRole('button', { name: /Jeszcze nie ma wpisu/ })
      .nth(1)
      .click();
    await page.getByText('Kliknij, aby dodać').first().click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^Dodaj/ })
      .first()
      .click();
    await expect
      .poll(() => dialog.getByRole('tab').allInnerTexts(), waitOptions)
      .toEqual([expect.stringMatching(/^z komputera$/i)]);
    const picture = { name: 'łąka.png', mimeType: 'image/png', buffer: onePixel };
    await dialog.locator('input[type=file]').last().setInputFiles(picture);
    await page.getByRole('button', { name: /^Prześlij 1 plik/ }).click();
    await dialog.getByText('łąka.png').first().waitFor();
    await dialog.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await page.reload();
    await page.getByText('łąka.png').first().waitFor();
  });

  test('tells a page of another origin nothing, though an administrator is signed in', async () => {
    const page = await login('admin@osiedle.example');
    const neighbour = await startNeighbour();
    try {
      const stranger = await page.context().newPage();
      const statuses: number[] = [];
      stranger.on('response', (response) => {
        if (response.url().startsWith(product.cms)) statuses.push(response.status());
      });
      // The path is the one of the panel's cookies.
      await stranger.goto(`${neighbour.url}/admin/`);
      expect(await stranger.evaluate(stealFrom, product.cms)).toEqual([]);
      expect(neighbour.cookies()).toContain('strapi_admin_refresh');
      // Simple requests arrive: a form and what asks for no answer.
      await expect.poll(() => statuses.length, waitOptions).toBeGreaterThanOrEqual(2);
      expect(new Set(statuses)).toEqual(new Set([403]));
    } finally {
      neighbour.stop();
    }
    // The panel's own page gets its token anew.
    const refresh = () => fetch('/admin/access-token', { method: 'POST', credentials: 'include' });
    expect(await page.evaluate(`(${refresh.toString()})().then(({ status }) => status)`)).toBe(200);
    await page.reload();
    await page.getByRole('heading', { name: /Cześć/ }).waitFor();
  });

  describe('keeps the city’s hours', () => describeHoursOnDevices(() => ({ product, browser })));

  test('speaks to nobody but the CMS', () => {
    expect(foreign).toEqual([]);
  });
});
