import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { isLong } from '../support/test-long.ts';
import { button, formPath, onePixel, types, waitOptions } from './forms.ts';
import { axeInBothColours, dialogFaults, openedFaults, tabFaults } from './walk/keyboard.ts';

/** Whatever the panel has of its own is reached, used and left by keyboard alone, and has nothing that axe finds, in light and in dark. */
export function describeKeyboard(panel: () => Panel): void {
  let page: Page;
  let file: number;
  let meeting: string;
  beforeAll(async () => {
    const { editor } = panel();
    ({ id: file } = await editor.upload(new Uint8Array(onePixel), 'kropka.png'));
    const event = {
      title: 'Z klawiatury',
      startsAt: '2037-12-11T16:00:00.000Z',
      cover: { file: { id: file }, decorative: true },
      body: 'Weź **koce** i [mapę](https://example.org).',
    };
    ({ documentId: meeting } = await editor.create('meeting', event, 'pl'));
    page = await panel().tab(await panel().window('Editor'));
    await page.emulateMedia({ colorScheme: 'light' });
    await openPanelScreen(page, formPath('meeting', meeting, 'pl'));
    await page.getByRole('textbox', { name: /^Treść/ }).waitFor(waitOptions);
  });
  afterAll(async () => {
    panel().leave(page);
    await panel().editor.delete('meeting', meeting);
    await panel().editor.deleteFile(file);
  });

  const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name });
  const main = (): Locator => page.getByRole('main');

  test('each dialog opens by Enter, keeps the focus, closes by Escape, and gives the focus back', async () => {
    const tool = (name: string) =>
      page.getByRole('toolbar').first().getByRole('button', { name, exact: true });
    const faults: Record<string, string[]> = {};
    const text = page.getByRole('textbox', { name: /^Treść/ });
    const opened: [trigger: Locator, opens: Locator, back?: Locator][] = [
      [page.getByRole('button', { name: 'Powtarzaj' }), dialog(/.*/)],
      [page.getByRole('button', { name: 'Inny z biblioteki' }), dialog('Wybierz zdjęcie z biblioteki')],
      [page.getByRole('button', { name: 'Wskaż, co ma być widoczne' }), dialog('Co ma być zawsze widoczne?')],
      [tool('Odsyłacz'), dialog(/.*/), text],
      [tool('Zdjęcie lub plik'), dialog(/.*/), text],
    ];
    for (const [trigger, opens, back] of opened)
      faults[String(trigger)] = await dialogFaults(page, trigger, opens, back);
    expect(Object.values(faults)).toEqual(opened.map(() => []));
  });

  test('the point of a picture that stays visible is set by the arrow keys', async () => {
    await page.getByRole('button', { name: 'Wskaż, co ma być widoczne' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Od góry: 50%').focus();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowUp');
    await page.getByLabel('Od góry: 47%').waitFor();
    await page.getByRole('button', { name: 'Zapisz', exact: true }).last().focus();
    await page.keyboard.press('Enter');
    await dialog('Co ma być zawsze widoczne?').waitFor({ state: 'detached' });
    const { cover } = (await panel().editor.read('meeting', meeting, 'pl')) as unknown as {
      cover: { file: { focalPoint: { x: number; y: number } } };
    };
    expect(cover.file.focalPoint).toEqual({ x: 50, y: 47 });
  });

  test('everything in a form is reached by Tab, shows the focus, and lets go of it', async () => {
    expect(await tabFaults(page, main())).toEqual([]);
    expect(await axeInBothColours(page)).toEqual([]);
  });

  test('what is asked before changes are left, and before an entry is deleted, is answered by keyboard', async () => {
    await page.locator('input[name=title]').fill('Z klawiatury, dalej');
    const home = page.getByRole('navigation').getByRole('link').first();
    await home.focus();
    await page.keyboard.press('Enter');
    const leave = page.getByRole('alertdialog', { name: 'Masz niezapisane zmiany' });
    await leave.waitFor();
    expect(await openedFaults(page, leave)).toEqual([]);
    await page.keyboard.press('Escape');
    await leave.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);

    await page.emulateMedia({ colorScheme: 'dark' });
    await openPanelScreen(page, `${types}/api::meeting.meeting?_q=klawiatury`);
    const row = page.getByRole('row').filter({ hasText: 'Z klawiatury' });
    await row.getByRole('button').last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Usuń wpis w obu językach' }).focus();
    await page.keyboard.press('Enter');
    const question = page.locator('dialog[open], [role=alertdialog]').last();
    await question.waitFor();
    expect(await openedFaults(page, question)).toEqual([]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  if (isLong)
    test('everything on all other screens, too', async () => {
      const faults: Record<string, string[]> = {};
      for (const path of [
        '/admin',
        `${types}/api::meeting.meeting`,
        formPath('project', 'create', 'pl'),
        formPath('festival', 'create', 'pl'),
        `${types}/api::place.place/create`,
        '/admin/content-manager/single-types/api::setting.setting',
        '/admin/plugins/upload',
        `/admin/plugins/upload?assetId=${file}`,
        '/admin/me',
      ]) {
        await openPanelScreen(page, path);
        faults[path] = [...(await tabFaults(page, main())), ...(await axeInBothColours(page))];
      }
      expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    }, 1_800_000);
}
