import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from '../../../test/support/test-long.ts';
import { visitExamples, type Visit } from './support/browser.ts';
import { countReachable, focused, walk, type Stop } from './support/focus.ts';
import { templates } from './support/templates.ts';

let visit: Visit;
let page: Page;
beforeAll(async () => {
  visit = await visitExamples();
  page = await visit.browser.newPage();
});
afterAll(() => visit?.end());

/** Whether a stop is above or to the left of the stop before it. */
function isBackwards(before: Stop, after: Stop): boolean {
  const isOnOneLine = after.top < before.bottom && before.top < after.bottom;
  return isOnOneLine ? after.left < before.left : after.top < before.top;
}

/** Each of so many stops comes once and in order, and can be seen. */
function expectInOrder(path: string, stops: Stop[], count: number): void {
  const [first = { index: 0 }] = stops;
  const indexes = Array.from({ length: count }, (_, at) => first.index + at);
  expect(stops.map(({ index }) => index)).toEqual(indexes);
  expect(stops.flatMap(({ what, faults }) => faults.map((fault) => `${path}: ${what} ${fault}`))).toEqual([]);
}

describe('with the keyboard alone', { timeout: 60_000 }, () => {
  // The frame is the same on all pages.
  const whole = templates.filter(({ name }) => isLong || ['home', 'meeting', 'not-found'].includes(name));

  it.each(whole)('everything on $pl can be reached and seen, in order ($name)', async ({ pl }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await visit.open(page, pl);
    const count = await countReachable(page);
    // After the last the focus leaves the page.
    const stops = await walk(page);
    expectInOrder(pl, stops, count);
    expect(stops[0]?.index).toBe(0);
    expect(stops.filter(({ href }) => href?.startsWith('/en/'))).not.toEqual([]);
  });

  it.each(templates)(
    'the first stop on $pl skips to its content, all of which follows ($name)',
    async ({ pl }) => {
      // In one column, the reading order is from top to bottom.
      await page.setViewportSize({ width: 360, height: 800 });
      await visit.open(page, pl);
      await page.keyboard.press('Tab');
      const skip = await focused(page);
      expect(skip).toMatchObject({ index: 0, href: '#content', faults: [] });
      expect(skip?.top).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
      const count = await countReachable(page, 'main');
      const inMain = await walk(page, 'main');
      expectInOrder(pl, inMain, count);
      const backwards = inMain.filter((stop, at) => at > 0 && isBackwards(inMain[at - 1] as Stop, stop));
      expect(backwards.map(({ what }) => `${pl}: ${what} comes too late`)).toEqual([]);
      expect(['main', 'footer']).toContain((await focused(page))?.landmark);
    },
  );

  it('the order of the menu is from left to right on a wide screen', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit.open(page, '/');
    const head = (await walk(page)).filter(({ landmark }) => landmark === 'header');
    expect(head.length).toBeGreaterThan(5);
    // The line below the menu begins with the telephone number.
    const below = head.findIndex(({ href }) => href?.startsWith('tel:'));
    expect(head[below]?.top).toBeGreaterThan(head[below - 1]?.top ?? Infinity);
    for (const line of [head.slice(0, below), head.slice(below)])
      expect(line.map(({ left }) => left)).toEqual(line.map(({ left }) => left).toSorted((a, b) => a - b));
  });

  it('the other language can be reached, and says if it lacks the page', async () => {
    await visit.open(page, '/spotkania/pytania-i-odpowiedzi/');
    for (let stop = await focused(page); !stop?.href?.startsWith('/en/'); stop = await focused(page))
      await page.keyboard.press('Tab');
    await Promise.all([page.waitForURL(/\/en\/meetings\/#untranslated-/), page.keyboard.press('Enter')]);
    const notice = page.locator('.untranslated:target');
    expect(await notice.textContent()).toContain('This page is not available in English');
    expect(await notice.isVisible()).toBe(true);
    // The notice has the focus, so that a screen reader reads it first. The next stop is the page that it names.
    await page.waitForFunction(() => document.activeElement?.id.startsWith('untranslated-'), undefined, {
      timeout: 5000,
    });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ landmark: 'main', href: '/spotkania/pytania-i-odpowiedzi/' });
  });
});
