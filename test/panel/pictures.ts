import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';
import { button, formPath, onePixel, waitOptions } from './forms.ts';

interface Cover {
  file: { name: string; width: number; height: number; focalPoint: object | null } | null;
  altDefault: string | null;
}

/** A picture from the computer is in the entry at once, large photos smaller than they came. */
export function describePictures(panel: () => Panel): void {
  let page: Page;
  let documentId = '';
  beforeAll(async () => {
    page = await panel().tab(await panel().window('Editor'));
  });
  afterAll(() => panel().leave(page));

  const pick = (name: string, mimeType: string, buffer: Buffer) =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
  const said = () => page.getByRole('alert').filter({ hasText: /\S/ });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));

  test('a photo is upright, smaller, and chosen; the words for it come next', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
    const photo = await sharp({
      create: { width: 4400, height: 2200, channels: 3, background: '#888', noise },
    })
      // Taken with the camera on its side.
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 80 })
      .toBuffer();
    await openPanelScreen(page, formPath('update', 'create', 'pl'));
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Dodaj zdjęcie' }).click();
    await (await asked).setFiles({ name: 'Łąka.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('progressbar').waitFor();
    await page.getByText('1920 × 3840').waitFor();
    await expect.poll(focused, waitOptions).toBe('cover.altDefault');
    await page.keyboard.type('Łąka o świcie');
    await page.locator('input[name=title]').fill('Łąka');
    await button(page, 'Zapisz').click();
    await page.waitForURL(/update\/[a-z0-9]{20,}/);
    [documentId = ''] = new URL(page.url()).pathname.split('/').slice(-1);
    const { cover } = (await panel().editor.read('update', documentId, 'pl')) as unknown as { cover: Cover };
    expect(cover).toMatchObject({
      file: { name: 'Łąka.jpg', width: 1920, height: 3840 },
      altDefault: 'Łąka o świcie',
    });
  });

  test('one click says what of it stays visible, and shows the crop', async () => {
    await page.getByRole('button', { name: 'Wskaż, co ma być widoczne' }).click();
    const dialog = page.getByRole('dialog', { name: 'Co ma być zawsze widoczne?' });
    const [picture, crop] = [dialog.locator('img').first(), dialog.locator('img').last()];
    // The dialog grows while it opens, and is measured when it stands still.
    await picture.click({ trial: true });
    const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
    await picture.click({ position: { x: width / 4, y: height / 10 } });
    await expect
      .poll(() => crop.evaluate((image) => getComputedStyle(image).objectPosition), waitOptions)
      .toBe('0% 0%');
    await dialog.getByRole('button', { name: 'Zapisz' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await button(page, 'Zapisz').isEnabled()).toBe(false);
    const { cover } = (await panel().editor.read('update', documentId, 'pl')) as unknown as { cover: Cover };
    const { x = 0, y = 0 } = (cover.file?.focalPoint ?? {}) as { x?: number; y?: number };
    // To the pixel that was hit.
    expect([Math.abs(x - 25) <= 1, Math.abs(y - 10) <= 1], `${x}, ${y}`).toEqual([true, true]);
  });

  test('the gallery takes several at once, and says which it has not taken', async () => {
    const other = await panel().tab(await panel().window('Editor'));
    await openPanelScreen(other, formPath('meeting', 'create', 'pl'));
    await other.locator('input[type=file][multiple]').setInputFiles([
      { name: 'ul.png', mimeType: 'image/png', buffer: onePixel },
      { name: 'plan.docx', mimeType: 'application/msword', buffer: Buffer.from('x') },
      { name: 'ule.png', mimeType: 'image/png', buffer: onePixel },
    ]);
    await other.getByRole('alert').filter({ hasText: '„plan.docx” to nie zdjęcie' }).waitFor();
    const rows = other.locator('[data-field^="gallery."]');
    await expect.poll(() => rows.filter({ hasText: /ul/ }).count(), waitOptions).toBeGreaterThan(0);
    await other.getByText('ule.png').first().waitFor();
    await other.close();
  });

  test('what is not a picture, damaged or too large is refused in one sentence, and the picture stays', async () => {
    const refusals: [name: string, type: string, bytes: Buffer, sentence: RegExp][] = [
      ['plan.docx', 'application/msword', Buffer.from('x'), /„plan\.docx” to nie zdjęcie/],
      ['puste.jpg', 'image/jpeg', Buffer.from('x'), /„puste\.jpg” nie jest ani zdjęciem/],
      [
        'mapa.png',
        'image/png',
        Buffer.alloc(20 * 1024 * 1024 + 1, 7),
        /za duży\. Można dodać najwyżej 20 MB/,
      ],
    ];
    for (const [name, type, bytes, sentence] of refusals) {
      await pick(name, type, bytes);
      await said().filter({ hasText: sentence }).first().waitFor();
    }
    expect(await page.getByText('Łąka.jpg').count()).toBe(1);
  });

  test('a drawing stays as it is, and one of the library is chosen by one click', async () => {
    const drawing = await sharp({ create: { width: 4000, height: 60, channels: 3, background: '#2b3f91' } })
      .png()
      .toBuffer();
    await pick('rysunek.png', 'image/png', drawing);
    await page.getByText('4000 × 60').waitFor();
    await expect.poll(() => said().count(), waitOptions).toBe(0);
    await page.getByRole('button', { name: 'Inny z biblioteki' }).click();
    const library = page.getByRole('dialog', { name: 'Wybierz zdjęcie z biblioteki' });
    await library.getByPlaceholder('Szukaj po nazwie').fill('laka');
    await library.getByRole('listitem').filter({ hasText: 'Łąka.jpg' }).getByRole('button').click();
    await library.waitFor({ state: 'detached' });
    await page.getByText('1920 × 3840').waitFor();
    await button(page, 'Zapisz').click();
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), waitOptions).toBe(false);
  });

  test('the library, too, makes photos smaller, and says where a file is used', async () => {
    const photo = await sharp({
      create: {
        width: 4200,
        height: 2100,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 20 },
      },
    })
      .jpeg({ quality: 80 })
      .toBuffer();
    await openPanelScreen(page, '/admin/plugins/upload');
    const answered = page.waitForResponse(
      (one) => one.request().method() === 'POST' && /\/upload/.test(one.url()),
    );
    await pick('plac.jpg', 'image/jpeg', photo);
    expect(JSON.stringify(await (await answered).json())).toMatch(/"width":3840,"height":1920/);
    const { file } = (await panel().editor.read('update', documentId, 'pl'))['cover'] as {
      file: { id: number };
    };
    await openPanelScreen(page, `/admin/plugins/upload?assetId=${file.id}`);
    await page.getByRole('heading', { name: 'Gdzie użyte' }).waitFor();
    expect(await page.getByRole('link', { name: 'Łąka', exact: true }).getAttribute('href')).toContain(
      documentId,
    );
    await openPanelScreen(page, '/admin');
  });
}
