import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timeZone } from '../../shared/src/index.ts';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { eventually } from '../support/product.ts';
import { isLong } from '../support/test-long.ts';
import { unfold } from './form.ts';
import { formPath, types, waitOptions } from './forms.ts';

/** The inputs and notes of a field with day and time. */
function boxes(page: Page, name: RegExp) {
  const group = page.getByRole('group', { name });
  const [day, time] = [group.getByLabel('Dzień', { exact: true }), group.getByLabel('Godzina')];
  return {
    /** Types as people do: replaces the old text, and presses Tab after each input. */
    async type(dayText: string, timeText: string): Promise<void> {
      await day.fill('');
      await day.pressSequentially(dayText);
      await page.keyboard.press('Tab');
      await time.evaluate((box) => box === document.activeElement || Promise.reject(new Error('no Tab')));
      await time.fill('');
      await page.keyboard.type(timeText);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    },
    shown: async () => [await day.inputValue(), await time.inputValue()],
    said: () => group.locator('xpath=..').innerText(),
  };
}

/** The time zones of devices: behind the city, and, in the long tests, in it and ahead of it. */
const devices = ['Europe/Lisbon', ...(isLong ? [timeZone, 'Asia/Tokyo'] : [])];

/** What the panel reads, shows and compares on devices in several time zones. */
export function describeHours(panel: () => Panel): void {
  let documentId: string;

  describe.each(devices)('on a device in %s', (device) => {
    let page: Page;
    const open = (path: string) => page.goto(`${panel().product.cms}${types}/${path}`);
    const stored = () => panel().editor.read('festival', documentId, 'pl');

    beforeAll(async () => {
      const storageState = await (await panel().window('Editor')).storageState();
      const window = await panel().browser.newContext({ locale: 'pl-PL', timezoneId: device, storageState });
      page = await window.newPage();
      ({ documentId } = await panel().editor.create('festival', {
        title: `Zegary ${device}`,
        startsAt: '2027-01-12T16:30:00.000Z',
        // That night 2.30 comes twice: this is the second.
        endsAt: '2026-10-25T01:30:00.000Z',
        occurrences: [{ startsAt: '2026-12-31T22:30:00.000Z' }],
      }));
      await open(`api::festival.festival/${documentId}?plugins[i18n][locale]=pl`);
    });
    afterAll(() => page?.context().close());

    test('the form shows the city’s hours, and names the zone if the device is in another', async () => {
      await expect.poll(() => boxes(page, /^Początek/).shown(), waitOptions).toEqual(['12.01.2027', '17:30']);
      await expect.poll(() => boxes(page, /^Koniec/).shown(), waitOptions).toEqual(['25.10.2026', '02:30']);
      const said = await boxes(page, /^Koniec/).said();
      expect(said).toContain('Tu chodzi o drugą');
      const zone = `Czas w mieście (${timeZone}), nie czas tego urządzenia (${device}).`;
      expect(said.includes(zone)).toBe(device !== timeZone);
      await page.getByRole('button', { name: /^czw\. 31 grudnia( 2026)?, 23\.30$/ }).waitFor();
    });

    test('typed hours are stored as the city’s time, and other hours stay', async () => {
      await boxes(page, /^Początek/).type('31.12.2026', '23.30');
      // A time that a device in Lisbon cannot have that night.
      await boxes(page, /^Termin w razie/).type('28.03.2027', '130');
      await expect
        .poll(() => boxes(page, /^Termin w razie/).shown(), waitOptions)
        .toEqual(['28.03.2027', '01:30']);
      await page.getByRole('button', { name: /^czw\. 31 grudnia( 2026)?, 23\.30$/ }).click();
      const occurrence = page.getByRole('region').getByRole('group', { name: /^Początek/ });
      await occurrence.getByLabel('Dzień', { exact: true }).fill('25.10.2026');
      await occurrence.getByLabel('Godzina').fill('2:30');
      await page.getByRole('button', { name: /^niedz\. 25 października( 2026)?, 2\.30$/ }).waitFor();
      await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
      await eventually(async () =>
        expect(await stored()).toMatchObject({
          startsAt: '2026-12-31T22:30:00.000Z',
          endsAt: '2026-10-25T01:30:00.000Z',
          rainDate: '2027-03-28T00:30:00.000Z',
          occurrences: [{ startsAt: '2026-10-25T00:30:00.000Z' }],
        }),
      );
      // Then the form reads the entry anew.
      await expect
        .poll(() => page.getByRole('button', { name: 'Zapisz', exact: true }).isEnabled(), waitOptions)
        .toBe(false);
    });

    test('an hour that does not exist is refused at its field, and nothing else is stored in its place', async () => {
      const rain = boxes(page, /^Termin w razie/);
      await rain.type('28.03.2027', '2:30');
      await expect.poll(() => rain.shown(), waitOptions).toEqual(['28.03.2027', '2:30']);
      await expect.poll(() => rain.said(), waitOptions).toContain('tej godziny nie ma');
      await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
      await page
        .getByText(/W jednym z pól nie ma takiego dnia/)
        .first()
        .waitFor(waitOptions);
      expect(await stored()).toMatchObject({ rainDate: '2027-03-28T00:30:00.000Z' });
    });

    // On a device in the city's own zone these would hold without our code.
    if (device === timeZone) return;

    test('lists show and compare the city’s hours', async () => {
      const filter = async (instant: string) => {
        await open(`api::festival.festival?filters[$and][0][startsAt][$gt]=${instant}&sort=startsAt:ASC`);
        await page.getByRole('button', { name: 'Filtry' }).waitFor();
      };
      // The form is left unsaved.
      page.once('dialog', (dialog) => dialog.accept());
      await filter('2026-12-31T22:29:00.000Z');
      const row = page.getByRole('row', { name: new RegExp(`Zegary ${device}`) });
      await row.getByText(/^czw\. 31 grudnia( 2026)?, 23\.30$/).waitFor(waitOptions);
      // The filter shows and takes the city's hours, too: add one minute.
      await page.getByText('czwartek, 31 grudnia 2026 23:29').click();
      const value = boxes(page, /^Początek/);
      await expect.poll(() => value.shown(), waitOptions).toEqual(['31.12.2026', '23:29']);
      await page.getByRole('dialog').getByLabel('Godzina').fill('2330');
      await page.keyboard.press('Enter');
      await expect.poll(() => decodeURIComponent(page.url()), waitOptions).toContain('T22:30:00.000Z');
      await expect.poll(() => row.count(), waitOptions).toBe(0);
    });

    test('a day is the same in form, list and store', async () => {
      const { documentId: update } = await panel().editor.create('update', {
        title: `Dzień ${device}`,
        date: '2027-03-28',
      });
      await openPanelScreen(page, formPath('update', update, 'pl'));
      await unfold(page, 'Dzień i waga');
      const day = page.locator('input[name=date]');
      await expect.poll(() => day.inputValue(), waitOptions).toBe('28.03.2027');
      await day.fill('25.10.2026');
      // The browser's own calendar writes to this input.
      await page.locator('input[type=date]').first().fill('2026-12-31');
      expect(await day.inputValue()).toBe('31.12.2026');
      await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
      await eventually(async () =>
        expect(await panel().editor.read('update', update, 'pl')).toMatchObject({ date: '2026-12-31' }),
      );
      await openPanelScreen(page, `${types}/api::update.update`);
      const row = page.getByRole('row', { name: new RegExp(`Dzień ${device}`) });
      await row.getByText(/^czw\. 31 grudnia( 2026)?$/).waitFor(waitOptions);
    });

    test('the panel’s other days and hours are the city’s, too', async () => {
      const said = await page.evaluate(() => [
        new Date('2027-03-28T00:59:00Z').getHours(),
        new Date('2027-03-28T01:00:00Z').getHours(),
        new Date(2026, 11, 31, 23, 30).toISOString(),
        new Intl.DateTimeFormat().resolvedOptions().timeZone,
        new Date('2026-12-31T23:30:00Z').toLocaleDateString('pl'),
      ]);
      expect(said).toEqual([1, 3, '2026-12-31T22:30:00.000Z', timeZone, '1.01.2027']);
    });
  });
}
