import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from '../../../test/support/test-long.ts';
import { exampleWire } from '../support/store.ts';
import { axeFaults, contrastFaults, loadAxe } from './support/axe.ts';
import { visitExamples, type Visit } from './support/browser.ts';
import { templates } from './support/templates.ts';

/**
 * Widths in pixels with different layouts. A template is the same in both languages: Polish pages, whose words are longer, are
 * on a phone, English ones on a wide screen, and `test:long` has both everywhere.
 */
const widths = isLong ? { pl: [360, 768, 1280], en: [360, 768, 1280] } : { pl: [360], en: [1280] };

const plainPages = new Set((exampleWire().page ?? []).map((wire) => (wire as { slug?: unknown }).slug));

let visit: Visit;
/** One browser page for each language, reused by all tests. */
let windows: [Page, Page];
beforeAll(async () => {
  visit = await visitExamples();
  windows = [await visit.browser.newPage(), await visit.browser.newPage()];
});
afterAll(() => visit?.end());

/** The part of an address that pages of one template share. All plain pages share one, too. */
function kindOf(address: string): string {
  const parts = address
    .replace(/^\/en\//, '/')
    .replace(/index\.html$/, '')
    .split('/')
    .filter(Boolean);
  const [first = '', second, third] = parts;
  if (third && /^(?:kalendarz|calendar)$/.test(first)) return 'calendar of a selection';
  if (third) return `part of a list: ${second}`;
  if (second) return `${first}/*`;
  return plainPages.has(first) ? 'page' : first;
}

/**
 * What axe finds at each width. Only colours differ in the dark scheme, so only contrast is checked there, at one width, and
 * in one language, since both have the same colours.
 */
async function faultsOf(page: Page, path: string, widths: number[], isDarkToo: boolean): Promise<string[]> {
  const faults: string[] = [];
  await visit.open(page, path);
  await loadAxe(page);
  const add = (at: string, found: string[]) => faults.push(...found.map((one) => `${path} ${at}: ${one}`));
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    add(`${width} px`, await axeFaults(page));
  }
  if (!isDarkToo) return faults;
  await page.emulateMedia({ colorScheme: 'dark' });
  add('dark', await contrastFaults(page));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

it('no template is forgotten', () => {
  const known = new Set(templates.flatMap(({ pl, en }) => [kindOf(pl), kindOf(en)]));
  const kinds = visit.site.files.filter((file) => file.endsWith('.html')).map(kindOf);
  expect([...new Set(kinds)].filter((kind) => !known.has(kind))).toEqual([]);
});

describe('axe finds nothing', () => {
  it.each(templates)('on $pl and $en ($name)', { timeout: 120_000 }, async ({ pl, en }) => {
    const faults = await Promise.all([
      faultsOf(windows[0], pl, widths.pl, true),
      faultsOf(windows[1], en, widths.en, isLong),
    ]);
    expect(faults.flat()).toEqual([]);
  });
});
