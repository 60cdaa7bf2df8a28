import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { timeZone } from '../../shared/src/index.ts';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { formPath } from './forms.ts';
import { homePart, operateAtHome } from './home.ts';

/** Long enough for a run of the publisher on a busy machine; in milliseconds. */
const timeoutMs = 60_000;
const since = String.raw`\d\d:\d\d`;

/** The last minutes in the city's time, which the panel shows in any zone. */
function recentTimes(): string[] {
  const clock = new Intl.DateTimeFormat('pl-PL', { timeZone, timeStyle: 'short' });
  return Array.from({ length: 5 }, (_, minutes) => clock.format(Date.now() - minutes * 60_000));
}

/** The panel shows whether a change is live. The publisher is the real one. */
export function describeLive(panel: () => Panel): void {
  let page: Page;
  /** The lines of the side panel. */
  let says: Locator;
  let documentId: string;
  /** The CMS's answers about the site. */
  const answers: Promise<string>[] = [];

  beforeAll(async () => {
    const data = { title: 'Święto łąki', body: 'Zobacz [plan](/nie-ma-takiej/).' };
    ({ documentId } = await panel().editor.create('page', data, 'pl'));
    const window = await panel().newWindow(await panel().newPerson('Editor'), { timezoneId: 'Asia/Tokyo' });
    page = await panel().tab(window);
    page.on('response', (response) => {
      // If the page was left meanwhile, there is no body.
      if (response.url().includes('/live/status')) answers.push(response.text().catch(() => ''));
    });
    says = page.locator('aside').filter({ hasText: 'Na stronie' }).getByRole('status');
  });
  afterAll(() => page?.context().close());

  const openEntry = () => openPanelScreen(page, formPath('page', documentId, 'pl'));

  // The state “on its way” is tested in cms/test/live.test.ts: here the change is live before anybody could read it.
  test('an Editor sees a draft, then the change live, with a link that works', async () => {
    await openEntry();
    await says.getByText('Jeszcze nie ma tego na stronie.').waitFor();
    await page.getByRole('button', { name: 'Opublikuj', exact: true }).click();
    const live = says.getByText(new RegExp(`^Na stronie od ${since}\\.$`));
    await live.waitFor({ timeout: timeoutMs });
    expect(recentTimes()).toContain((await live.innerText()).slice(-6, -1));
    const [site] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Zobacz na stronie' }).click(),
    ]);
    expect(site.url()).toMatch(/\/swieto-laki\/$/);
    await site.getByRole('heading', { level: 1, name: /Święto\słąki/ }).waitFor();
    await site.close();
  });

  test('an Editor sees which link of the page leads nowhere', async () => {
    await page
      .getByRole('heading', { name: 'Odsyłacze, które prowadzą donikąd' })
      .waitFor({ timeout: 15_000 });
    await page.getByRole('listitem').filter({ hasText: '/nie-ma-takiej/' }).waitFor();
  });

  test('after a rollback the panel says that publishing is held, and since when; after a resume, that it is live', async () => {
    const administrator = await panel().tab(await panel().window('Administrator'));
    const asked = await operateAtHome(administrator, 'Wróć do poprzedniego wydania…', 'Wróć do tego wydania');
    expect(asked).toMatch(/Publikowanie zostanie wstrzymane[^]*Strona: Święto łąki/);
    await administrator.getByText(/^Mieszkańcy widzą znowu poprzednie wydanie/).waitFor();
    expect((await fetch(`${panel().product.site}/swieto-laki/`)).status).toBe(404);
    await openEntry();
    await says
      .getByText(new RegExp(`^Publikowanie jest wstrzymane od ${since} przez administratora\\.`))
      .waitFor();
    await openPanelScreen(page, '/admin');
    const widget = homePart(page, 'Strona dla mieszkańców');
    await widget.getByText(/^Publikowanie jest wstrzymane/).waitFor();

    const resumed = await operateAtHome(administrator, 'Wznów publikowanie…', 'Wznów publikowanie');
    expect(resumed).toMatch(/^Wznowić publikowanie\?\s+Publikowanie wstrzymuje .+, dziś o \d\d:\d\d\./);
    panel().leave(administrator);
    await page.bringToFront();
    await widget.getByText('Strona jest aktualna.').waitFor({ timeout: timeoutMs });
    await homePart(page, 'Co czeka').getByText('Odsyłacz /nie-ma-takiej/ prowadzi donikąd.').waitFor();
    await openEntry();
    await says.getByText(new RegExp(`^Na stronie od ${since}\\.$`)).waitFor();
  });

  test('a text that takes too long to render is reported to its Editor and delays nothing else; corrected, it is live', async () => {
    const bomb = `${'_a__'.repeat(37_500)}<!--${'a'.repeat(9_993)}-->`;
    const data = { title: 'Święto łąki', body: bomb };
    await panel().editor.publish('page', documentId, 'pl', data);
    const other = await panel().editor.create('update', { title: '🎉', body: 'Zwykła treść.' }, 'pl');
    await panel().editor.publish('update', other.documentId, 'pl');
    // The title has no letter, so the slug is the name of the type.
    await expect
      .poll(async () => (await fetch(`${panel().product.site}/aktualnosci/aktualnosc/`)).status, {
        timeout: timeoutMs,
      })
      .toBe(200);
    const before = await (await fetch(`${panel().product.site}/swieto-laki/`)).text();
    expect(before).toContain('plan');
    expect(before).not.toContain('Nie ma takiej strony');
    // The panel caches entries, and somebody else has changed this one.
    await page.reload();
    await says
      .getByText(/tekst jest zbyt zawiły\. Mieszkańcy widzą poprzednią wersję/)
      .waitFor({ timeout: timeoutMs });
    await page.getByText(/^Tekst ma 160\s000 znaków/).waitFor();
    await page.getByText(/^Mieszkańcy nie zobaczą około 21% tekstu/).waitFor();

    await panel().editor.publish('page', documentId, 'pl', {
      ...data,
      body: 'Zobacz [plan](/nie-ma-takiej/). I łąkę.',
    });
    await says.getByText(new RegExp(`^Na stronie od ${since}\\.$`)).waitFor({ timeout: timeoutMs });
    expect(await (await fetch(`${panel().product.site}/swieto-laki/`)).text()).toContain('łąkę');
  });

  test('no answer to the browser contains the secret', async () => {
    const texts = await Promise.all(answers);
    expect(texts.filter((text) => text.includes('"state"')).length).toBeGreaterThan(5);
    expect(texts.filter((text) => text.includes(panel().product.secrets.HOOK_SECRET))).toEqual([]);
  });
}
