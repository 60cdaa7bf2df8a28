import { describe, expect, it } from 'vitest';
import { bombs } from '../../site/test/support/bombs.ts';
import { excessiveGrowth } from '../../site/test/support/growth.ts';
import { exampleOf } from '../../site/test/support/store.ts';
import { PublishedContent } from '../../site/src/content/published-content.ts';
import { inspectPage } from '../src/blobs/page-inspection.ts';

const page = (text: string) => `<!doctype html><html><head></head><body>${text}</body></html>`;

/** The publisher's functions that scan pages with editors' texts. */
const scanners: Record<string, (text: string) => unknown> = {
  'links and styles of a page': (text) => inspectPage(page(text)),
  'links of a page whose attributes never end': (text) =>
    inspectPage(page(` href="/${text.replaceAll('"', '')}`)),
  'files that content names': (text) => {
    const published = PublishedContent.empty();
    published.store.put('update', exampleOf('update', 'full.default', { body: text }));
    return published.mentioned(new Set(['a.png']));
  },
};

describe.each(Object.entries(scanners))('%s', (_, scan) => {
  it('take no more than twice the time for twice the text, whatever is in it', () => {
    const excessive = Object.entries(bombs).flatMap(([name, make]) => {
      const growth = excessiveGrowth(make, scan);
      return growth ? [`${name}: ${growth} times`] : [];
    });
    expect(excessive).toEqual([]);
  });
});
