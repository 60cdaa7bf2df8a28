import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { exampleOf } from '../../site/test/support/store.ts';
import type { LoadedSite } from '../src/render/bundle.ts';
import { empty, loadEmptySite } from './support/empty-site.ts';
import { renderAll, type Rendering } from './support/rendering.ts';

/** Harmful texts and file names, in the bundle that the publisher loads. */

/** A text that the parser would need minutes for. */
const bomb = '_a__'.repeat(40_000);
let site: LoadedSite;
let render: (now?: string) => Promise<Rendering>;

const update = (name: string, changes: object = {}) =>
  exampleOf('update', 'full.default', {
    documentId: name,
    slug: name,
    title: name,
    projects: [],
    ...changes,
  });
const put = (name: string, changes: object = {}) => site.published.store.put('update', update(name, changes));
const paths = ({ rendered }: Rendering) => rendered.map(({ path }) => path);
const textOf = ({ rendered }: Rendering, path: string) =>
  Buffer.from(rendered.find((page) => page.path === path)?.body ?? '').toString();

beforeAll(async () => {
  site = await loadEmptySite();
});
afterEach(() => empty(site));

/** A site of two updates, rendered once. */
async function renderFirst(): Promise<Rendering> {
  put('spokojna');
  put('zwykla');
  const renderer = site.createRenderer([]);
  render = (now = '2026-11-20T08:00:00Z') => renderAll(renderer, new Date(now));
  return render();
}

describe('a text that would take minutes to render', () => {
  test('fails the page and the feeds that show it, with its entry; other pages are rendered meanwhile, and the event loop stays free', async () => {
    expect((await renderFirst()).failed).toEqual([]);
    put('spokojna', { body: bomb });
    put('zwykla', { title: 'Zmieniona' });
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    const before = process.threadCpuUsage();
    const rendering = await render();
    const { user, system } = process.threadCpuUsage(before);
    clearInterval(ticking);
    const feeds = ['/feed.atom', '/feed.rss', '/aktualnosci/feed.atom', '/aktualnosci/feed.rss'];
    expect(rendering.failed.map(({ path }) => path).sort()).toEqual(
      [...feeds, '/aktualnosci/spokojna/'].sort(),
    );
    for (const failure of rendering.failed) {
      expect(failure).toMatchObject({
        textFault: 'time',
        message: expect.stringMatching(
          /begins with “_a___a_.*160000 characters.*longer than a second/,
        ) as string,
      });
      if (feeds.includes(failure.path)) expect(failure.entry).toBe('update pl spokojna');
    }
    expect(textOf(rendering, '/aktualnosci/zwykla/')).toContain('<h1>Zmieniona</h1>');
    expect(textOf(rendering, '/')).toContain('Zmieniona');
    // The text took a second of another thread. This thread stayed free for other work.
    expect((user + system) / 1000).toBeLessThan(800);
    expect(ticks).toBeGreaterThan(20);
  });

  test('costs its second once, and is live when it is corrected', async () => {
    await renderFirst();
    put('spokojna', { body: `${bomb}!` });
    await render();
    const before = process.cpuUsage();
    for (const title of ['raz', 'dwa', 'trzy']) {
      put('zwykla', { title });
      const { failed } = await render();
      expect(failed).toHaveLength(5);
    }
    const { user, system } = process.cpuUsage(before);
    // Three runs: a fresh try would take a second in each.
    expect((user + system) / 1000).toBeLessThan(2000);
    put('spokojna', { body: 'Dobrze.' });
    const corrected = await render();
    expect(corrected.failed).toEqual([]);
    expect(textOf(corrected, '/aktualnosci/spokojna/')).toContain('<p>Dobrze.</p>');
    expect(textOf(corrected, '/feed.atom')).toContain('Dobrze.');
  });

  test('does not affect texts that are rendered at the same time', async () => {
    await renderFirst();
    put('bomba', { body: `${bomb}?` });
    for (let number = 0; number < 60; number++) put(`nowa-${number}`, { body: `Treść ${number}.` });
    const rendering = await render();
    for (let number = 0; number < 60; number++)
      expect(textOf(rendering, `/aktualnosci/nowa-${number}/`)).toContain(`Treść ${number}.`);
    expect(rendering.failed.filter(({ path }) => path.endsWith('/'))).toMatchObject([
      { path: '/aktualnosci/bomba/' },
    ]);
  });

  test('fails the page of a neighbourhood, and the declaration, too', async () => {
    await renderFirst();
    const { store } = site.published;
    store.put('neighbourhood', exampleOf('neighbourhood', 'full', { descriptionDefault: `${bomb}1` }));
    store.put(
      'accessibility-declaration',
      exampleOf('accessibility-declaration', 'full', { limitationsDefault: `${bomb}2` }),
    );
    const { failed } = await render();
    const { slug } = exampleOf('neighbourhood', 'full');
    expect(failed.map(({ path }) => path).sort()).toEqual(
      ['/deklaracja-dostepnosci/', `/osiedla/${String(slug)}/`].sort(),
    );
  });
});

test('texts of 200,000 characters are rendered', async () => {
  await renderFirst();
  const paragraph = 'Mieszkańcy **spotkali się** z [radą](/o-nas/) w sprawie *alejek* i 120 ławek.\n\n';
  const body = `## Plan\n\n${paragraph.repeat(Math.ceil(200_000 / paragraph.length))}`;
  put('spokojna', { body });
  const rendering = await render();
  expect(rendering.failed).toEqual([]);
  expect(textOf(rendering, '/aktualnosci/spokojna/').match(/<strong>/g)?.length).toBeGreaterThan(2000);
});

describe('a response that is no page', () => {
  test.each([
    ['a cover without a usable name', { url: '/uploads/%F0%9F%8E%89.jpg' }],
    ['a cover without any name', { url: '' }],
  ])('caused by %s fails the page that shows it, and nothing goes live in its place', async (_, { url }) => {
    await renderFirst();
    const file = { documentId: 'plik', name: '🎉.jpg', url, mime: 'image/jpeg', size: 12 };
    put('spokojna', { cover: { file, decorative: true } });
    const rendering = await render();
    expect(paths(rendering)).not.toContain('/aktualnosci/spokojna/');
    const ownFailure = rendering.failed.find(({ path }) => path === '/aktualnosci/spokojna/');
    expect(ownFailure?.message).toMatch(/names no file/);
    const feed = rendering.failed.find(({ path }) => path === '/feed.atom');
    expect(feed).toMatchObject({
      entry: 'update pl spokojna',
      message: expect.stringContaining('names no file') as string,
    });
    for (const { path, body } of rendering.rendered) {
      const text = Buffer.from(body).toString();
      if (path.endsWith('/')) expect([path, text.includes('Nie ma takiej strony')]).toEqual([path, false]);
      else expect([path, text.startsWith('<!')]).toEqual([path, false]);
    }
  });

  test.each(['/uploads/_1a2b3c4d5e_0123456789abcdef.jpg', '/uploads/plik_1a2b3c4d5e_0123456789abcdef.jpg'])(
    'is not caused by a cover that Strapi named itself: %s',
    async (url) => {
      await renderFirst();
      const file = { documentId: 'plik', name: '🎉.jpg', url, mime: 'image/jpeg', size: 12 };
      put('spokojna', { cover: { file, decorative: true } });
      const rendering = await render();
      expect(rendering.failed).toEqual([]);
      const page = rendering.rendered.find(({ path }) => path === '/aktualnosci/spokojna/');
      expect(page?.media).toEqual([url.replace('/uploads/', '')]);
    },
  );
});
