import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parallel } from '../../../publisher/src/process/parallel.ts';
import { templates } from '../access/support/templates.ts';
import { visitExamples, type Visit } from '../access/support/browser.ts';

/** A slow line, in milliseconds: the page stands long before its font comes. */
const fontDelay = 600;
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

/** So many windows at once: most of the time goes by waiting. */
const windows = 8;

let visit: Visit;
/** What each page did, by its address. */
const seen = new Map<string, { shift: number; loaded: number }>();
beforeAll(async () => {
  visit = await visitExamples();
  // Polish where telephones are, English on the larger screen.
  const visits = templates.flatMap(({ pl, en }) => [
    { path: pl, viewport: phone },
    { path: en, viewport: desk },
  ]);
  await parallel(visits, windows, async ({ path, viewport }) => {
    seen.set(path, await watch(path, viewport));
  });
});
afterAll(() => visit?.end());

/** Opens a page whose fonts come late. @returns how much of it moved, and how many fonts came */
async function watch(path: string, viewport: typeof phone): Promise<{ shift: number; loaded: number }> {
  const page = await visit.browser.newPage({ viewport });
  await page.route('**/*.woff2', async (route) => {
    await sleep(fontDelay);
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
  // The shift of the swap is told after the next frames.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  const { shifts, loaded } = await page.evaluate(() => ({
    shifts: (window as unknown as { shifts: number[] }).shifts,
    loaded: [...document.fonts].filter(({ status }) => status === 'loaded').length,
  }));
  await page.close();
  return { shift: shifts.reduce((sum, one) => sum + one, 0), loaded };
}

describe('nothing moves when the font comes late', () => {
  it.each(templates.flatMap(({ pl, en }) => [pl, en]))('on %s', (path) => {
    const { shift, loaded } = seen.get(path) ?? {};
    expect(loaded).toBeGreaterThan(0);
    expect(shift, `${path} moves by ${shift}`).toBeLessThanOrEqual(0.01);
  });
});
