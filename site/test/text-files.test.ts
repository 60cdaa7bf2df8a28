import { libraryFile, type Locale } from '@osiedle/shared';
import { beforeEach, describe, expect, test } from 'vitest';
import { resolveReferences } from '../src/data/references.ts';
import { Dependencies, trackDependencies } from '../src/incremental/memory/dependencies.ts';
import { markdown } from '../src/text/markdown.ts';
import { first, photo, plan, second, stem } from './support/library.ts';
import { fileOf, storeOf } from './support/store.ts';

/** Pictures and documents that texts name. Their life on the site is in publisher/test/text-files.test.ts. */

const siteUrl = new URL('https://osiedla.example');
const store = storeOf({});
const put = (documentId: string, url: string, changes: Record<string, unknown>) => {
  store.setFile(documentId, libraryFile.parse(fileOf(documentId, url, changes)));
};

beforeEach(() => {
  put('f1', `/uploads/${first}`, photo);
  put('f2', `/uploads/${plan}`, { name: 'Plan.pdf', size: 1234.5 });
});

/** A text as its page shows it. */
function shown(body: string, locale: Locale = 'pl', isFeed = false): string {
  store.takeInvalidated();
  return resolveReferences(markdown(body, { locale, siteUrl }), { store, locale, isFeed });
}
const altIn = (html: string) => /<img [^>]*? alt="([^"]*)"/.exec(html)?.[1];

describe('A picture in a text', () => {
  test.each([
    ['as the panel inserts it', `![Dwór](http://localhost:1337/uploads/${first})`],
    ['under another host of the CMS', `![Dwór](https://cms.krakow.example/uploads/${first})`],
    ['by its path', `![Dwór](/uploads/${first})`],
    ['by its address on the site', `![Dwór](https://osiedla.example/media/${first})`],
    ['by the address of a variant', `![Dwór](/uploads/${stem}_800_${'d'.repeat(16)}.avif)`],
    ['by the address before it was replaced', `![Dwór](/uploads/${second})`],
    ['by its document id', '![Dwór](osiedle:file/f1)'],
    ['by a name', `![Dwór][d]\n\n[d]: /uploads/${first}`],
    ['in HTML', `<img alt="Dwór" width="9000" onerror="x" src="/uploads/${first}">`],
  ])('(%s) comes in sizes, loads late and says what it is', (_, body) => {
    const html = shown(body);
    const srcset = [480, 800, 1200].map((width) => `/media/${stem}_${width}.avif ${width}w`).join(', ');
    expect(html.replace(/<\/?p>/g, '')).toBe(
      `<picture><source type="image/avif" srcset="${srcset}" sizes="(min-width: 48rem) 39rem, 66vw">` +
        `<img src="/media/${stem}_800.webp" width="4000" height="2000" alt="Dwór" loading="lazy" decoding="async"></picture>`,
    );
  });

  test('comes in one size that all feed readers read', () => {
    expect(shown(`![Dwór](/uploads/${first})`, 'pl', true)).toBe(
      `<p><img src="/media/${stem}_1200.webp" width="1200" height="600" alt="Dwór"></p>`,
    );
  });

  test('without variants shows its original with its size', () => {
    put('f1', `/uploads/${first}`, { ...photo, formats: null });
    expect(shown(`![Dwór](/uploads/${first})`)).toContain(
      `<p><img src="/media/${first}" width="4000" height="2000" alt="Dwór" loading="lazy" decoding="async"></p>`,
    );
  });

  test.each([
    ['alone', `Przed.\n\n![Dwór](/uploads/${first})\n\nPo.`, '<p>Przed.</p>\n<p>Po.</p>'],
    ['in a sentence', `Oto ![Dwór](/uploads/${first}) nasz dwór.`, '<p>Oto  nasz dwór.</p>'],
    ['in a link', `[![Dwór](/uploads/${first})](/o-nas/)`, '<p><a href="/o-nas/">Dwór</a></p>'],
    [
      'in HTML',
      `<figure><img src="/uploads/${first}" alt="Dwór"><figcaption>Dwór</figcaption></figure>`,
      '<figure><figcaption>Dwór</figcaption></figure>',
    ],
    ['that a link leads to', `Zob. [zdjęcie](/uploads/${first}).`, '<p>Zob. zdjęcie.</p>'],
    ['whose address stands alone', `Zob.\n\n<https://cms.example/uploads/${first}>`, '<p>Zob.</p>'],
  ])('(%s) is gone with its file, and its page says so to editors', (_, body, html) => {
    store.setFile('f1', undefined);
    const made = new Dependencies();
    expect(trackDependencies(made, () => shown(body)).trim()).toBe(html);
    expect(made.lost.map(({ link }) => link)).toEqual([`/uploads/${first}`]);
  });
});

