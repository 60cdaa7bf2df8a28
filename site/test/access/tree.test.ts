import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitExamples, type Visit } from './support/browser.ts';
import { templates } from './support/templates.ts';
import { shape } from './support/tree.ts';

/**
 * What a screen reader is told, template by template, kept beside in `snapshots/` for people to read and compare. To
 * take a wanted change over: `pnpm exec vitest run --project site access/tree -u`, then read the difference in git. A new or
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

async function treeOf(path: string): Promise<string> {
  await visit.open(page, path);
  const tree = await page.locator('body').ariaSnapshot();
  return `# ${path}\n${tree}\n`;
}

describe('a screen reader is told of', () => {
  const expected = new Set<string>();

  it.each(told)('$pl what it was told before ($name)', async ({ name, pl, en }) => {
    const polish = await treeOf(pl);
    const english = await treeOf(en);
    expected.add(`${name}.yaml`);
    await expect(polish).toMatchFileSnapshot(join(folder, `${name}.yaml`));
    // The English page is kept only where more than its words differ.
    if (isDeepStrictEqual(shape(english), shape(polish))) return;
    expected.add(`${name}.en.yaml`);
    await expect(english).toMatchFileSnapshot(join(folder, `${name}.en.yaml`));
  });

  it('nothing that is kept in vain, and nothing anew', () => {
    expect([...kept].sort()).toEqual([...expected].sort());
  });
});
