import { schemas, uploadStemsIn } from '@osiedle/shared';
import { destinationsIn, tokensOf } from '@osiedle/shared/markdown';
import { isAlternativeText } from '@osiedle/shared/markdown/alternative-text';
import { picturesIn } from '@osiedle/shared/markdown/pictures';
import { escapedReference } from '@osiedle/shared/markdown/scheme';
import { readReference } from '@osiedle/shared/references';
import { describe, expect, it } from 'vitest';
import { escapeHtml, onlyXmlCharacters } from '../src/text/escape.ts';
import { jsonLdText } from '../src/head/json-ld/write.ts';
import { resolveReferences } from '../src/data/references.ts';
import { mediaNames } from '../src/media/references.ts';
import { sitemapItem } from '../src/sitemap/item.ts';
import { absoluteAddresses } from '../src/text/absolute-addresses.ts';
import { excerptOfHtml } from '../src/text/excerpt.ts';
import { HeadingIds } from '../src/text/heading-ids.ts';
import { arrangeHeadings } from '../src/text/headings.ts';
import { linkTarget } from '../src/text/links.ts';
import { markdown, textHtml } from '../src/text/markdown.ts';
import { plainMarkup } from '../src/text/plain-markup.ts';
import { sanitise } from '../src/text/sanitise.ts';
import { htmlTypography, typography } from '../src/text/typography.ts';
import { bombs } from './support/bombs.ts';
import { excessiveGrowth } from './support/growth.ts';
import { exampleOf, fileOf, storeOf } from './support/store.ts';

const siteUrl = new URL('https://osiedla.example');
const store = storeOf({ file: [fileOf('f1', '/uploads/plan_1a.png')] });
const options = { locale: 'pl', siteUrl } as const;
const page = (text: string) =>
  `<!doctype html><html><head><title>${escapeHtml(text)}</title><meta name="description" content="${text.replaceAll('"', '&#34;')}">` +
  `<link rel="canonical" href="${siteUrl.href}"></head><body>${text}</body></html>`;

/** Scanners of editors' texts in the publisher's own thread, where a slow one would stop everything. */
const scanners: Record<string, (text: string) => unknown> = {
  'the contract': (text) =>
    schemas.update.safeParse(exampleOf('update', 'full.default', { title: text, body: text })),
  'typography of a line': (text) => typography(text, 'pl') + typography(text, 'en'),
  'escaping for feeds': (text) => onlyXmlCharacters(escapeHtml(text)),
  'writing JSON-LD': (text) => jsonLdText({ '@type': 'Event', name: text }),
  'resolving references': (text) =>
    resolveReferences(
      `${text}<a href="osiedle:meeting/x">${text}</a><a href="/media/plan_1a.png">${text}</a>`,
      {
        store,
        locale: 'pl',
      },
    ),
  'finding pictures and files, in the CMS': (text) => [
    isAlternativeText(text),
    picturesIn(text).map(({ alternative }) => isAlternativeText(alternative)),
    uploadStemsIn(text),
  ],
  'making addresses absolute': (text) => absoluteAddresses(text, '/x/', siteUrl),
  'finding shown files': (text) => mediaNames(page(text), siteUrl),
  'reading a page for the sitemap': (text) => sitemapItem(siteUrl.href, page(text)),
};

/** The site's own functions in the typesetter, whose thread can be ended. */
const setters: Record<string, (text: string) => unknown> = {
  'typography of HTML': (text) =>
    htmlTypography(escapeHtml(text), 'pl') + htmlTypography(sanitise(text, siteUrl), 'en'),
  'arranging headings': (text) => arrangeHeadings(sanitise(text, siteUrl), 2, 's-'),
  'making ids of headings': (text) => new HeadingIds('s-').next(text),
  'resolving a link': (text) => linkTarget(text, siteUrl),
  'reading a reference': (text) =>
    escapedReference(`osiedle:${text}`) && readReference(`osiedle:meeting/${text}`),
  'recognising plain HTML': (text) => plainMarkup(text, siteUrl),
  'the sanitiser': (text) => sanitise(text, siteUrl),
};

describe.each(Object.entries({ ...scanners, ...setters }))('%s', (_, scan) => {
  it('needs no more than twice the time for twice the text, whatever is in it', () => {
    const excessive = Object.entries(bombs).flatMap(([name, make]) => {
      const growth = excessiveGrowth(make, scan);
      return growth ? [`${name}: ${growth} times`] : [];
    });
    expect(excessive).toEqual([]);
  });
});

/** The parser, `marked`, needs quadratic time for these, and its thread is ended. docs/texts.md has the figures. */
const known = [
  // The HTML grows with the square of the text.
  'a table whose rows are short',
  'emphasis that never closes',
  'emphasis in emphasis',
  'stars with words on both sides',
  'stars by threes',
  'stars nested',
  'underscores between letters',
  'an address with many marks at its end',
  'an address with many entities at its end',
];

describe('Markdown', () => {
  it('needs no more than twice the time for twice the text, except for known texts', () => {
    const from = process.env['LONG'] ? 16_000 : 3000;
    const excessive = Object.entries(bombs).flatMap(([name, make]) => {
      if (known.includes(name)) return [];
      const growth = excessiveGrowth(make, (text) => markdown(text, options), from);
      return growth ? [`${name}: ${growth} times`] : [];
    });
    expect(excessive).toEqual([]);
  });

  it('needs no more than twice the time for the destinations in twice the text, once it is parsed', () => {
    const from = process.env['LONG'] ? 16_000 : 3000;
    const excessive = Object.entries(bombs).flatMap(([name, make]) => {
      if (known.includes(name)) return [];
      const parsed = new Map<string, ReturnType<typeof tokensOf>>();
      const parse = (size: number) => {
        const text = make(size);
        parsed.set(text, tokensOf(text));
        return text;
      };
      const growth = excessiveGrowth(parse, (text) => destinationsIn(text, parsed.get(text)), from);
      return growth ? [`${name}: ${growth} times`] : [];
    });
    expect(excessive).toEqual([]);
  });

  it('needs quadratic time for emphasis that never closes', () => {
    const make = bombs['emphasis that never closes'] ?? String;
    const measure = () => excessiveGrowth(make, (text) => markdown(text, options), 6000, 1);
    // One measurement may be disturbed: work that is linear does not look quadratic, but the other way round it happens.
    expect(measure() ?? measure() ?? measure()).toBeDefined();
  });

  it('needs no more than twice the time for an excerpt of twice the HTML', () => {
    const from = process.env['LONG'] ? 100_000 : 3000;
    const excessive = Object.entries(bombs).flatMap(([name, make]) => {
      if (known.includes(name)) return [];
      const html = (size: number) => textHtml(make(size), options);
      const growth = excessiveGrowth(html, (text) => excerptOfHtml(text, 200), from);
      return growth ? [`${name}: ${growth} times`] : [];
    });
    expect(excessive).toEqual([]);
  });
});
