import { beforeEach, expect, test } from 'vitest';
import { fileOf } from '../../site/test/support/store.ts';
import { crawl } from './support/crawl.ts';
import { loadEmptySite } from './support/empty-site.ts';
import { temporaryFolder } from './support/folder.ts';
import { examplesCms, publisherOf, writeUploads } from './support/real-site.ts';
import { serve } from './support/served.ts';
import { smallSite } from './support/site.ts';

const home = new URL('https://gmina.example/osiedla/');
const siteUrl = 'https://gmina.example/osiedla';

beforeEach(async () => {
  await loadEmptySite();
});

/** Texts as editors write them: the site's own addresses in each way, and the town hall's on the same host. */
const body = `[ścieżka](/o-nas/) [cała](https://gmina.example/osiedla/en/about/) [strona główna](https://gmina.example/osiedla)
[bez schematu](gmina.example/osiedla/projekty/?a=1&b=2#dzis) [dwie kreski](//gmina.example/osiedla/tematy/)
[dzielnice](/osiedla/) [urząd](https://gmina.example/urzad/) [podobne](https://gmina.example/osiedla-2/)
[dokument](/uploads/plan_1a.pdf) ![rynek](https://gmina.example/osiedla/media/rynek_1a.png)

Kod: \`<a href="/nic/">\`, a cytat: href="/nic/".`;

test('every address of a site below a path leads to something below it, in pages, feeds, files and redirects', async () => {
  const cms = await examplesCms();
  const [about] = (cms.content.page as { slug: string }[]).filter(({ slug }) => slug === 'o-nas');
  cms.put('page', { ...about, body });
  const [update] = (cms.content.update ?? []) as { slug: string }[];
  cms.put('update', { ...update, body });
  const redirect = (from: string, to: string | null) =>
    cms.put('redirect', { documentId: `r${from}`, from, kind: to === null ? 'gone' : 'moved', to });
  redirect('/stare/', '/o-nas/');
  redirect('/stare-cale/', 'https://gmina.example/osiedla/o-nas/#a');
  redirect('/do-urzedu/', 'https://gmina.example/urzad/');
  redirect('/dawne/', 'https://gmina.example/osiedla');
  redirect('/index.php?id=12', '/projekty/');
  redirect('/zamkniete/', null);
  cms.content.file = [fileOf('plan', '/uploads/plan_1a.pdf'), fileOf('rynek', '/uploads/rynek_1a.png')];
  const dataDir = await temporaryFolder();
  await writeUploads(cms, dataDir);
  await writeUploads(
    { ...cms, content: { page: [{ documentId: 'x', body: '/uploads/rynek_1a.png' }] } },
    dataDir,
  );
  const { release, brokenLinks } = await (await publisherOf(cms.url, dataDir, siteUrl))();

  const { get } = await serve(undefined, { siteUrl, dataDir });
  const paths = [...(release?.paths.keys() ?? [])];
  expect(paths).toEqual(expect.arrayContaining(['/', '/en/', '/o-nas/', '/feed.atom', '/sitemap-index.xml']));
  const visited = await crawl(home, (path) => get(path), [
    ...paths.map((path) => `/osiedla${path}`),
    '/',
    '/osiedla',
    '/osiedla/o-nas',
    '/osiedla/EN/index.html',
  ]);
  const outside = [...visited].filter(([path]) => !path.startsWith('/osiedla/'));
  expect(Object.fromEntries(outside.map(([path, { status }]) => [path, status]))).toEqual({
    // Ways to the home page.
    '/': 301,
    '/osiedla': 301,
    // What editors have written of the town hall's.
    '/urzad/': 404,
    '/osiedla-2/': 404,
  });
  const gone = [...visited].filter(([, { status }]) => status === 410).map(([path]) => path);
  expect(gone.sort()).toEqual(['/osiedla/warsztaty/stary-warsztat/', '/osiedla/zamkniete/']);
  const lost = [...visited].filter(([path, { status }]) => status === 404 && path.startsWith('/osiedla/'));
  expect(lost).toEqual([]);
  expect(brokenLinks).toEqual([]);
  expect(visited.size).toBeGreaterThan(150);

  const locationOf = async (path: string) => (await get(path)).headers.get('location');
  expect({
    root: await locationOf('/?a=1'),
    stare: await locationOf('/osiedla/stare/?a=1'),
    cale: await locationOf('/osiedla/stare-cale/'),
    urzad: await locationOf('/osiedla/do-urzedu/'),
    dawne: await locationOf('/osiedla/dawne/'),
    query: await locationOf('/osiedla/index.php?id=12'),
    slash: await locationOf('/osiedla/en'),
  }).toEqual({
    root: '/osiedla/?a=1',
    stare: '/osiedla/o-nas/?a=1',
    cale: '/osiedla/o-nas/#a',
    urzad: 'https://gmina.example/urzad/',
    dawne: '/osiedla/',
    query: '/osiedla/projekty/',
    slash: '/osiedla/en/',
  });

  const page = await (await get('/osiedla/o-nas/')).text();
  expect(page).toContain('<link rel="canonical" href="https://gmina.example/osiedla/o-nas/">');
  expect(page).toContain('hreflang="en" href="https://gmina.example/osiedla/en/about/"');
  expect(page).toContain('<a href="/osiedla/en/about/">cała</a>');
  expect(page).toContain('<a href="/osiedla/osiedla/">dzielnice</a>');
  expect(page).toContain('<a href="https://gmina.example/urzad/" rel="external">urząd</a>');
  expect(page).toContain('cytat: href="/nic/"');
  expect(page).toContain('src="/osiedla/media/rynek_1a.png"');
  expect(page).toMatch(/url\(["']?\/osiedla\/assets\/[^)]+\.woff2/);
  expect(await (await get('/osiedla/robots.txt')).text()).toContain(
    'Sitemap: https://gmina.example/osiedla/sitemap-index.xml\n',
  );
});

test.each([
  ['/_publisher/status', 503],
  ['/osiedla/_publisher/status', 503],
  ['/robots.txt', 404],
  ['/en/', 404],
  ['/osiedlax/', 404],
  ['/OSIEDLA/', 404],
  ['/osiedla//', 404],
  ['/%6Fsiedla/', 200],
  ['/osiedla/en/', 200],
])('the server of a site below a path answers %s with %i', async (path, status) => {
  const { get } = await serve(smallSite('x'), { siteUrl, publisherPort: 9 });
  const response = await get(path);
  expect(response.status).toBe(status);
  if (status === 404) expect(await response.text()).toMatch(/Nie ma takiej strony|No such page/);
});
