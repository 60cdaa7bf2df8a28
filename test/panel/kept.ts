import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { logInToPanel, openPanelScreen, testPassword } from '../support/panel-browser.ts';
import { testLong } from '../support/test-long.ts';
import { answerWith, isChange } from './answers.ts';
import { button, formPath, newPage, notice, openForm, waitOptions } from './forms.ts';

const single = '/admin/content-manager/single-types/api::setting.setting';
const title = (page: Page) => page.getByLabel(/^Tytuł/).first();
/** The notice above a form about what was not saved. */
const offer = (page: Page) => page.getByRole('region', { name: 'Niezapisane zmiany' });
const press = (page: Page, name: 'Przywróć' | 'Odrzuć' | 'Cofnij') =>
  offer(page).getByRole('button', { name }).first().click();

interface Kept {
  id: string;
  at: number;
  entry: string;
  changes: Record<string, { to: unknown }>;
}

/** What lies on the device, of whomever. */
const keptOn = (page: Page): Promise<Kept[]> => inDatabase(page, 'readonly');

/** Reads what lies on the device, and makes it older. */
async function inDatabase(page: Page, mode: 'readonly' | 'readwrite', olderMs = 0): Promise<Kept[]> {
  return page.evaluate(
    ([how, older]) =>
      new Promise<Kept[]>((resolve, reject) => {
        const opening = indexedDB.open('osiedle-kept');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('texts')) return resolve([]);
          const texts = database.transaction('texts', how).objectStore('texts');
          const reading = texts.getAll();
          reading.onsuccess = () => {
            const all = reading.result as Kept[];
            if (how === 'readwrite') for (const one of all) texts.put({ ...one, at: one.at - older }, one.id);
            texts.transaction.oncomplete = () => {
              database.close();
              resolve(all);
            };
          };
        };
      }),
    [mode, olderMs] as const,
  );
}

/** Waits until a text is on the device. */
const untilKept = (page: Page, text: string) =>
  expect.poll(async () => JSON.stringify(await keptOn(page)), waitOptions).toContain(text);
const untilNothingKept = (page: Page) => expect.poll(() => keptOn(page), waitOptions).toEqual([]);

/** Clicks on an item of the menu, and leaves the form all the same. */
async function leaveByMenu(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Miejsca' }).click();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page.getByRole('heading', { level: 1, name: 'Miejsca' }).waitFor();
}

/** Strapi renders the buttons when the page is idle, which it is only where something is drawn. */
const untilDrawn = (page: Page) =>
  expect
    .poll(async () => {
      await page.mouse.move(200, Math.random() * 300);
      const save = button(page, 'Zapisz');
      return (await save.count()) > 0 && save.isEnabled();
    }, waitOptions)
    .toBe(true);

