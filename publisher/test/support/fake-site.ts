import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Content } from '@osiedle/shared';
import { keyOfRow, PublishedContent, readRows } from '../../../site/src/content/published-content.ts';
import type { RenderFailure, RenderedPage, SiteRenderer } from '@osiedle/site/rendering';
import { addressOfFile } from '../../src/compose/built-site.ts';
import type { LoadSite } from '../../src/render/bundle.ts';

import { smallSite } from './site.ts';

/**
 * A fake site: renders the page called `word` on the home pages, and every other page at its address.
 * Some words have effects: `broken` makes the rendering fail, `empty` the site empty, `slow…` the rendering slow, `stuck`
 * endless; `until <instant>` becomes `over` at that instant.
 * Pages called `torn` cannot be rendered, nor can the addresses in the body of the page `fails`. A picture or document
 * that a page shows is among the uploads.
 * @param uploads the folder of the CMS's uploads
 * @param options.pause renders one page at a time, each after this number of milliseconds
 * @param options.hasSitemap makes a sitemap of addresses and titles when everything is rendered
 */
export function fakeSite(uploads: string, options: { pause?: number; hasSitemap?: boolean } = {}): LoadSite {
  const published = PublishedContent.empty();
  const site = mkdtemp(join(tmpdir(), 'osiedle-fake-site-')).then((files) => ({
    published,
    readPublished: (access: Parameters<typeof PublishedContent.read>[0]) => PublishedContent.read(access),
    readRows,
    keyOfRow,
    renderPage: () => Promise.resolve(undefined),
    createRenderer: (shown: readonly string[]) => new FakeRenderer({ published, uploads, shown, ...options }),
    files,
  }));
  return () => site;
}

interface FakeOptions {
  published: PublishedContent;
  uploads: string;
  shown: readonly string[];
  pause?: number;
  hasSitemap?: boolean;
}

class FakeRenderer implements SiteRenderer {
  readonly #options: FakeOptions;
  #known: readonly string[];
  /** The text of each page at its last rendering. */
  readonly #lastTexts = new Map<string, string>();
  #left: RenderedPage[] = [];
  #urgent: readonly string[] = [];
  #failed: RenderFailure[] = [];
  #until = Infinity;

  constructor(options: FakeOptions) {
    this.#options = options;
    this.#known = options.shown.filter((path) => !path.startsWith('/sitemap'));
  }

