import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Content } from '@osiedle/shared';
import { keyOfRow, Published, readRows } from '@osiedle/site/content';
import type { Page, Render } from '@osiedle/site/rendering';
import type { LoadSite } from '../../src/render/bundle.ts';
import { pathOf } from './compose.ts';
import { smallSite, type Files } from './site.ts';

/**
 * Stands in for the site: renders the page called `word` on the home pages, and every other page at its address.
 * The words `broken` and `empty` fail as a rendering fails and as an empty site does; `slow…` takes its time, `stuck`
 * never ends, `until <instant>` is `over` from that instant on.
 * Pages called `torn` cannot be rendered, nor can the addresses in the body of the page `fails`. A picture or document
 * that a page shows is among the uploads.
 * @param uploads the folder of the CMS's files
 * @param pause renders one page at a time, each after so many milliseconds
 */
export function fakeSite(uploads: string, pause?: number): LoadSite {
  const published = Published.empty();
  const site = mkdtemp(join(tmpdir(), 'osiedle-fake-site-')).then((files) => ({
    published,
    readPublished: (access: Parameters<typeof Published.read>[0]) => Published.read(access),
    readRows,
    keyOfRow,
    createRenderer: () => {
      const render = renderer(published, uploads);
      return pause === undefined ? render : oneByOne(render, pause);
    },
    files,
  }));
  return () => site;
}

function renderer(published: Published, uploads: string): Render {
  let known: string[] = [];
  return async ({ moment, signal }) => {
    const all = published.store.all('page', 'pl');
    const ofId = (id: string) => all.find(({ documentId }) => documentId === id);
    const pages = all.filter(({ documentId }) => !['word', 'fails'].includes(documentId));
    const title = ofId('word')?.title ?? '';
    const end = title.startsWith('until ') ? Date.parse(title.slice('until '.length)) : Infinity;
    const word = moment.getTime() >= end ? 'over' : title;
    if (word === 'broken') throw new Error('Nothing can be rendered today.');
    if (word === 'stuck') await new Promise(() => undefined);
    if (word.startsWith('slow')) await sleep(1500, undefined, { signal });
    const torn = pages.filter(({ title }) => title === 'torn').map(({ slug }) => `/${slug}/`);
    const failing = new Set([...torn, ...(ofId('fails')?.body?.split(' ') ?? [])]);

    const files =
      word === 'empty' ? {} : { ...smallSite(word), ...entries(pages), ...lists(published, pages) };
    const rendered = Object.entries(files)
      .map(([name, text]) => pageOf(name, text))
      .filter(({ path }) => !failing.has(path));
    for (const name of new Set(rendered.flatMap(({ media }) => media))) await upload(uploads, name);
    const paths = rendered.map(({ path }) => path);
    const vanished = known.filter((path) => !paths.includes(path) && !failing.has(path));
    known = paths;
    const failed = [...failing].map((path) => ({ path, message: 'It is torn.' }));
    return { rendered, vanished, failed, until: word === 'over' ? Infinity : end };
  };
}

/** Gives one page at a time that it has not given yet, those that are waited for first. */
function oneByOne(render: Render, pause: number): Render {
  const given = new Map<string, string>();
  return async (surroundings) => {
    await sleep(pause, undefined, { signal: surroundings.signal });
    const whole = await render(surroundings);
    const textOf = ({ body }: Page) => Buffer.from(body).toString();
    const isFirst = ({ path }: Page) => path === '/redirects.json' || surroundings.first.includes(path);
    const left = whole.rendered.filter((one) => given.get(one.path) !== textOf(one));
    const [next, ...others] = left.sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)));
    if (next) given.set(next.path, textOf(next));
    const rendering = { ...whole, rendered: next ? [next] : [] };
    return others.length > 0
      ? { ...rendering, more: others.some(isFirst) ? ('first' as const) : ('rest' as const) }
      : rendering;
  };
}

function pageOf(name: string, text: string): Page {
  const media = [...text.matchAll(/"\/media\/([^"]+)"/g)].map(([, file = '']) => file);
  return { path: pathOf(name), body: Buffer.from(text), media };
}

async function upload(folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), `the bytes of media/${name}`);
}

function entries(pages: Content<'page'>[]): Files {
  return Object.fromEntries(
    pages.map(({ slug, title, body = '' }) => [`${slug}/index.html`, `<h1>${title}</h1>${body}`]),
  );
}

/** What speaks of other pages: a list of links, a feed with whole texts, and the moved and gone addresses. */
function lists(published: Published, pages: Content<'page'>[]): Files {
  const moves = published.store
    .all('redirect')
    .map(({ from, to, kind }) => (kind === 'gone' ? { from, status: 410 } : { from, to, status: 301 }));
  return {
    'lista/index.html': pages.map(({ slug, title }) => `<a href="/${slug}/">${title}</a>`).join('') || 'nic',
    'feed.atom': `<feed>${pages.map(({ slug, title }) => `<id>/${slug}/</id>${title}`).join('')}</feed>`,
    'redirects.json': JSON.stringify(moves),
  };
}