/** Closes a tab as a crash does: nothing of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const isOver = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await isOver;
  await page.close();
}

/** What is typed and not saved is kept on the device. */
export function describeKept(panel: () => Panel): void {
  describe('What an Editor has not saved', () => {
    let email: string;
    let window: BrowserContext;
    let page: Page;
    let documentId: string;
    beforeAll(async () => {
      email = await panel().newPerson('Editor');
      window = await panel().newWindow(email);
      documentId = await newPage(panel());
      await panel().editor.create('topic', { nameDefault: 'Zieleń', slug: 'zielen-kept' });
      page = await panel().tab(window);
    });
    afterAll(() => window.close());

    test('survives a click in the menu, a language, a new entry, a single and a crash, each for itself', async () => {
      const write = async (path: string, words: string, label = /^Tytuł/) => {
        await openPanelScreen(page, path);
        await page.getByLabel(label).first().fill(words);
        await untilKept(page, words);
      };
      await write(formPath('page', documentId, 'pl'), 'Po polsku');
      await leaveByMenu(page);
      await write(formPath('page', documentId, 'en'), 'In English');
      await leaveByMenu(page);
      await write(formPath('update', 'create', 'pl'), 'Pierwsza');
      // What is typed in the last moment, too.
      await title(page).pressSequentially(' nowa');
      await leaveByMenu(page);
      await write(formPath('update', 'create', 'pl'), 'Druga nowa');
      await page.getByLabel('W skrócie').fill('Z tematem.');
      await page.getByLabel(/^Tematy/).click();
      await page
        .getByRole('option', { name: /^Zieleń/ })
        .first()
        .click();
      await untilKept(page, 'Zieleń');
      await leaveByMenu(page);
      await write(single, 'Osiedle Próbne', /^Nazwa/);
      await crash(page);

      page = await panel().tab(window);
      await openPanelScreen(page, formPath('page', documentId, 'pl'));
      await offer(page).getByText('Tytuł „Po polsku”').waitFor();
      expect(await offer(page).getByText('Niezapisane zmiany z').count()).toBe(1);
      await press(page, 'Przywróć');
      expect(await title(page).inputValue()).toBe('Po polsku');
      await untilDrawn(page);
      await button(page, 'Zapisz').click();
      await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
      await expect
        .poll(async () => JSON.stringify(await keptOn(page)), waitOptions)
        .not.toContain('Po polsku');

      await openPanelScreen(page, formPath('page', documentId, 'en'));
      await offer(page).getByText('Tytuł „In English”').waitFor();
      await press(page, 'Odrzuć');
      await press(page, 'Cofnij');
      await press(page, 'Odrzuć');
      expect(await title(page).inputValue()).toBe('Meeting');

      await openPanelScreen(page, formPath('update', 'create', 'pl'));
      await offer(page).getByText('Pierwsza nowa').waitFor();
      expect(await offer(page).getByText('Niezapisany wpis z').count()).toBe(2);
      // The newest comes first.
      await press(page, 'Przywróć');
      expect(await title(page).inputValue()).toBe('Druga nowa');
      expect(await page.getByLabel('W skrócie').inputValue()).toBe('Z tematem.');
      await button(page, 'Zapisz').click();
      await page.waitForURL((url) => !url.pathname.endsWith('/create'));
      await page.getByText('Zieleń').first().waitFor();

      await openPanelScreen(page, single);
      await offer(page).getByText('„Osiedle Próbne”').waitFor();
      await press(page, 'Odrzuć');
      await expect
        .poll(async () => (await keptOn(page)).map(({ entry }) => entry), waitOptions)
        .toEqual(['new']);
    });

    test('is put on what others have saved meanwhile, field by field', async () => {
      await openPanelScreen(page, formPath('page', documentId, 'pl'));
      await title(page).fill('Mój tytuł');
      await untilKept(page, 'Mój tytuł');
      await leaveByMenu(page);
      await panel().editor.save('page', documentId, { title: 'Ich tytuł', summary: 'Ich skrót' }, 'pl');
      // Strapi would show for a minute what it has read before.
      await page.reload();
      await openPanelScreen(page, formPath('page', documentId, 'pl'));
      await offer(page).getByText('Od tego czasu ktoś zapisał ten wpis').first().waitFor();
      expect(await title(page).inputValue()).toBe('Ich tytuł');
      await press(page, 'Przywróć');
      expect(await title(page).inputValue()).toBe('Mój tytuł');
      expect(await page.getByLabel('W skrócie').inputValue()).toBe('Ich skrót');
      await untilDrawn(page);
    });

    test('outlives the network and the session, is on no login page, and comes back to the same person', async () => {
      await window.setOffline(true);
      await title(page).fill('Bez sieci');
      await button(page, 'Zapisz').click();
      await notice(page).filter({ hasText: 'Nie ma połączenia' }).waitFor();
      await untilKept(page, 'Bez sieci');
      await page.close();
      await window.setOffline(false);
      page = await window.newPage();
      // As when the session has ended at night: Strapi finds out, and asks for a login.
      const session = /\/admin\/(users\/me|access-token)/;
      const error = { status: 401, name: 'UnauthorizedError', message: 'Missing or invalid credentials' };
      await page.route(session, (route) => route.fulfill({ status: 401, json: { data: null, error } }));
      await page.goto(`${panel().product.cms}/admin`);
      await page.locator('input[name=email]').waitFor();
      expect(await offer(page).count()).toBe(0);
      await page.unroute(session);
      await logInToPanel(page, panel().product.cms, email);
      await openPanelScreen(page, formPath('page', documentId, 'pl'));
      await offer(page).getByText('Bez sieci').waitFor();
    });

    test('is not offered after seven days', async () => {
      await inDatabase(page, 'readwrite', 7 * 24 * 60 * 60 * 1000);
      await openPanelScreen(page, formPath('page', documentId, 'pl'));
      await title(page).waitFor();
      expect(await offer(page).count()).toBe(0);
    });

    test('has the letters that were typed while it was being saved', async () => {
      /** Saves by keyboard, and types on in the same field before the answer is there. */
      const saveAndType = async (more: string) => {
        const typed = Promise.withResolvers<true>();
        const hold = { give: (route: Route) => typed.promise.then(() => route.continue()) };
        await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(true);
        await answerWith(page, hold, async () => {
          await title(page).press('ControlOrMeta+Enter');
          await page.keyboard.type(more);
          typed.resolve(true);
        });
        await page.unroute(isChange);
      };
      const save = async () => {
        await button(page, 'Zapisz').click();
        await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
      };
      await title(page).fill('Zebra');
      await saveAndType('nie');
      await page.getByText('Zapisano').first().waitFor();
      expect(await title(page).inputValue()).toBe('Zebranie');
      await save();
      expect(await title(page).inputValue()).toBe('Zebranie');

      await openPanelScreen(page, formPath('update', 'create', 'pl'));
      await title(page).fill('No');
      await saveAndType('wina');
      await page.waitForURL((url) => !url.pathname.endsWith('/create'));
      await expect.poll(() => title(page).inputValue(), waitOptions).toBe('Nowina');
      await save();
      expect(await title(page).inputValue()).toBe('Nowina');
    });

    test('is gone for whoever logs in after them, and when they sign out', async () => {
      await openPanelScreen(page, formPath('page', documentId, 'pl'));
      await title(page).fill('Tylko moje');
      await untilKept(page, 'Tylko moje');
      // A colleague sits down after the session has ended.
      const colleague = await panel().newWindow(await panel().newPerson('Editor'));
      const { cookies, origins } = await colleague.storageState();
      await colleague.close();
      await window.addCookies(cookies);
      const other = await window.newPage();
      await other.goto(`${panel().product.cms}/admin/init`);
      await other.evaluate(
        (stored) => {
          for (const { name, value } of stored) localStorage.setItem(name, value);
        },
        origins.flatMap(({ localStorage: stored }) => stored),
      );
      await other.goto(`${panel().product.cms}/admin`);
      await other.getByRole('heading', { name: /Cześć/ }).waitFor();
      await untilNothingKept(other);
      // The form that is still open writes nothing under the other's session, and asks its own person to log in.
      await title(page).fill('Nadal moje');
      await button(page, 'Zapisz').click();
      await notice(page).filter({ hasText: 'zalogował się ktoś inny' }).waitFor();
      expect(await keptOn(page)).toEqual([]);
      const isFollowing = other.waitForEvent('load');
      const dialog = page.getByRole('dialog', { name: 'Zaloguj się ponownie' });
      await dialog.getByLabel('Hasło').fill(testPassword);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await title(page).fill('Nadal moje i tutaj');
      await untilKept(page, 'Nadal moje i tutaj');

      // The colleague's tab has nothing unsaved, so it follows.
      await isFollowing;
      await other
        .getByRole('button', { name: /Próbna/ })
        .first()
        .click();
      await other.getByRole('menuitem', { name: 'Wyloguj' }).click();
      await other.locator('input[name=email]').waitFor();
      await untilNothingKept(other);
      expect(await title(page).inputValue()).toBe('Nadal moje i tutaj');
    });
  });

  testLong('A browser that keeps nothing says so once, and goes on', async () => {
    const { page, field } = await openForm(panel(), formPath('page', await newPage(panel()), 'pl'), /^Tytuł/);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    for (const words of ['Raz', 'Dwa']) {
      await field.fill(words);
      await page.getByText('nie przechowa niezapisanego tekstu').waitFor();
    }
    expect(await page.getByText('nie przechowa niezapisanego tekstu').count()).toBe(1);
    await button(page, 'Zapisz').click();
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
    await page.close();
  });

  testLong('A closed account keeps its words until somebody else comes', async () => {
    const email = await panel().newPerson('Editor');
    const window = await panel().newWindow(email);
    const { page, field } = await openForm(
      panel(),
      formPath('page', await newPage(panel()), 'pl'),
      /^Tytuł/,
      window,
    );
    await field.fill('Konto zamknięte');
    await panel().closeAccount(email);
    await button(page, 'Zapisz').click();
    const dialog = page.getByRole('dialog', { name: 'Zaloguj się ponownie' });
    await dialog.getByLabel('Hasło').fill(testPassword);
    await page.keyboard.press('Enter');
    await dialog.getByText('Nie udało się zalogować').waitFor();
    await untilKept(page, 'Konto zamknięte');
    await window.close();
  });
}
