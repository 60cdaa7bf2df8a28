import type { TypeName } from '@osiedle/shared';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { first, photo, plan, second, stem } from '../../site/test/support/library.ts';
import { exampleOf, formatsOf } from '../../site/test/support/store.ts';
import type { LoadedSite } from '../src/render/bundle.ts';
import { empty, loadEmptySite } from './support/empty-site.ts';
import { putFile } from './support/library.ts';
import { renderAll, type Rendering } from './support/rendering.ts';

/** Pictures and documents that texts name, in the bundle that the publisher loads. */

let site: LoadedSite;
let render: () => Promise<Rendering>;

const putUpdate = (body: string, changes: object = {}) => {
  const shared = { projects: [], neighbourhoods: [], topics: [], cover: null, summary: null };
  const example = exampleOf('update', 'full.default', {
    ...shared,
    documentId: 'u1',
    slug: 'u1',
    body,
    ...changes,
  });
  site.published.store.put('update', example);
};
const textOf = ({ rendered }: Rendering, path: string) =>
  Buffer.from(rendered.find((page) => page.path === path)?.body ?? '').toString();
const ownPath = '/aktualnosci/u1/';
const proseOf = (rendering: Rendering, path = ownPath) =>
  /<div class="prose"[^>]*>(.*?)<\/div>/s.exec(textOf(rendering, path))?.[1] ?? '';
const pageAt = ({ rendered }: Rendering, path = ownPath) => rendered.find((page) => page.path === path);

async function renderFirst(): Promise<Rendering> {
  const renderer = site.createRenderer([]);
  render = () => renderAll(renderer, new Date('2026-11-20T08:00:00Z'));
  const rendering = await render();
  expect(rendering.failed).toEqual([]);
  return rendering;
}

beforeAll(async () => {
  site = await loadEmptySite();
});
beforeEach(() => {
  putFile(site, 'f1', `/uploads/${first}`, photo);
  putFile(site, 'f2', `/uploads/${plan}`, { size: 1234.5 });
});
afterEach(() => {
  empty(site);
  for (const id of ['f1', 'f2']) putFile(site, id);
});

