import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Axe's own settings for the contrast that WCAG 1.4.6 (AAA) asks for, but for one: it looks past pseudo-elements, which
 * here are marks beside a text and never its ground, and which axe would otherwise leave undecided.
 */
const contrast = {
  ignoreUnicode: true,
  ignoreLength: false,
  ignorePseudo: true,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: {
    normal: { expected: 7, minThreshold: 4.5 },
    large: { expected: 4.5, minThreshold: 3 },
  },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.1,
  textStrokeEmMin: 0.03,
};

/** What all pages must meet: WCAG 2.2 AA, what axe calls best practice, and contrast as AAA asks for it. */
const options: RunOptions & { checks: Record<string, { options: object }> } = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The second asks for all that the first does, and more.
  rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } },
  checks: { 'color-contrast-enhanced': { options: contrast } },
  resultTypes: ['violations', 'incomplete'],
};

/** Brings axe into a page; once after each time a page is opened. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** The rules that depend on colours. */
const ofContrast: RunOptions = {
  ...options,
  runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
};

/** What axe finds on a page as it stands: the rule, what it says, and where. What axe cannot decide counts. */
export function axeFaults(page: Page): Promise<string[]> {
  return faultsBy(page, options);
}

/** The same of contrast alone, for a page that is as before but for its colours. */
export function contrastFaults(page: Page): Promise<string[]> {
  return faultsBy(page, ofContrast);
}

async function faultsBy(page: Page, options: RunOptions): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate(
    (given) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return [...violations, ...incomplete].flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`.trim()),
  );
}
