import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitExamples, type Visit } from './support/browser.ts';
import { walk } from './support/focus.ts';
import { templates } from './support/templates.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitExamples();
});
afterAll(() => visit?.end());

async function pageAt(path: string, options: Parameters<Visit['browser']['newPage']>[0]): Promise<Page> {
  const page = await visit.browser.newPage(options);
  await visit.open(page, path);
  return page;
}

describe('for those who want less motion', () => {
  it.each(templates)('nothing on $pl moves ($name)', async ({ pl }) => {
    const page = await pageAt(pl, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0);
      return [...document.querySelectorAll('*')]
        .flatMap((element) =>
          [undefined, '::before', '::after'].map((part) => ({
            element,
            style: getComputedStyle(element, part),
          })),
        )
        .filter(
          ({ style }) =>
            (style.animationName !== 'none' && lasts(style.animationDuration)) ||
            lasts(style.transitionDuration) ||
            style.scrollBehavior === 'smooth',
        )
        .map(({ element }) => element.outerHTML.slice(0, 80));
    });
    await page.close();
    expect(moving.map((one) => `${pl}: ${one}`)).toEqual([]);
  });
});

describe('in forced colours', () => {
  it('the focus shows at every stop', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await pageAt('/', { forcedColors: 'active', colorScheme });
      const stops = await walk(page);
      await page.close();
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.flatMap(({ what, faults }) => faults.map((fault) => `${what} ${fault}`))).toEqual([]);
    }
  });

  it('the current section is marked by more than its colour and weight', async () => {
    const page = await pageAt('/spotkania/', { forcedColors: 'active' });
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('header nav a')].map((link) => {
        const { borderBottom, textDecorationLine, backgroundColor } = getComputedStyle(link);
        return {
          isCurrent: link.hasAttribute('aria-current'),
          look: [borderBottom, textDecorationLine, backgroundColor].join(' '),
        };
      }),
    );
    await page.close();
    const current = marks.filter(({ isCurrent }) => isCurrent);
    expect(current).toHaveLength(1);
    const others = new Set(marks.filter(({ isCurrent }) => !isCurrent).map(({ look }) => look));
    expect(others.size).toBe(1);
    expect([...others]).not.toContain(current[0]?.look);
  });

  it('what is called off, and where a project stands, is told by words', async () => {
    const page = await pageAt('/spotkania/sasiedzi-z-ugorka/', { forcedColors: 'active' });
    expect(await page.getByRole('main').innerText()).toContain('Odwołane');
    const project = await pageAt('/projekty/urb-inclusion/', { forcedColors: 'active' });
    expect(await project.getByRole('main').innerText()).toContain('za nami');
    await Promise.all([page.close(), project.close()]);
  });
});

describe('on paper', () => {
  it.each(templates)('$pl is its content, without ways to elsewhere ($name)', async ({ pl }) => {
    const page = await pageAt(pl, { viewport: { width: 700, height: 990 } });
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('nav, a[href="#content"], a[hreflang]:not([rel])')]
        .filter((one) => one.checkVisibility() && !one.closest('main'))
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const isThere = await page.getByRole('heading', { level: 1 }).isVisible();
    await page.close();
    expect(shown.map((one) => `${pl}: ${one}`)).toEqual([]);
    expect([ground, isThere]).toEqual(['rgb(255, 255, 255)', true]);
  });

  it('links in running text are followed by their addresses', async () => {
    const page = await pageAt('/deklaracja-dostepnosci/', {});
    await page.emulateMedia({ media: 'print' });
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll('.prose a[href^="http"]')].map((link) => [
        link.getAttribute('href'),
        getComputedStyle(link, '::after').content,
      ]),
    );
    await page.close();
    expect(addresses.length).toBeGreaterThan(0);
    for (const [href, content] of addresses) expect(content).toContain(href);
  });

  it('a page that follows the night on a screen is white', async () => {
    const page = await pageAt('/', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    await page.close();
  });
});
