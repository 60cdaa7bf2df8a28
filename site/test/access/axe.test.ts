import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, bringAxe } from './support/axe.ts';
import { visitExamples, type Visit } from './support/browser.ts';
import { templates } from './support/templates.ts';

const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;

let visit: Visit;
/** One page for each language, used again and again. */
let windows: [Page, Page];
beforeAll(async () => {
  visit = await visitExamples();
  windows = [await visit.browser.newPage(), await visit.browser.newPage()];
});
afterAll(() => visit?.end());

/** What axe finds at each width and in each scheme, each fault after its combination. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  await visit.open(page, path);
  await bringAxe(page);
  for (const width of widths)
    for (const colorScheme of schemes) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      for (const fault of await axeFaults(page)) faults.push(`${path} ${width} px ${colorScheme}: ${fault}`);
    }
  return faults;
}

describe('axe finds nothing', () => {
  it.each(templates)('on $pl and $en ($name)', { timeout: 120_000 }, async ({ pl, en }) => {
    const faults = await Promise.all([faultsOf(windows[0], pl), faultsOf(windows[1], en)]);
    expect(faults.flat()).toEqual([]);
  });
});
