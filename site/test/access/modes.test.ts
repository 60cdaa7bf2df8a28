import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visitExamples, type Visit } from './support/browser.ts';
import { walk } from './support/focus.ts';
import { templates } from './support/templates.ts';

let visit: Visit;
let page: Page;
beforeAll(async () => {
  visit = await visitExamples();
  page = await visit.browser.newPage();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
});
afterAll(() => visit?.end());

describe('every template', () => {
  it.each(templates)(
    'on $pl: nothing moves if motion is reduced, and on paper it has its content without navigation ($name)',
    async ({ pl }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await visit.open(page, pl);
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
      expect(moving.map((one) => `${pl}: ${one}`)).toEqual([]);

      await page.setViewportSize({ width: 700, height: 990 });
      await page.emulateMedia({ media: 'print' });
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('nav, a[href="#content"], a[hreflang]:not([rel])')]
          .filter((one) => one.checkVisibility() && !one.closest('main'))
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const isThere = await page.getByRole('heading', { level: 1 }).isVisible();
      expect(shown.map((one) => `${pl}: ${one}`)).toEqual([]);
      expect([background, isThere]).toEqual(['rgb(255, 255, 255)', true]);
    },
  );
});

describe('in forced colours', () => {
  it('the focus is visible at every stop', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await visit.open(page, '/');
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.flatMap(({ what, faults }) => faults.map((fault) => `${what} ${fault}`))).toEqual([]);
    }
  });

  it('the current section is marked by more than its colour and weight', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await visit.open(page, '/spotkania/');
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('header nav.menu a')].map((link) => {
        const { borderBottom, textDecorationLine, backgroundColor } = getComputedStyle(link);
        return {
          isCurrent: link.hasAttribute('aria-current'),
          look: [borderBottom, textDecorationLine, backgroundColor].join(' '),
        };
      }),
    );
    const current = marks.filter(({ isCurrent }) => isCurrent);
    expect(current).toHaveLength(1);
    const others = new Set(marks.filter(({ isCurrent }) => !isCurrent).map(({ look }) => look));
    expect(others.size).toBe(1);
    expect([...others]).not.toContain(current[0]?.look);
  });

  it('words say what is called off, and how far a project is', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await visit.open(page, '/spotkania/sasiedzi-z-ugorka/');
    expect(await page.getByRole('main').innerText()).toContain('Odwołane');
    await visit.open(page, '/projekty/urb-inclusion/');
    expect(await page.getByRole('main').innerText()).toContain('za nami');
  });
});

describe('on paper', () => {
  it('links in running text are followed by their addresses', async () => {
    await page.emulateMedia({ media: 'print' });
    await visit.open(page, '/deklaracja-dostepnosci/');
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll('.prose a[href^="http"]')].map((link) => [
        link.getAttribute('href'),
        getComputedStyle(link, '::after').content,
      ]),
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const [href, content] of addresses) expect(content).toContain(href);
  });

  it('a page is white even if the colour scheme is dark', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await visit.open(page, '/');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });
});

describe('for readers who find italics hard to read', () => {
  it('no text is in italics; emphasised text is heavier than normal and lighter than strong text', async () => {
    await visit.open(page, '/o-nas/');
    const looks = await page.evaluate(() => {
      const tags = ['span', 'em', 'i', 'cite', 'dfn', 'var', 'address', 'strong'];
      const probes = [
        ...tags.map((tag) => `<${tag} class="probe">Osiedle</${tag}>`),
        '<h2><em class="probe">Osiedle</em></h2>',
        '<strong><em class="probe">Osiedle</em></strong>',
      ];
      document.querySelector('.prose')?.insertAdjacentHTML('beforeend', probes.join(' '));
      return [...document.querySelectorAll('.probe')].map((one) => {
        const { fontStyle, fontWeight } = getComputedStyle(one);
        return [one.parentElement?.localName, one.localName, fontStyle, Number(fontWeight)];
      });
    });
    expect(looks).toEqual([
      ['div', 'span', 'normal', 400],
      ['div', 'em', 'normal', 550],
      ['div', 'i', 'normal', 400],
      ['div', 'cite', 'normal', 400],
      ['div', 'dfn', 'normal', 400],
      ['div', 'var', 'normal', 400],
      ['div', 'address', 'normal', 400],
      ['div', 'strong', 'normal', 700],
      ['h2', 'em', 'normal', 700],
      ['strong', 'em', 'normal', 700],
    ]);
  });
});
