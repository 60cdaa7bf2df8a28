import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { smallSite, writeSite, type Files } from './site.ts';

/**
 * Stands in for `astro build`: renders the page called `word` on the home pages, and every other page at its address.
 * The words `broken` and `empty` fail as a build fails and as an empty site does; `slow` and `stuck` take their time;
 * a page called `torn` cannot be rendered. A picture or document that a page shows is brought along.
 */
interface Content {
  page: { documentId: string; title: string; slug: string; body?: string }[];
  redirect: { from: string; to: string | null; kind: string }[];
}
const { CONTENT_FILE = '', SITE_OUT = '' } = process.env;
const content = JSON.parse(await readFile(CONTENT_FILE, 'utf8')) as Content;
const word = content.page.find(({ documentId }) => documentId === 'word')?.title ?? '';

if (word === 'broken') {
  console.error('\u001b[31m[ERROR]\u001b[39m Nothing can be built today.');
  process.exit(1);
}
if (word === 'stuck') await sleep(600_000);
if (word.startsWith('slow')) await sleep(1500);
if (word !== 'empty') await writeSite(SITE_OUT, { ...smallSite(word, pages()), ...lists(), ...media() });

function pages(): Files {
  const others = content.page.filter(({ documentId }) => documentId !== 'word');
  const failed = others.filter(({ title }) => title === 'torn');
  return {
    ...Object.fromEntries(
      others
        .filter((page) => !failed.includes(page))
        .map(({ slug, title, body = '' }) => [`${slug}/index.html`, `<h1>${title}</h1>${body}`]),
    ),
    ...(failed.length > 0 && {
      'failures.json': JSON.stringify(
        failed.map(({ slug }) => ({ path: `/${slug}/`, message: 'It is torn.' })),
      ),
    }),
  };
}

/** What speaks of other pages: a list of links, a feed with whole texts, and the moved and gone addresses. */
function lists(): Files {
  const others = content.page.filter(({ documentId }) => documentId !== 'word');
  return {
    'lista/index.html': others.map(({ slug, title }) => `<a href="/${slug}/">${title}</a>`).join('') || 'nic',
    'feed.atom': `<feed>${others.map(({ slug, title }) => `<id>/${slug}/</id>${title}`).join('')}</feed>`,
    'redirects.json': JSON.stringify(
      content.redirect.map(({ from, to, kind }) =>
        kind === 'gone' ? { from, status: 410 } : { from, to, status: 301 },
      ),
    ),
  };
}

function media(): Files {
  const texts = content.page.map(({ body = '' }) => body).join(' ');
  return Object.fromEntries(
    [...texts.matchAll(/"\/(media\/[^"]+)"/g)].map(([, name = '']) => [name, `the bytes of ${name}`]),
  );
}
