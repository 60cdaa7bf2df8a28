import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '@osiedle/shared';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitExamples, type Visit } from './support/browser.ts';
import { templates } from './support/templates.ts';
import { partsOf, shape } from './support/tree.ts';

/**
 * What a screen reader is told, template by template, kept beside in `snapshots/` for people to read and compare: once
 * what stands around the content of every page, and the content of each. To take a wanted change over: `pnpm exec vitest run --project site access/tree -u`, then read the difference in git. A new or
 * needless file fails one run, so that nobody keeps one unawares: remove what is needless, and run again.
 */

// The style guide shows again what the others show.
const told = templates.filter(({ name }) => name !== 'styleguide');

const folder = join(import.meta.dirname, 'snapshots');
const kept = new Set(readdirSync(folder).filter((name) => name.endsWith('.yaml')));

let visit: Visit;
let page: Page;
beforeAll(async () => {
  visit = await visitExamples();
  page = await visit.browser.newPage();
});
afterAll(() => visit?.end());

describe('a screen reader is told of', () => {
  const expected = new Set<string>();

  async function isKept(text: string, name: string): Promise<void> {
    expected.add(name);
    await expect(text).toMatchFileSnapshot(join(folder, name));
  }

  /** The content of a page; what stands around it is that of all pages in its language. */
  async function contentOf(path: string, locale: Locale): Promise<string> {
    await visit.open(page, path);
    const { frame, other, main } = partsOf(await page.locator('body').ariaSnapshot());
    await isKept(`${frame}\n`, `frame.${locale}.yaml`);
    return `# ${path}\n# in the other language: ${other}\n${main}\n`;
  }

  it.each(told)('$pl what it was told before ($name)', async ({ name, pl, en }) => {
    const polish = await contentOf(pl, 'pl');
    const english = await contentOf(en, 'en');
    await isKept(polish, `${name}.yaml`);
    // The English page is kept only where more than its words differ.
    if (isDeepStrictEqual(shape(english), shape(polish))) return;
    await isKept(english, `${name}.en.yaml`);
  });

  it('nothing that is kept in vain, and nothing anew', () => {
    expect([...kept].sort()).toEqual([...expected].sort());
  });
});
