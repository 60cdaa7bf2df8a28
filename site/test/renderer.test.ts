import { describe, expect, it } from 'vitest';
import { derived } from '../src/incremental/memory/derived.ts';
import type { Store } from '../src/content/store.ts';
import { pathOf } from '../src/data/entry.ts';
import { hasCome } from '../src/data/progress.ts';
import { Sitemap } from '../src/sitemap/sitemap.ts';
import { Renderer } from '../src/incremental/renderer.ts';
import type { RenderBatch, RenderedPage, SitemapBatch } from '../src/incremental/rendering.ts';
import { exampleOf, storeOf } from './support/store.ts';

const start = Date.parse('2026-11-20T10:00:00Z');
const update = (documentId: string, changes: object = {}) =>
  exampleOf('update', 'full.default', { documentId, slug: documentId, title: documentId, ...changes });

/** Questions as the site has them: one of the store itself, one of another question, one of the clock. */
const titles = derived('test titles', (store: Store) => store.all('update', 'pl').map(({ title }) => title));
const count = derived('test count', (store: Store) => titles(store).length);
const isOver = derived('test over', (_store: Store, end: number, now: Date) => hasCome(end, now));
const torn = derived('test torn', (store: Store) => {
  if (titles(store).includes('torn')) throw new Error('It is torn.');
  return titles(store).length > 0;
});

const linked = derived('test linked', (store: Store) => paths(store).length);
const paths = derived('test paths', (store: Store) => store.entries('update', 'pl').map(pathOf));

/** Takes up the processor for so many milliseconds. */
function wait(milliseconds: number): string {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
  return 'slow';
}

/** A site of a few pages, each of which reads something else. */
function site(
  more: Record<string, (now: Date) => unknown> = {},
  { isListed = false, shown = [] }: { isListed?: boolean; shown?: string[] } = {},
) {
  const store = storeOf({ update: [update('a'), update('b')] });
  let now = new Date(start);
  const pages: Record<string, (now: Date) => unknown> = {
    '/about/': () => 'nothing but words',
    '/count/': () => count(store),
    '/list/': () => titles(store),
    ...more,
  };
  const entry = (path: string) => {
    const found = store.findBySlug('update', 'pl', path.slice('/update/'.length, -1));
    if (!found || found.title === 'torn') throw new Error('It is torn.');
    return found.title;
  };
  const renderer = new Renderer({
    store,
    paths: () => [Object.keys(pages), store.all('update', 'pl').map(({ slug }) => `/update/${slug}/`)],
    render: async (path) => {
      await Promise.resolve();
      const text = JSON.stringify(path in pages ? pages[path]?.(now) : entry(path));
      const listing = { url: `https://osiedla.example${path}`, links: [] };
      return { path, body: Buffer.from(text), media: [], ...(isListed && { listing }) };
    },
    shown,
    sitemap: new Sitemap(shown),
  });
  const at = async (later: number, urgent: string[] = []) => {
    now = new Date(start + later);
    const vanished = await renderer.begin({ now, urgent });
    const batches: RenderBatch[] = [];
    do batches.push(await renderer.next());
    while (batches.at(-1)?.left.all);
    return {
      pages: textsOf(batches.flatMap(({ pages }) => pages)),
      vanished,
      failed: batches.flatMap(({ failed }) => failed),
      until: batches.at(-1)?.until,
    };
  };
  return {
    store,
    pages,
    renderer,
    /** What is rendered at so many milliseconds after the start: each page with its text. */
    at,
    /** The files of the sitemap that are other than before. */
    sitemap: async () => {
      const batches: SitemapBatch[] = [];
      do batches.push(await renderer.nextOfSitemap());
      while (batches.at(-1)?.left);
      return {
        files: textsOf(batches.flatMap(({ pages }) => pages)),
        vanished: batches.flatMap(({ vanished }) => vanished),
      };
    },
  };
}

function textsOf(pages: RenderedPage[]): Record<string, string> {
  return Object.fromEntries(pages.map(({ path, body }) => [path, Buffer.from(body).toString()]));
}

