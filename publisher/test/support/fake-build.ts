import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { smallSite, writeSite, type Files } from './site.ts';

/**
 * Stands in for `astro build`: renders the page called `word` on the home pages, and every other page at its address.
 * The words `broken` and `empty` fail as a build fails and as an empty site does; `slow` and `stuck` take their time.
 * Pages called `torn` cannot be rendered, nor can the addresses in the body of the page `fails`. A picture or document
 * that a page shows is brought along.
 */
interface Content {
  page: { documentId: string; title: string; slug: string; body?: string }[];
  redirect: { from: string; to: string | null; kind: string }[];
}
const { CONTENT_FILE = '', SITE_OUT = '' } = process.env;
const content = JSON.parse(await readFile(CONTENT_FILE, 'utf8')) as Content;
const ofId = (id: string) => content.page.find(({ documentId }) => documentId === id);
const word = ofId('word')?.title ?? '';
const pages = content.page.filter(({ documentId }) => !['word', 'fails'].includes(documentId));

if (word === 'broken') {
  console.error('\u001b[31m[ERROR]\u001b[39m Nothing can be built today.');
  process.exit(1);
}
if (word === 'stuck') await sleep(600_000);
if (word.startsWith('slow')) await sleep(1500);
if (word !== 'empty')
  await writeSite(SITE_OUT, withMedia(withoutFailures({ ...smallSite(word), ...entries(), ...lists() })));

function entries(): Files {
  return Object.fromEntries(
    pages.map(({ slug, title, body = '' }) => [`${slug}/index.html`, `<h1>${title}</h1>${body}`]),
  );
}

/** What speaks of other pages: a list of links, a feed with whole texts, and the moved and gone addresses. */
function lists(): Files {
  return {
    'lista/index.html': pages.map(({ slug, title }) => `<a href="/${slug}/">${title}</a>`).join('') || 'nic',
    'feed.atom': `<feed>${pages.map(({ slug, title }) => `<id>/${slug}/</id>${title}`).join('')}</feed>`,
    'redirects.json': JSON.stringify(
      content.redirect.map(({ from, to, kind }) =>
        kind === 'gone' ? { from, status: 410 } : { from, to, status: 301 },
      ),
    ),
  };
}

function withoutFailures(files: Files): Files {
  const torn = pages.filter(({ title }) => title === 'torn').map(({ slug }) => `/${slug}/`);
  const failing = [...torn, ...(ofId('fails')?.body?.split(' ') ?? [])];
  if (failing.length === 0) return files;
  const missing = new Set(failing.map((path) => path.slice(1).replace(/\/$/, '/index.html')));
  return {
    ...Object.fromEntries(Object.entries(files).filter(([name]) => !missing.has(name))),
    'failures.json': JSON.stringify(failing.map((path) => ({ path, message: 'It is torn.' }))),
  };
}

/** Brings along what is shown. */
function withMedia(files: Files): Files {
  const shown = Object.values(files).flatMap((text) => [...text.matchAll(/"\/(media\/[^"]+)"/g)]);
  return {
    ...files,
    ...Object.fromEntries(shown.map(([, name = '']) => [name, `the bytes of ${name}`])),
  };
}