  async begin({ now, urgent }: Parameters<SiteRenderer['begin']>[0]): Promise<string[]> {
    const { published, uploads, pause } = this.#options;
    const { pages, failing, until } = await render(published, now);
    // It renders every page each time, so that no key is left to look at.
    published.store.forgetInvalidated();
    for (const name of new Set(pages.flatMap(({ media }) => media))) await upload(uploads, name);
    this.#urgent = urgent;
    this.#failed = [...failing].map((path) => ({ path, message: 'It is torn.' }));
    this.#until = until;
    const textOf = ({ body }: RenderedPage) => Buffer.from(body).toString();
    this.#left = pages
      .filter((one) => pause === undefined || this.#lastTexts.get(one.path) !== textOf(one))
      .sort((one, other) => Number(this.#isUrgent(other)) - Number(this.#isUrgent(one)));
    const paths = pages.map(({ path }) => path);
    const vanished = this.#known.filter((path) => !paths.includes(path) && !failing.has(path));
    this.#known = paths;
    return vanished;
  }

  async next(): ReturnType<SiteRenderer['next']> {
    const { pause } = this.#options;
    if (pause !== undefined) await sleep(pause);
    const isUrgent = this.#left.some((page) => this.#isUrgent(page));
    const pages = this.#left.splice(0, pause === undefined ? Infinity : 1);
    for (const { path, body } of pages) this.#lastTexts.set(path, Buffer.from(body).toString());
    const urgent = this.#left.filter((page) => this.#isUrgent(page)).length;
    const left = { urgent, all: this.#left.length };
    return { pages, failed: left.all > 0 ? [] : this.#failed, isUrgent, left, until: this.#until };
  }

  nextOfSitemap(): ReturnType<SiteRenderer['nextOfSitemap']> {
    const { published, hasSitemap } = this.#options;
    const all = published.store.all('page', 'pl');
    const text = all.map(({ slug, title }) => `${slug} ${title}`).join('\n');
    const pages = hasSitemap ? [pageOf('sitemap-index.xml', text, all)] : [];
    return Promise.resolve({ pages, vanished: [], left: 0 });
  }

  #isUrgent({ path }: RenderedPage): boolean {
    return this.#options.pause === undefined || this.#urgent.includes(path);
  }
}

/** All pages at an instant, and the addresses of those that cannot be rendered. */
async function render(
  { store }: PublishedContent,
  now: Date,
): Promise<{ pages: RenderedPage[]; failing: Set<string>; until: number }> {
  const all = store.all('page', 'pl');
  const ofId = (id: string) => all.find(({ documentId }) => documentId === id);
  const pages = all.filter(({ documentId }) => !['word', 'fails'].includes(documentId));
  const title = ofId('word')?.title ?? '';
  const end = title.startsWith('until ') ? Date.parse(title.slice('until '.length)) : Infinity;
  const word = now.getTime() >= end ? 'over' : title;
  if (word === 'broken') throw new Error('Nothing can be rendered today.');
  if (word === 'stuck') await new Promise(() => undefined);
  if (word.startsWith('slow')) await sleep(1500);
  const torn = pages.filter(({ title }) => title === 'torn').map(({ slug }) => `/${slug}/`);
  const failing = new Set([...torn, ...(ofId('fails')?.body?.split(' ') ?? [])]);
  const files = word === 'empty' ? [] : [...smallPages(word), ...entries(pages), ...lists(store, pages)];
  return {
    pages: files.filter(({ path }) => !failing.has(path)),
    failing,
    until: word === 'over' ? Infinity : end,
  };
}

function smallPages(word: string): RenderedPage[] {
  return Object.entries(smallSite(word)).map(([name, text]) => pageOf(name, text));
}

/** A page mentions the pages that it links to, and the names given. References in it, `[a](osiedle:…)`, lead nowhere. */
function pageOf(name: string, text: string, mentioned: Content<'page'>[] = []): RenderedPage {
  const media = [...text.matchAll(/"\/media\/([^"]+)"/g)].map(([, file = '']) => file);
  const links = [...text.matchAll(/href="(\/[^"?#]*)/g)].map(([, path = '']) => path);
  const names = [...mentioned.map(({ documentId }) => `page pl ${documentId}`), ...links];
  const lost = [...text.matchAll(/\[(.*?)\]\((osiedle:.*?)\)/g)].map(([, words = '', link = '']) => ({
    words,
    link,
  }));
  return { path: addressOfFile(name), body: Buffer.from(text), media, names, lost };
}

async function upload(folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), `the bytes of media/${name}`);
}

function entries(pages: Content<'page'>[]): RenderedPage[] {
  return pages.map((page) =>
    pageOf(`${page.slug}/index.html`, `<h1>${page.title}</h1>${page.body ?? ''}`, [page]),
  );
}

/**
 * What mentions other pages: a list of links, a feed with complete texts, a file whose bytes do not show what it mentions,
 * and the moved and gone addresses.
 */
function lists(store: PublishedContent['store'], pages: Content<'page'>[]): RenderedPage[] {
  const moves = store
    .all('redirect')
    .map(({ from, to, kind }) => (kind === 'gone' ? { from, status: 410 } : { from, to, status: 301 }));
  const rows = pages.map(({ slug, title }) => `<a href="/${slug}/">${title}</a>`).join('');
  const feedEntries = pages.map(({ slug, title }) => `<id>/${slug}/</id>${title}`).join('');
  const encoded = Buffer.from(pages.map(({ title }) => title).join()).toString('base64');
  return [
    pageOf('lista/index.html', rows || 'nic', pages),
    pageOf('feed.atom', `<feed>${feedEntries}</feed>`, pages),
    pageOf('drawn.bin', encoded, pages),
    pageOf('redirects.json', JSON.stringify(moves)),
  ];
}
