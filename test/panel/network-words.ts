import type { Route } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { types } from './forms.ts';

type Give = (route: Route) => Promise<void>;
const json =
  (status: number, message: string): Give =>
  (route) =>
    route.fulfill({ status, json: { data: null, error: { status, name: 'Error', message, details: {} } } });
const html =
  (status: number): Give =>
  (route) =>
    route.fulfill({ status, contentType: 'text/html', body: `<html><h1>${status}</h1></html>` });

/** Requests that are no saves: of lists, of the library, of the login page. */
export function describeNetworkWords(panel: () => Panel): void {
  const answers: [name: string, give: Give, says: RegExp][] = [
    ['500', json(500, 'Internal Server Error'), /W systemie wystąpił błąd/],
    ['403', json(403, 'Forbidden'), /nie ma do tego uprawnień/],
    ['404', json(404, 'Not Found'), /Tego już nie ma/],
    ['429', json(429, 'Too many requests, please try again later.'), /Poczekaj minutę/],
    ['400 of Strapi', json(400, 'Invalid pagination parameters. Cannot use both.'), /System nie przyjął/],
    ['502 of a proxy', html(502), /chwilowo nie odpowiada/],
    ['the login page of a network', html(200), /odpowiedziało coś po drodze/],
    ['no network', (route) => route.abort('internetdisconnected'), /Nie ma połączenia z systemem/],
  ];

  test('A request that fails says why, in Polish, whatever the answer', async () => {
    const page = await panel().tab(await panel().window('Editor'));
    const list = /collection-types\/api::place\.place\?/;
    for (const [name, give, says] of answers) {
      await page.route(list, give);
      expect(await page.evaluate(messageOfList), name).toMatch(says);
      await page.unroute(list);
    }
    await page.route(list, json(500, 'Internal Server Error'));
    await openPanelScreen(page, `${types}/api::place.place`);
    await page.getByText('W systemie wystąpił błąd').first().waitFor();
    await page.unroute(list);
    panel().leave(page);
  });

  test('The login page says in Polish what is wrong', async () => {
    const window = await panel().browser.newContext({ locale: 'pl-PL' });
    const page = await window.newPage();
    await page.goto(`${panel().product.cms}/admin`);
    await page.locator('input[name=email]').fill('nikt@osiedle.example');
    await page.locator('input[name=password]').fill('Nie-to-haslo-1');
    await page.locator('button[type=submit]').click();
    await page.getByText('E-mail lub hasło się nie zgadza').waitFor();
    await page.route('**/admin/login', (route) => route.abort('internetdisconnected'));
    await page.locator('button[type=submit]').click();
    await page.getByText('Nie ma połączenia z systemem').waitFor();
    await window.close();
  });
}

/** What a request of the panel for a list is answered with. Runs in the panel's page. */
async function messageOfList(): Promise<string> {
  const headers = { accept: 'application/json' };
  try {
    const answer = await fetch('/content-manager/collection-types/api::place.place?page=1', { headers });
    return ((await answer.json()) as { error: { message: string } }).error.message;
  } catch (error) {
    return (error as Error).message;
  }
}
