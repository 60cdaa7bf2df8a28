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

/** Derived values as the site has them: of the store, of another derived value, of the clock. */
const titles = derived('test titles', (store: Store) => store.all('update', 'pl').map(({ title }) => title));
const count = derived('test count', (store: Store) => titles(store).length);
const isOver = derived('test over', (_store: Store, end: number, now: Date) => hasCome(end, now));
const failing = derived('test failing', (store: Store) => {
  if (titles(store).includes('broken')) throw new Error('It is broken.');
  return titles(store).length > 0;
});

const linked = derived('test linked', (store: Store) => paths(store).length);
const paths = derived('test paths', (store: Store) => store.entries('update', 'pl').map(pathOf));

/** Keeps the processor busy for a time. */
function work(milliseconds: number): string {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
  return 'slow';
}

/** A site of a few pages, each with other dependencies. */
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
    if (!found || found.title === 'broken') throw new Error('It is broken.');
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
    /** Renders at a time, in milliseconds after the start. Gives the text of each rendered page. */
    at,
    /** Makes the files of the sitemap that have changed. */
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
  it('renders everything at first, and nothing if nothing has changed', async () => {
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

  it('renders the page of a changed entry, and pages whose derived values have changed', async () => {
    const { at, store } = site();
    await at(0);
    store.put('update', update('a', { title: 'changed' }));
    expect((await at(1)).pages).toEqual({ '/list/': '["changed","b"]', '/update/a/': '"changed"' });
    // No derived value changes: the text is only on the entry's own page.
    store.put('update', update('a', { title: 'changed', body: 'more' }));
    expect((await at(2)).pages).toEqual({ '/update/a/': '"changed"' });
  });

  it('updates a derived value that depends on another one', async () => {
    const { at, store } = site();
    await at(0);
    store.put('update', update('c'));
    expect((await at(1)).pages).toEqual({
      '/count/': '3',
      '/list/': '["a","b","c"]',
      '/update/c/': '"c"',
    });
  });

  it('updates a derived value that no page uses directly', async () => {
    const { at, store, pages } = site();
    delete pages['/list/'];
    await at(0);
    store.put('update', update('c'));
    expect((await at(1)).pages).toEqual({ '/count/': '3', '/update/c/': '"c"' });
    store.remove('update', 'a', 'pl');
    expect(await at(2)).toMatchObject({ pages: { '/count/': '2' }, vanished: ['/update/a/'] });
  });

  it('names the addresses that are gone, and renders them again when they are back', async () => {
    const { at, store } = site();
    await at(0);
    store.put('update', update('a', { slug: 'renamed' }));
    expect(await at(1)).toMatchObject({ pages: { '/update/renamed/': '"a"' }, vanished: ['/update/a/'] });
    store.put('update', update('a'));
    expect(await at(2)).toMatchObject({ pages: { '/update/a/': '"a"' }, vanished: ['/update/renamed/'] });
  });

  it('renders a page again at its deadline and not before, and gives the next deadline', async () => {
    const { at, store } = site({
      '/derived/': (now) => isOver(store, start + 1000, now),
      '/direct/': (now) => hasCome(start + 2000, now),
    });
    const first = await at(0);
    expect([first.pages['/derived/'], first.pages['/direct/'], first.until]).toEqual([
      'false',
      'false',
      start + 1000,
    ]);
    expect(await at(999)).toMatchObject({ pages: {}, until: start + 1000 });
    expect(await at(1000)).toMatchObject({ pages: { '/derived/': 'true' }, until: start + 2000 });
    const last = await at(2000);
    expect([last.pages, last.until]).toEqual([{ '/direct/': 'true' }, Infinity]);
  });

  it('renders everything after the clock was set back', async () => {
    const { at, store } = site({ '/derived/': (now) => isOver(store, start + 1000, now) });
    await at(5000);
    const back = await at(0);
    expect(Object.keys(back.pages)).toHaveLength(6);
    expect([back.pages['/derived/'], back.until]).toEqual(['false', start + 1000]);
    expect(Object.keys((await at(1)).pages)).toEqual([]);
  });

  it('continues after a page that fails, and tries it again each time until it is mended', async () => {
    const { at, store } = site();
    await at(0);
    store.put('update', update('a', { title: 'broken' }));
    const broken = await at(1);
    expect(Object.keys(broken.pages)).toEqual(['/list/']);
    expect(broken.failed).toEqual([
      { path: '/update/a/', message: expect.stringContaining('It is broken.') as string },
    ]);
    const again = await at(2);
    expect([again.pages, again.failed.length]).toEqual([{}, 1]);
    store.put('update', update('a', { title: 'mended' }));
    expect(await at(3)).toMatchObject({ pages: { '/update/a/': '"mended"' }, failed: [] });
    expect((await at(4)).pages).toEqual({});
    store.put('update', update('a', { title: 'broken' }));
    await at(5);
    store.remove('update', 'a', 'pl');
    expect(await at(6)).toMatchObject({ vanished: ['/update/a/'], failed: [] });
  });

  it('continues after a derived value that fails: only the pages that depend on it fail', async () => {
    const { at, store } = site({ '/failing/': () => failing(store) });
    await at(0);
    store.put('update', update('a', { title: 'broken' }));
    for (const later of [1, 2]) {
      const { failed } = await at(later);
      expect(failed.map(({ path }) => path).sort()).toEqual(['/failing/', '/update/a/']);
    }
    store.put('update', update('a', { title: 'mended' }));
    expect((await at(3)).pages).toEqual({
      '/failing/': 'true',
      '/list/': '["mended","b"]',
      '/update/a/': '"mended"',
    });
  });

  it('makes the sitemap from the last rendering, and only the files that have changed', async () => {
    const { at, sitemap, store } = site({}, { isListed: true });
    await at(0);
    const { files } = await sitemap();
    expect(Object.keys(files)).toEqual(['/sitemap-0.xml', '/sitemap-index.xml']);
    expect(files['/sitemap-0.xml']?.match(/<loc>/g)).toHaveLength(5);
    store.put('update', update('a', { title: 'changed' }));
    await at(1);
    expect(await sitemap()).toEqual({ files: {}, vanished: [] });
    store.put('update', update('a', { title: 'broken' }));
    await at(2);
    // Changes before the sitemap is made are in it.
    store.put('update', update('b', { slug: 'renamed', title: 'b' }));
    await at(3);
    const after = await sitemap();
    const listed = [...(after.files['/sitemap-0.xml'] ?? '').matchAll(/<loc>[^<]*example([^<]+)/g)];
    expect(listed.map(([, path]) => path)).toEqual(['/about/', '/count/', '/list/', '/update/renamed/']);
  });

  it('continues an earlier rendering: names its pages that are gone, and its sitemap files once the sitemap is made', async () => {
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

  it('gives urgent and changed pages before the rest of a long rendering', async () => {
    const slow = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`/slow/${index}/`, () => work(2)] as const),
    );
    const { renderer, store } = site(slow);
    const now = new Date(start);
    await renderer.begin({ now, urgent: ['/slow/99/', '/nowhere/'] });
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
    // Content may change between two batches. The rendering then begins again.
    store.put('update', update('a', { title: 'changed' }));
    await renderer.begin({ now, urgent: ['/slow/99/'] });
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

  it('gives the mentions of each page: what it reads, what its derived values mention, what it links to', async () => {
    const { renderer, store } = site({
      '/found/': () => store.find('update', 'pl', 'a')?.title,
      '/linked/': () => store.entries('update', 'pl').map(pathOf),
      '/derived/': () => linked(store),
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
      '/derived/': ['update pl a', 'update pl b'],
      '/looked-up/': ['all topic'],
      '/update/a/': ['update pl a'],
      '/update/b/': ['update pl b'],
    });
  });

  it('forgets derived values that no page uses any more, before there are many', async () => {
    const { at, store, pages } = site();
    await at(0);
    const known = () => {
      let kept = 0;
      store.forgetDerived(() => (kept += 1) > 0);
      return kept;
    };
    const before = known();
    // Each number has a value that is used once, like a document that changes again and again.
    let most = 0;
    for (let number = 1; number <= 250; number++) {
      pages[`/numbered/${number}/`] = (now) => isOver(store, start - number, now);
      await at(number);
      delete pages[`/numbered/${number}/`];
      most = Math.max(most, known());
    }
    expect(most).toBeLessThanOrEqual(before + 101);
  });
});