describe('The description of a picture in a text', () => {
  const inLibrary = (alternativeText: string | null) => {
    put('f1', `/uploads/${first}`, { ...photo, name: 'IMG_2034.jpg', alternativeText });
  };

  test.each([
    ['its own', '![Dwór zimą](%)', 'Dwór latem', 'Dwór zimą'],
    ['that of the library where it has none', '![](%)', 'Dwór latem', 'Dwór latem'],
    ['that of the library where it has the name of a file', '![IMG_2034.jpg](%)', 'Dwór latem', 'Dwór latem'],
    ['none where both are names of files', '![IMG_2034.jpg](%)', 'Zrzut ekranu 2026-11-28', ''],
    ['none where there is none', '![](%)', null, ''],
    ['none where the text calls it decoration', '![ozdoba](%)', 'Dwór latem', ''],
    ['none where the library does', '![DSC_0012](%)', 'Ozdoba', ''],
    ['escaped', '![](%)', '"><script>alert(1)</script>', '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['set as a text', '![](%)', 'Dwór w zimie', 'Dwór w\u00a0zimie'],
  ])('is %s', (_, body, alternativeText, alt) => {
    inLibrary(alternativeText);
    const html = shown(body.replace('%', `/uploads/${first}`));
    expect(altIn(html)).toBe(alt);
    expect(html).not.toMatch(/IMG_2034|DSC_0012|<script/);
  });

  test('says its language where that is not the text’s', () => {
    inLibrary('Dwór latem');
    expect(shown(`![](/uploads/${first})`, 'en')).toContain('alt="Dwór latem" lang="pl"');
    expect(shown(`![](/uploads/${first})`)).not.toContain('lang=');
  });
});

describe('A document in a text', () => {
  const link = `href="/media/${plan}" type="application/pdf"`;
  test.each([
    [
      'as the panel inserts it',
      `[Plan osiedla](https://cms.krakow.example/uploads/${plan})`,
      `<a ${link}>Plan osiedla (PDF, 1,2\u00a0MB)</a>`,
    ],
    ['with its format', `[Plan (PDF)](/uploads/${plan})`, `<a ${link}>Plan (PDF) (1,2\u00a0MB)</a>`],
    ['with its size', `[Plan, 1,2 MB](/uploads/${plan})`, `<a ${link}>Plan, 1,2\u00a0MB</a>`],
    [
      'to a page of it',
      `[*Plan*, s. 2](/uploads/${plan}#page=2)`,
      `<a href="/media/${plan}#page=2" type="application/pdf"><em>Plan</em>, s.\u00a02 (PDF, 1,2\u00a0MB)</a>`,
    ],
    [
      'around a picture',
      `[![Dwór](/uploads/${first})](/uploads/${plan})`,
      /<a [^>]*><picture>.*<\/picture><\/a>/,
    ],
    [
      'as its bare address',
      `<https://cms.krakow.example/uploads/${plan}>`,
      `<a ${link}>Plan.pdf (1,2\u00a0MB)</a>`,
    ],
    ['by its document id', '<osiedle:file/f2>', `<a ${link}>Plan.pdf (1,2\u00a0MB)</a>`],
    ['taken for a picture', `![Plan](/uploads/${plan})`, `<a ${link}>Plan (PDF, 1,2\u00a0MB)</a>`],
  ])('(%s) tells its format and size', (_, body, html) => {
    const prose = shown(body);
    if (typeof html === 'string')
      expect(prose.replaceAll(/<\/?p>/g, '').replace(' rel="external"', '')).toBe(html);
    else expect(prose).toMatch(html);
  });
});
