import { describe, expect, it } from 'vitest';
import { question } from '../src/incremental/memory/question.ts';
import type { Store } from '../src/content/store.ts';
import { hasCome } from '../src/data/moment.ts';
import { Sitemap } from '../src/sitemap/sitemap.ts';
import { Renderer } from '../src/incremental/renderer.ts';
import type { Rendering } from '../src/incremental/rendering.ts';
import { exampleOf, storeOf } from './support/store.ts';

const start = Date.parse('2026-11-20T10:00:00Z');
const { signal } = new AbortController();
const update = (documentId: string, changes: object = {}) =>
  exampleOf('update', 'full.default', { documentId, slug: documentId, title: documentId, ...changes });

/** Questions as the site has them: one of the store itself, one of another question, one of the clock. */
const titles = question('test titles', (store: Store) => store.all('update', 'pl').map(({ title }) => title));
const count = question('test count', (store: Store) => titles(store).length);
const isOver = question('test over', (_store: Store, end: number, now: Date) => hasCome(end, now));
const torn = question('test torn', (store: Store) => {
  if (titles(store).includes('torn')) throw new Error('It is torn.');
  return titles(store).length > 0;
});

/** A site of a few pages, each of which reads something else. */
function site(more: Record<string, (now: Date) => unknown> = {}, { isListed = false } = {}) {
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
    sitemap: new Sitemap(),
  });
  const rendered = async (later: number, first: string[], end?: 'last') => {
    now = new Date(start + later);
    const parts: Rendering[] = [];
    do parts.push(await renderer.update(now, first, signal));
    while (parts.at(-1)?.more && parts.at(-1)?.more !== end);
    const more = parts.at(-1)?.more;
    return {
      pages: Object.assign({}, ...parts.map(textsOf)) as Record<string, string>,
      vanished: parts.flatMap(({ vanished }) => vanished),
      failed: parts.flatMap(({ failed }) => failed),
      until: parts.at(-1)?.until,
      ...(more && { more }),
    };
  };
  return {
    store,
    pages,
    /** What is rendered at so many milliseconds after the start: each page with its text. */
    at: (later: number, first: string[] = []) => rendered(later, first),
    /** The same without what is made of all pages. */
    upToLast: (later: number) => rendered(later, [], 'last'),
  };
}

function textsOf({ rendered }: Rendering): Record<string, string> {
  return Object.fromEntries(rendered.map(({ path, body }) => [path, Buffer.from(body).toString()]));
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

  it('makes the sitemap of all pages when these are rendered, and only where another one is listed', async () => {
    const { at, upToLast, store } = site({}, { isListed: true });
    const first = await upToLast(0);
    expect([Object.keys(first.pages), first.more]).toEqual([
      ['/about/', '/count/', '/list/', '/update/a/', '/update/b/'],
      'last',
    ]);
    const last = await at(0);
    expect([Object.keys(last.pages), last.more]).toEqual([
      ['/sitemap-0.xml', '/sitemap-index.xml'],
      undefined,
    ]);
    expect(last.pages['/sitemap-0.xml']?.match(/<loc>/g)).toHaveLength(5);
    store.put('update', update('a', { title: 'changed' }));
    expect(await at(1)).toMatchObject({ pages: { '/update/a/': '"changed"' }, until: Infinity });
    store.put('update', update('a', { title: 'torn' }));
    expect(await upToLast(2)).toMatchObject({ failed: [{ path: '/update/a/' }], more: 'last' });
    // What changes before it is made comes first.
    store.put('update', update('b', { slug: 'renamed', title: 'b' }));
    expect(await upToLast(3)).toMatchObject({ vanished: ['/update/b/'], more: 'last' });
    const { pages } = await at(3);
    const listed = [...(pages['/sitemap-0.xml'] ?? '').matchAll(/<loc>[^<]*example([^<]+)/g)];
    expect(listed.map(([, path]) => path)).toEqual(['/about/', '/count/', '/list/', '/update/renamed/']);
  });

  it('ends when it is told to', async () => {
    const store = storeOf({});
    const abort = new AbortController();
    const rendered: string[] = [];
    const renderer = new Renderer({
      store,
      paths: () => [['/a/', '/b/']],
      render: (path) => {
        rendered.push(path);
        abort.abort();
        return Promise.resolve({ path, body: new Uint8Array(), media: [] });
      },
      sitemap: new Sitemap(),
    });
    await expect(renderer.update(new Date(start), [], abort.signal)).rejects.toThrow(/abort/i);
    expect(rendered).toEqual(['/a/']);
  });

  it('forgets questions that no page asks any more, before they are many', async () => {
    const { at, store, pages } = site();
    await at(0);
    const known = () => {
      let kept = 0;
      store.forgetQuestions(() => (kept += 1) > 0);
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
