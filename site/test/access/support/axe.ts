import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Axe's own settings for the contrast of WCAG 1.4.6 (AAA), except for one: `ignorePseudo`. Pseudo-elements are never
 * the background of a text here, and axe could not decide about such texts otherwise.
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

/** The rules for all pages: WCAG 2.2 AA, axe's best practices, and the contrast of AAA. */
const options: RunOptions & { checks: Record<string, { options: object }> } = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The second rule includes the first.
  rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } },
  checks: { 'color-contrast-enhanced': { options: contrast } },
  resultTypes: ['violations', 'incomplete'],
};

/** Loads axe into a page. Needed again after the page has opened another address. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** The rules that depend on colours. */
const contrastOptions: RunOptions = {
  ...options,
  runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
};

/** What axe finds on a page: rule, message and place. What axe cannot decide counts, too. */
export function axeFaults(page: Page): Promise<string[]> {
  return faultsBy(page, options);
}

/** The faults of contrast alone, for a page of which only the colours have changed. */
export function contrastFaults(page: Page): Promise<string[]> {
  return faultsBy(page, contrastOptions);
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
