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
 * The accessibility tree of each template, which screen readers read out, as snapshots in `snapshots/`. The frame of
 * all pages is kept once, the content for each template.
 *
 * To accept a change, run this and read the difference in git:
 *
 *     pnpm exec vitest run --project site access/tree -u
 *
 * A new or unused file fails one run, so that nobody keeps it by mistake: remove unused ones, and run again.
 */

// The style guide repeats what the other templates show.
const compared = templates.filter(({ name }) => name !== 'styleguide');

const folder = join(import.meta.dirname, 'snapshots');
const snapshots = new Set(readdirSync(folder).filter((name) => name.endsWith('.yaml')));

let visit: Visit;
let page: Page;
beforeAll(async () => {
  visit = await visitExamples();
  page = await visit.browser.newPage();
});
afterAll(() => visit?.end());

describe('the accessibility tree', () => {
  const expected = new Set<string>();

  async function matchSnapshot(text: string, name: string): Promise<void> {
    expected.add(name);
    await expect(text).toMatchFileSnapshot(join(folder, name));
  }

  /** The content of a page. Also checks that its frame is that of all pages in its language. */
  async function contentOf(path: string, locale: Locale): Promise<string> {
    await visit.open(page, path);
    const { frame, other, main } = partsOf(await page.locator('body').ariaSnapshot());
    await matchSnapshot(`${frame}\n`, `frame.${locale}.yaml`);
    return `# ${path}\n# in the other language: ${other}\n${main}\n`;
  }

  it.each(compared)('of $pl is as before ($name)', async ({ name, pl, en }) => {
    const polish = await contentOf(pl, 'pl');
    const english = await contentOf(en, 'en');
    await matchSnapshot(polish, `${name}.yaml`);
    // The English page has a snapshot only if it differs in more than its words.
    if (isDeepStrictEqual(shape(english), shape(polish))) return;
    await matchSnapshot(english, `${name}.en.yaml`);
  });

  it('has no unused and no new snapshot', () => {
    expect([...snapshots].sort()).toEqual([...expected].sort());
  });
});
