import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleOf } from '../../site/test/support/store.ts';
import type { LoadedSite } from '../src/render/bundle.ts';
import { empty, loadEmptySite } from './support/empty-site.ts';
import { putFile } from './support/library.ts';
import { renderAll, type Rendering } from './support/rendering.ts';

/** Texts that refer to entries and files by document id, in the bundle that the publisher loads. */

let site: LoadedSite;
let render: () => Promise<Rendering>;

const put = (name: string, changes: object = {}) =>
  site.published.store.put(
    'update',
    exampleOf('update', 'full.default', {
      documentId: name,
      slug: name,
      title: name,
      summary: null,
      body: 'Treść.',
      projects: [],
      neighbourhoods: [],
      topics: [],
      cover: null,
      ...changes,
    }),
  );
const meeting = (changes: object = {}) =>
  exampleOf('meeting', 'online', {
    documentId: 'm1',
    slug: 'festyn',
    title: 'Festyn',
    projects: [],
    neighbourhoods: [],
    topics: [],
    organisers: [],
    documents: [],
    summary: 'Krótko.',
    ...changes,
  });
const putMeeting = (changes: object = {}) => site.published.store.put('meeting', meeting(changes));
const textOf = ({ rendered }: Rendering, path: string) =>
  Buffer.from(rendered.find((page) => page.path === path)?.body ?? '').toString();
const page = (rendering: Rendering, path: string) => rendering.rendered.find((one) => one.path === path);
const ownPath = '/aktualnosci/mowi/';
/** The text of the referring entry on its page. */
const proseOf = (rendering: Rendering, path = ownPath) =>
  /<div class="prose"[^>]*>(.*?)<\/div>/s.exec(textOf(rendering, path))?.[1];
/** The rendered paths, without those of the meeting itself. */
const referringPaths = ({ rendered }: Rendering) =>
  rendered
    .map(({ path }) => path)
    .filter((path) => /mowi|milczy|aktualnosci/.test(path))
    .sort();

beforeAll(async () => {
  site = await loadEmptySite();
});
beforeEach(() => {
  putMeeting();
  put('milczy');
});
afterEach(() => {
  empty(site);
  for (const id of ['f1', 'b']) putFile(site, id);
});

/** Renders everything with one entry that has a text. */
async function renderFirst(body: string, changes: object = {}): Promise<Rendering> {
  put('mowi', { body, ...changes });
  const renderer = site.createRenderer([]);
  render = () => renderAll(renderer, new Date('2026-11-20T08:00:00Z'));
  const rendering = await render();
  expect(rendering.failed).toEqual([]);
  for (const { path, body: bytes } of rendering.rendered)
    expect(Buffer.from(bytes).toString(), path).not.toMatch(/osiedle:/i);
  return rendering;
}

const feeds = ['/aktualnosci/feed.atom', '/aktualnosci/feed.rss'];