describe('the renderer', () => {
  it('renders everything at first, and nothing where nothing has changed', async () => {
    const { at } = site();
    const first = await at(0);
    expect(first).toEqual({
      pages: {
        '/about/': '"nothing but words"',
        '/count/': '2',
        '/list/': '["a","b"]',
        '/update/a/': '"a"',
        '/update/b/': '"b"',
      },
      vanished: [],
      failed: [],
      until: Infinity,
    });
    expect(await at(1000)).toEqual({ pages: {}, vanished: [], failed: [], until: Infinity });
  });

  it('renders the page of what has changed, and those whose questions have other answers', async () => {
    const { at, store } = site();
    await at(0);
    store.put('update', update('a', { title: 'changed' }));
    expect((await at(1)).pages).toEqual({ '/list/': '["changed","b"]', '/update/a/': '"changed"' });
    // No answer is another one: the text is on the page of the entry alone.
    store.put('update', update('a', { title: 'changed', body: 'more' }));
    expect((await at(2)).pages).toEqual({ '/update/a/': '"changed"' });
  });

  it('asks again what a question asks of another one', async () => {
    const { at, store } = site();
    await at(0);
    store.put('update', update('c'));
    expect((await at(1)).pages).toEqual({
      '/count/': '3',
      '/list/': '["a","b","c"]',
      '/update/c/': '"c"',
    });
  });

  it('asks again what no page asks by itself', async () => {
    const { at, store, pages } = site();
    delete pages['/list/'];
    await at(0);
    store.put('update', update('c'));
    expect((await at(1)).pages).toEqual({ '/count/': '3', '/update/c/': '"c"' });
    store.remove('update', 'a', 'pl');
    expect(await at(2)).toMatchObject({ pages: { '/count/': '2' }, vanished: ['/update/a/'] });
  });

  it('says which addresses are no longer there, and renders them anew when they are back', async () => {
    const { at, store } = site();
    await at(0);
    store.put('update', update('a', { slug: 'renamed' }));
    expect(await at(1)).toMatchObject({ pages: { '/update/renamed/': '"a"' }, vanished: ['/update/a/'] });
    store.put('update', update('a'));
    expect(await at(2)).toMatchObject({ pages: { '/update/a/': '"a"' }, vanished: ['/update/renamed/'] });
  });

  it('renders what time alone makes other, at its instant and not before, and says when that is', async () => {
    const { at, store } = site({
      '/asked/': (now) => isOver(store, start + 1000, now),
      '/read/': (now) => hasCome(start + 2000, now),
    });
    const first = await at(0);
    expect([first.pages['/asked/'], first.pages['/read/'], first.until]).toEqual([
      'false',
      'false',
      start + 1000,
    ]);
    expect(await at(999)).toMatchObject({ pages: {}, until: start + 1000 });
    expect(await at(1000)).toMatchObject({ pages: { '/asked/': 'true' }, until: start + 2000 });
    const last = await at(2000);
    expect([last.pages, last.until]).toEqual([{ '/read/': 'true' }, Infinity]);
  });

  it('renders everything after a clock was set back', async () => {
    const { at, store } = site({ '/asked/': (now) => isOver(store, start + 1000, now) });
    await at(5000);
    const back = await at(0);
    expect(Object.keys(back.pages)).toHaveLength(6);
    expect([back.pages['/asked/'], back.until]).toEqual(['false', start + 1000]);
    expect(Object.keys((await at(1)).pages)).toEqual([]);
  });

  it('goes on past a page that fails, and tries it again each time until it is mended', async () => {
    const { at, store } = site();
    await at(0);
    store.put('update', update('a', { title: 'torn' }));
    const torn = await at(1);
    expect(Object.keys(torn.pages)).toEqual(['/list/']);
    expect(torn.failed).toEqual([
      { path: '/update/a/', message: expect.stringContaining('It is torn.') as string },
    ]);
    const again = await at(2);
    expect([again.pages, again.failed.length]).toEqual([{}, 1]);
    store.put('update', update('a', { title: 'mended' }));
    expect(await at(3)).toMatchObject({ pages: { '/update/a/': '"mended"' }, failed: [] });
    expect((await at(4)).pages).toEqual({});
    store.put('update', update('a', { title: 'torn' }));
    await at(5);
    store.remove('update', 'a', 'pl');
    expect(await at(6)).toMatchObject({ vanished: ['/update/a/'], failed: [] });
  });

  it('goes on past a question that fails: the pages that ask it fail, and no others', async () => {
    const { at, store } = site({ '/torn/': () => torn(store) });
    await at(0);
    store.put('update', update('a', { title: 'torn' }));
    for (const later of [1, 2]) {
      const { failed } = await at(later);
      expect(failed.map(({ path }) => path).sort()).toEqual(['/torn/', '/update/a/']);
    }
    store.put('update', update('a', { title: 'mended' }));
    expect((await at(3)).pages).toEqual({
      '/list/': '["mended","b"]',
      '/torn/': 'true',
      '/update/a/': '"mended"',
    });
  });

  it('makes the sitemap of the pages as they were rendered last, and only the files in which one is other', async () => {
    const { at, sitemap, store } = site({}, { isListed: true });
    await at(0);
    const { files } = await sitemap();
    expect(Object.keys(files)).toEqual(['/sitemap-0.xml', '/sitemap-index.xml']);
    expect(files['/sitemap-0.xml']?.match(/<loc>/g)).toHaveLength(5);
    store.put('update', update('a', { title: 'changed' }));
    await at(1);
    expect(await sitemap()).toEqual({ files: {}, vanished: [] });
    store.put('update', update('a', { title: 'torn' }));
    await at(2);
    // What changes before it is made is in it.
    store.put('update', update('b', { slug: 'renamed', title: 'b' }));
    await at(3);
    const after = await sitemap();
    const listed = [...(after.files['/sitemap-0.xml'] ?? '').matchAll(/<loc>[^<]*example([^<]+)/g)];
    expect(listed.map(([, path]) => path)).toEqual(['/about/', '/count/', '/list/', '/update/renamed/']);
  });

  it('goes on from an earlier rendering: says what of it is gone, files of the sitemap when that is made', async () => {
    const shown = [
      '/about/',
      '/gone/',
      '/update/a/',
      '/sitemap-0.xml',
      '/sitemap-7.xml',
      '/sitemap-index.xml',
    ];
    const { at, sitemap } = site({}, { isListed: true, shown });
    const first = await at(0);
    expect([first.vanished, Object.keys(first.pages).length]).toEqual([['/gone/'], 5]);
    const { files, vanished } = await sitemap();
    expect([Object.keys(files), vanished]).toEqual([
      ['/sitemap-0.xml', '/sitemap-index.xml'],
      ['/sitemap-7.xml'],
    ]);
  });

  it('gives what has changed before the rest of a long rendering, and what was asked for among the rest', async () => {
    const slow = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`/slow/${index}/`, () => wait(2)] as const),
    );
    const { renderer, store } = site(slow);
    const moment = { now: new Date(start) };
    await renderer.begin({ ...moment, urgent: ['/slow/99/', '/nowhere/'] });
    const first = await renderer.next();
    expect([first.isUrgent, Object.keys(textsOf(first.pages)), first.left]).toEqual([
      true,
      ['/slow/99/'],
      { urgent: 0, all: 124 },
    ]);
    const second = await renderer.next();
    expect([second.isUrgent, second.left.urgent]).toEqual([false, 0]);
    expect(second.left.all).toBeLessThan(124);
    expect(second.left.all).toBeGreaterThan(0);
    // Content may change between two of them, when it is begun again.
    store.put('update', update('a', { title: 'changed' }));
    await renderer.begin({ ...moment, urgent: ['/slow/99/'] });
    const third = await renderer.next();
    const rendered = Object.keys(textsOf(third.pages));
    expect([third.isUrgent, rendered.includes('/slow/99/'), third.left.urgent]).toEqual([true, false, 0]);
    let left = third.left.all;
    const all = [first, second, third].flatMap(({ pages }) => pages);
    while (left > 0) {
      const batch = await renderer.next();
      expect(batch.isUrgent).toBe(false);
      all.push(...batch.pages);
      left = batch.left.all;
    }
    expect(new Set(all.map(({ path }) => path)).size).toBe(125);
  });

  it('says what each page speaks of: what it read, what it was answered, what it links to', async () => {
    const { renderer, store } = site({
      '/found/': () => store.find('update', 'pl', 'a')?.title,
      '/linked/': () => store.entries('update', 'pl').map(pathOf),
      '/answered/': () => linked(store),
      '/looked-up/': () => store.all('topic'),
    });
    await renderer.begin({ now: new Date(start), urgent: [] });
    const pages: RenderedPage[] = [];
    for (let left = 1; left > 0;) {
      const batch = await renderer.next();
      pages.push(...batch.pages);
      left = batch.left.all;
    }
    expect(Object.fromEntries(pages.map(({ path, names }) => [path, names.toSorted()]))).toEqual({
      '/about/': [],
      '/count/': [],
      '/list/': [],
      '/found/': ['update pl a'],
      '/linked/': ['update pl a', 'update pl b'],
      '/answered/': ['update pl a', 'update pl b'],
      '/looked-up/': ['all topic'],
      '/update/a/': ['update pl a'],
      '/update/b/': ['update pl b'],
    });
  });

  it('forgets questions that no page asks any more, before they are many', async () => {
    const { at, store, pages } = site();
    await at(0);
    const known = () => {
      let kept = 0;
      store.forgetDerived(() => (kept += 1) > 0);
      return kept;
    };
    const before = known();
    // A question of each number is asked once, as one about a document that changes again and again is.
    let most = 0;
    for (let number = 1; number <= 250; number++) {
      pages[`/asked/${number}/`] = (now) => isOver(store, start - number, now);
      await at(number);
      delete pages[`/asked/${number}/`];
      most = Math.max(most, known());
    }
    expect(most).toBeLessThanOrEqual(before + 101);
  });
});
