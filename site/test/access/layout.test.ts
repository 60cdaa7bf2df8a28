import type { Locale } from '@osiedle/shared';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from '../../../test/support/test-long.ts';
import { visitExamples, type Visit } from './support/browser.ts';
import { brokenWords, clippedText, overflowFaults, smallTargets } from './support/measure.ts';
import { templates } from './support/templates.ts';
import { setTextSize } from './support/text-size.ts';

/** Widths in pixels, from the narrowest phone, which is also 1280 px at 400 % (WCAG 1.4.10), to a wide screen. */
const allWidths = [320, 360, 768, 1280, 1920];
/** A template is the same in both languages: Polish, whose words are longer, has the narrow windows, English the wide ones. */
const widths = isLong ? { pl: allWidths, en: allWidths } : { pl: [320, 768], en: [1920] };
/** Text sizes in per cent, as set in the browser, at the width of a phone and of columns side by side (WCAG 1.4.4). */
const onPhone = { percent: 200, width: 360 };
const onScreen = { percent: 200, width: 1280 };
const between = [125, 150].map((percent) => ({ percent, width: 360 }));
const allTexts = [onPhone, onScreen, ...between, { percent: 200, width: 768 }];
const largeTexts = isLong ? { pl: allTexts, en: allTexts } : { pl: [onPhone], en: [onScreen] };
/** The widths at which targets are measured: menus are different on a phone and on a screen. */
const targets = isLong ? { pl: [360, 1280], en: [360, 1280] } : { pl: [360], en: [1280] };
/** The languages whose texts are spaced: Polish has the longer words. */
const spaced: Locale[] = isLong ? ['pl', 'en'] : ['pl'];
/** The spacing that readers may choose (WCAG 1.4.12). */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }';

let visit: Visit;
/** One browser page for each language, reused by all tests. */
let windows: [Page, Page];
beforeAll(async () => {
  visit = await visitExamples();
  windows = [await visit.browser.newPage(), await visit.browser.newPage()];
});
afterAll(() => visit?.end());

async function faultsOf(page: Page, path: string, locale: Locale): Promise<string[]> {
  const faults: string[] = [];
  const add = (at: string, found: string[]) => faults.push(...found.map((one) => `${path} ${at}: ${one}`));
  await visit.open(page, path);
  for (const width of widths[locale]) {
    await page.setViewportSize({ width, height: 800 });
    add(`${width} px`, [...(await overflowFaults(page)), ...(await brokenWords(page))]);
  }
  for (const { percent, width } of largeTexts[locale]) {
    await page.setViewportSize({ width, height: 800 });
    await setTextSize(page, percent);
    const found = [
      ...(await overflowFaults(page)),
      ...(await clippedText(page)),
      ...(await brokenWords(page)),
    ];
    add(`${percent} % of text at ${width} px`, found);
  }
  await setTextSize(page, 100);
  for (const width of targets[locale]) {
    await page.setViewportSize({ width, height: 800 });
    add(`${width} px`, await smallTargets(page));
  }
  if (!spaced.includes(locale)) return faults;
  await page.setViewportSize({ width: 320, height: 800 });
  await page.addStyleTag({ content: spacing });
  add('spaced', [...(await overflowFaults(page)), ...(await clippedText(page))]);
  // Twice the text size on a tablet (WCAG 1.4.4).
  await page.setViewportSize({ width: 768, height: 800 });
  await page.addStyleTag({ content: 'html { font-size: 225% !important }' });
  add('spaced and doubled', [...(await overflowFaults(page)), ...(await clippedText(page))]);
  return faults;
}

describe('every template fits its window, has large targets, and adapts to text size and spacing', () => {
  it.each(templates)('on $pl and $en ($name)', { timeout: 120_000 }, async ({ pl, en }) => {
    const faults = await Promise.all([faultsOf(windows[0], pl, 'pl'), faultsOf(windows[1], en, 'en')]);
    expect(faults.flat()).toEqual([]);
  });
});

describe('a picture in a text', () => {
  it.each([
    [360, 'Ławka pod lipą', '_480.avif'],
    [1280, 'Ławka pod lipą', '_800.avif'],
  ])('is as small as its column at %d px, and says what it shows', async (width, alt, end) => {
    // A browser that has a larger size already takes that.
    const page = await visit.browser.newPage({ viewport: { width, height: 800 } });
    await visit.open(page, '/o-nas/');
    const shown = await page.locator('.prose img').evaluateAll((images) =>
      images.map((one) => {
        const image = one as HTMLImageElement;
        image.loading = 'eager';
        const { width: wide, height: high } = image.getBoundingClientRect();
        const column = image.closest('.prose')?.getBoundingClientRect().width ?? 0;
        return { alt: image.alt, wide: Math.round(wide), ratio: high / wide, column: Math.round(column) };
      }),
    );
    const [photo, sign] = shown;
    expect(photo).toMatchObject({ alt, wide: photo?.column, ratio: expect.closeTo(2 / 3, 2) as number });
    // A small picture is not enlarged.
    expect(sign).toMatchObject({
      alt: 'Znak programu',
      wide: 60,
      ratio: expect.closeTo(2 / 3, 2) as number,
    });
    const lawka = page.locator('.prose picture img');
    await expect.poll(() => lawka.evaluate((one) => (one as HTMLImageElement).currentSrc)).toContain(end);
    await page.close();
  });
});