describe('a reference to an entry', () => {
  test('is a link to its page, an absolute address in feeds, and only its words in descriptions', async () => {
    const first = await renderFirst('Byliśmy na [festynie](osiedle:meeting/m1).');
    expect(proseOf(first)).toBe('<p>Byliśmy na <a href="/spotkania/festyn/">festynie</a>.</p>');
    for (const feed of ['/feed.atom', ...feeds])
      expect(textOf(first, feed)).toContain('href="https://osiedla.example/spotkania/festyn/"');
    expect(textOf(first, ownPath)).toContain('<meta name="description" content="Byliśmy na festynie.">');
    expect(page(first, ownPath)?.names).toContain('meeting pl m1');
    expect(page(first, ownPath)?.lost).toBeUndefined();
  });

  test('leads to the page in the language of the text, or in the other language where there is none', async () => {
    putMeeting({ locale: 'en', slug: 'fete', title: 'Fete' });
    put('mowi', { locale: 'en', slug: 'says', body: '[Go](osiedle:meeting/m1)' });
    const first = await renderFirst('[Chodź](osiedle:meeting/m1)');
    expect(proseOf(first)).toContain('<a href="/spotkania/festyn/">Chodź</a>');
    expect(proseOf(first, '/en/updates/says/')).toContain('<a href="/en/meetings/fete/">Go</a>');
    site.published.store.remove('meeting', 'm1', 'en');
    const second = await render();
    expect(proseOf(second, '/en/updates/says/')).toContain(
      '<a href="/spotkania/festyn/" hreflang="pl">Go</a>',
    );
    // The Polish text is not concerned.
    expect(referringPaths(second)).not.toContain(ownPath);
  });

  test.each([
    ['inline', '[a](osiedle:meeting/m1)', '<p><a href="/spotkania/festyn/">a</a></p>'],
    [
      'to a place on the page',
      '[a](osiedle:meeting/m1#s-plan)',
      '<p><a href="/spotkania/festyn/#s-plan">a</a></p>',
    ],
    [
      'with a title',
      '[a](osiedle:meeting/m1 "Co to")',
      '<p><a href="/spotkania/festyn/" title="Co to">a</a></p>',
    ],
    ['by a name', '[a][x]\n\n[x]: osiedle:meeting/m1', '<p><a href="/spotkania/festyn/">a</a></p>'],
    ['in angle brackets', '<osiedle:meeting/m1>', '<p><a href="/spotkania/festyn/">Festyn</a></p>'],
    ['in HTML', '<a href="osiedle:meeting/m1">a</a>', '<p><a href="/spotkania/festyn/">a</a></p>'],
    [
      'in HTML with capitals',
      "<A HREF=' OSIEDLE:meeting/m1'>a</A>",
      '<p><a href="/spotkania/festyn/">a</a></p>',
    ],
    [
      'around a picture',
      '[![b](/uploads/b_1.png)](osiedle:meeting/m1)',
      '<p><a href="/spotkania/festyn/"><img src="/media/b_1.png" width="64" height="48" alt="b" loading="lazy" decoding="async"></a></p>',
    ],
    ['in a heading', '## [a](osiedle:meeting/m1)', '<h2 id="s-a"><a href="/spotkania/festyn/">a</a></h2>'],
    [
      'beside a path',
      '[a](/spotkania/festyn/) [b](osiedle:meeting/m1)',
      '<p><a href="/spotkania/festyn/">a</a> <a href="/spotkania/festyn/">b</a></p>',
    ],
  ])('%s', async (_, body, html) => {
    putFile(site, 'b', '/uploads/b_1.png');
    expect(proseOf(await renderFirst(body))).toBe(html);
  });

  test('follows a changed slug on the page and in its feeds, and renders nothing else', async () => {
    await renderFirst('[a](osiedle:meeting/m1)');
    putMeeting({ slug: 'nowy-adres' });
    const second = await render();
    expect(referringPaths(second)).toEqual([ownPath, ...feeds].sort());
    expect(proseOf(second)).toContain('href="/spotkania/nowy-adres/"');
    for (const feed of feeds) expect(textOf(second, feed)).toContain('/spotkania/nowy-adres/"');
  });

  test('renders nothing when other fields of the entry change', async () => {
    await renderFirst('[a](osiedle:meeting/m1)');
    putMeeting({ title: 'Wielki festyn', body: 'Inna treść.' });
    expect(referringPaths(await render())).toEqual([]);
  });

  test('keeps its words where the entry is withdrawn, is reported as lost, and is a link again when it returns', async () => {
    await renderFirst('Byliśmy na [wielkim *festynie*](osiedle:meeting/m1).');
    site.published.store.remove('meeting', 'm1', 'pl');
    const without = await render();
    expect(proseOf(without)).toBe('<p>Byliśmy na wielkim <em>festynie</em>.</p>');
    expect(page(without, ownPath)?.lost).toEqual([{ link: 'osiedle:meeting/m1', words: 'wielkim festynie' }]);
    expect(referringPaths(without)).toEqual([ownPath, ...feeds].sort());
    expect(page(without, ownPath)?.names).not.toContain('meeting pl m1');
    putMeeting();
    const again = await render();
    expect(proseOf(again)).toContain('<a href="/spotkania/festyn/">wielkim');
    expect(page(again, ownPath)?.lost).toBeUndefined();
  });

  test('leads to neighbourhoods and topics in both languages', async () => {
    const { store } = site.published;
    store.put('neighbourhood', exampleOf('neighbourhood', 'full', { documentId: 'n1', slug: 'olsza' }));
    store.put('topic', exampleOf('topic', 'full', { documentId: 't1', slug: 'zielen', slugSecond: 'green' }));
    put('mowi', { locale: 'en', slug: 'says', body: '[a](osiedle:topic/t1)' });
    const first = await renderFirst(
      '[a](osiedle:neighbourhood/n1) [b](osiedle:topic/t1) [c](osiedle:update/milczy)',
    );
    expect([...(proseOf(first) ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/osiedla/olsza/',
      '/tematy/zielen/',
      '/aktualnosci/milczy/',
    ]);
    expect(proseOf(first, '/en/updates/says/')).toContain('href="/en/topics/green/"');
    store.put('topic', exampleOf('topic', 'full', { documentId: 't1', slug: 'drzewa', slugSecond: 'green' }));
    const second = await render();
    expect(proseOf(second)).toContain('href="/tematy/drzewa/"');
    expect(second.rendered.map(({ path }) => path)).not.toContain('/en/updates/says/');
  });
});

describe('a reference to a file', () => {
  const file = (url: string | undefined, changes: object = {}) => {
    putFile(site, 'f1', url, changes);
  };
  beforeEach(() => {
    file('/uploads/plan_1a.png');
  });

  test('becomes the file’s address on the site, in a link and in a picture, and follows the file', async () => {
    const first = await renderFirst('[Plan](osiedle:file/f1) ![Mapa](osiedle:file/f1)');
    expect(proseOf(first)).toBe(
      '<p><a href="/media/plan_1a.png" type="image/png">Plan (PNG, 1,2\u00a0MB)</a> <img src="/media/plan_1a.png" width="64" height="48" alt="Mapa" loading="lazy" decoding="async"></p>',
    );
    expect(page(first, ownPath)?.media).toEqual(['plan_1a.png']);
    expect(textOf(first, '/feed.atom')).toContain('src="https://osiedla.example/media/plan_1a.png"');
    file('/uploads/plan_2b.png');
    const second = await render();
    expect(referringPaths(second)).toEqual([ownPath, ...feeds].sort());
    expect(page(second, ownPath)?.media).toEqual(['plan_2b.png']);
    expect(await site.published.mentioned(new Set(['plan_2b.png', 'plan_1a.png']))).toEqual(
      new Set(['plan_2b.png']),
    );
  });

  test('whose file is gone keeps the words of a link and drops a picture', async () => {
    await renderFirst(
      'Zobacz [plan](osiedle:file/f1).\n\n![Mapa](osiedle:file/f1)\n\n[![Rzut](osiedle:file/f1)](/x.pdf)',
    );
    file(undefined);
    const second = await render();
    expect(proseOf(second)).toBe('<p>Zobacz plan.</p>\n<p><a href="/x.pdf">Rzut</a></p>');
    expect(page(second, ownPath)?.lost).toEqual([
      { link: 'osiedle:file/f1', words: 'plan' },
      { link: 'osiedle:file/f1', words: 'Mapa' },
      { link: 'osiedle:file/f1', words: 'Rzut' },
    ]);
  });

  test('that nothing refers to renders no page', async () => {
    await renderFirst('Nic.');
    file('/uploads/plan_3c.png');
    expect(site.published.store.isInvalidated).toBe(false);
  });
});

describe('a reference that leads nowhere', () => {
  test.each([
    ['an unknown type', 'osiedle:mtg/m1'],
    ['a type without a page', 'osiedle:place/m1'],
    ['no id', 'osiedle:meeting/'],
    ['no type', 'osiedle:/m1'],
    ['an unknown id', 'osiedle:meeting/nie-ma'],
    ['an id of another type', 'osiedle:festival/m1'],
    ['a path of a file', 'osiedle:file/../../x'],
    ['a script', 'osiedle:javascript:alert(1)'],
    ['a host', 'osiedle://meeting/m1'],
    ['a property of objects', 'osiedle:constructor/m1'],
    ['a query', 'osiedle:meeting/m1?a=1'],
  ])('%s leaves its words, and is reported', async (_, address) => {
    const first = await renderFirst(`Zob. [tu](${address}).`);
    expect(proseOf(first)).toBe('<p>Zob. tu.</p>');
    expect(page(first, ownPath)?.lost).toEqual([{ link: address, words: 'tu' }]);
    expect(textOf(first, '/feed.atom')).toContain('Zob. tu.');
  });

  test('escapes in its report what would break out of an attribute', async () => {
    const first = await renderFirst(
      '[tu](<osiedle:meeting/"><script>alert(1)</script>>) <osiedle:meeting/x>',
    );
    expect(proseOf(first)).not.toMatch(/<a|<script/);
    for (const { link } of page(first, ownPath)?.lost ?? []) expect(link).not.toMatch(/["<>]/);
  });

  test('drops a picture of an entry, and an address that is its own text', async () => {
    const first = await renderFirst('![obraz](osiedle:meeting/m1)\n\n<osiedle:meeting/nie-ma>\n\nKoniec.');
    expect(proseOf(first)).toBe('<p>Koniec.</p>');
    expect(page(first, ownPath)?.lost?.map(({ words }) => words)).toEqual(['obraz', '']);
    expect(textOf(first, ownPath)).toContain('<meta name="description" content="Koniec.">');
  });
});