describe('A picture in a text', () => {
  test('is recorded as used: in its sizes alone, without the original', async () => {
    putUpdate(`![Dwór](/uploads/${first})`);
    const rendering = await renderFirst();
    expect(pageAt(rendering)?.media.sort()).toEqual(
      ['1200.avif', '480.avif', '800.avif', '800.webp'].map((end) => `${stem}_${end}`),
    );
    expect(pageAt(rendering)?.names).toContain('file f1');
    // Feed readers get one size that all of them read.
    expect(textOf(rendering, '/feed.atom')).toContain(
      `<img src="https://osiedla.example/media/${stem}_1200.webp" width="1200" height="600" alt="Dwór">`,
    );
  });

  test('is replaced wherever a text shows it, and nothing else is rendered', async () => {
    putUpdate(`![Dwór](/uploads/${first})`);
    // A page that no feed has.
    const about = exampleOf('page', 'about.default', { slug: 'o-nas', body: `![Dwór](/uploads/${first})` });
    site.published.store.put('page', about);
    putUpdate('Nic.', { documentId: 'u2', slug: 'u2' });
    await renderFirst();
    putFile(site, 'f1', `/uploads/${second}`, {
      ...photo,
      mime: 'image/png',
      formats: formatsOf(`${stem}_x`, [480]),
    });
    const after = await render();
    expect(pageAt(after)?.media.sort()).toEqual([`${stem}_x_480.avif`, `${stem}_x_480.webp`]);
    expect(pageAt(after, '/o-nas/')?.media).toContain(`${stem}_x_480.avif`);
    expect(textOf(after, '/feed.atom')).toContain(`${stem}_x_480.webp`);
    expect(pageAt(after, '/aktualnosci/u2/')).toBeUndefined();
  });

  test('is gone with its file, and is back with it', async () => {
    putUpdate(`Przed.\n\n![Dwór](/uploads/${first})\n\nPo.`);
    await renderFirst();
    putFile(site, 'f2');
    // Nothing is made of this one.
    expect(site.published.store.isInvalidated).toBe(false);
    putFile(site, 'f1');
    const after = await render();
    expect(proseOf(after)).toBe('<p>Przed.</p>\n<p>Po.</p>');
    expect(textOf(after, '/feed.atom')).not.toContain(stem);
    expect(pageAt(after)?.media).toEqual([]);
    expect(pageAt(after)?.names).not.toContain('file f1');
    expect(pageAt(after)?.lost).toEqual([{ link: `/uploads/${first}`, words: 'Dwór' }]);
    putFile(site, 'f1', `/uploads/${second}`, { ...photo, alternativeText: 'Dwór' });
    expect(proseOf(await render())).toContain(stem);
  });

  test('has the description that the library has now', async () => {
    const inLibrary = (alternativeText: string | null) => {
      putFile(site, 'f1', `/uploads/${first}`, { ...photo, alternativeText });
    };
    inLibrary(null);
    putUpdate(`![IMG_2034.jpg](/uploads/${first})`);
    expect(proseOf(await renderFirst())).toContain('alt=""');
    inLibrary('Dwór');
    expect(proseOf(await render())).toContain('alt="Dwór"');
  });

  const inAllTexts: [TypeName, string, string[]][] = [
    ['update', 'full', ['body']],
    ['project', 'full', ['body']],
    ['document', 'full', ['body']],
    ['page', 'about', ['body']],
    ['meeting', 'full', ['body', 'agenda', 'minutes']],
    ['workshop', 'full', ['body', 'report']],
    ['festival', 'full', ['body', 'report']],
  ];
  test('goes from all long texts of all types, in both languages', async () => {
    const { store } = site.published;
    const picture = `![Dwór](/uploads/${first})`;
    for (const [type, name, fields] of inAllTexts)
      for (const language of ['default', 'second'])
        store.put(
          type,
          exampleOf(type, `${name}.${language}`, Object.fromEntries(fields.map((field) => [field, picture]))),
        );
    store.put(
      'neighbourhood',
      exampleOf('neighbourhood', 'full', { descriptionDefault: picture, descriptionSecond: picture }),
    );
    const texts = ['limitations', 'procedure', 'architecture', 'communication'];
    const declaration = texts.flatMap((field): [string, string][] => [
      [`${field}Default`, picture],
      [`${field}Second`, picture],
    ]);
    store.put(
      'accessibility-declaration',
      exampleOf('accessibility-declaration', 'full', Object.fromEntries(declaration)),
    );
    const before = await renderFirst();
    const pages = before.rendered.filter(
      ({ path, body }) => path.endsWith('/') && Buffer.from(body).includes(stem),
    );
    expect(pages).toHaveLength(2 * (inAllTexts.length + 2));
    const count = pages.flatMap(
      ({ body }) =>
        Buffer.from(body)
          .toString()
          .match(/<img [^>]*dwor/g) ?? [],
    ).length;
    expect(count).toBe(2 * (inAllTexts.flatMap(([, , fields]) => fields).length + 1 + texts.length));
    putFile(site, 'f1');
    const after = await render();
    for (const { path } of pages) {
      expect(pageAt(after, path)?.lost, path).toBeDefined();
      expect(textOf(after, path), path).not.toMatch(/dwor_|Dwór/);
    }
  });
});

describe('A document in a text', () => {
  test('is withdrawn with its file, and its words stay', async () => {
    putUpdate(`Zob. [plan osiedla](/uploads/${plan}).`);
    expect(pageAt(await renderFirst())?.media).toEqual([plan]);
    putFile(site, 'f2');
    const after = await render();
    expect(proseOf(after)).toBe('<p>Zob. plan osiedla.</p>');
    expect(pageAt(after)?.media).toEqual([]);
    expect(pageAt(after)?.lost).toEqual([{ link: `/uploads/${plan}`, words: 'plan osiedla' }]);
  });
});
