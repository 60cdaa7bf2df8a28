import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parallel } from '../../../publisher/src/process/parallel.ts';
import { isLong } from '../../../test/support/test-long.ts';
import { templates } from '../access/support/templates.ts';
import { visitExamples, type Visit } from '../access/support/browser.ts';

/** The delay of fonts on a slow connection: the page is shown long before. */
const fontDelayMs = 600;
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

/** The number of pages to open at once. Most of the time they wait. */
const maxOpenPages = 8;

/** Polish pages are on a phone, English ones on a larger screen; each template is in one of them, and `test:long` has both. */
const visits = templates.flatMap(({ pl, en }, index) => {
  const both = [
    { path: pl, viewport: phone },
    { path: en, viewport: desk },
  ];
  return isLong ? both : both.slice(index % 2, (index % 2) + 1);
});

let visit: Visit;
/** The result for each page, by path. */
const seen = new Map<string, { shift: number; loaded: number }>();
beforeAll(async () => {
  visit = await visitExamples();
  await parallel(visits, maxOpenPages, async ({ path, viewport }) => {
    seen.set(path, await watch(path, viewport));
  });
});
afterAll(() => visit?.end());

/** Opens a page with delayed fonts. @returns its layout shift, and the number of loaded fonts */
async function watch(path: string, viewport: typeof phone): Promise<{ shift: number; loaded: number }> {
  const page = await visit.browser.newPage({ viewport });
  await page.route('**/*.woff2', async (route) => {
    await sleep(fontDelayMs);
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit.open(page, path);
  // The browser reports a shift only some frames after the font has come.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  const { shifts, loaded } = await page.evaluate(() => ({
    shifts: (window as unknown as { shifts: number[] }).shifts,
    loaded: [...document.fonts].filter(({ status }) => status === 'loaded').length,
  }));
  await page.close();
  return { shift: shifts.reduce((sum, one) => sum + one, 0), loaded };
}

describe('nothing moves when the font comes late', () => {
  it.each(visits)('on $path', ({ path }) => {
    const { shift, loaded } = seen.get(path) ?? {};
    expect(loaded).toBeGreaterThan(0);
    expect(shift, `${path} moves by ${shift}`).toBeLessThanOrEqual(0.01);
  });
});
