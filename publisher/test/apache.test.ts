import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { exportRelease } from '../src/export/export.ts';
import { startApache } from './support/apache.ts';
import { serve } from './support/served.ts';
import { smallSite } from './support/site.ts';

const long = 'żółta jaźń '.repeat(100);
const moves = [
  { from: '/spotkania/stare/', to: '/spotkania/nowe/', status: 301 },
  { from: '/en/meetings/old/', to: '/en/meetings/new/?a=1&b="2"#c', status: 301 },
  { from: '/z-kotwica/', to: '/spotkania/nowe/#program', status: 301 },
  { from: '/mapa', to: 'https://mapa.example/x?y=%C5%82#z', status: 301 },
  { from: '/stary.pdf', to: '/media/plan_a1b2.pdf', status: 301 },
  { from: '/spotkania/dawne/', status: 410 },
  { from: '/en/meetings/past/', status: 410 },
  { from: '/index.php', to: '/', status: 301 },
  { from: '/index.php?id=12&x=1', to: '/spotkania/nowe/', status: 301 },
  { from: '/index.php?id=13', status: 410 },
  { from: "/index.php?q='a'&%C5%82=$1%7B%25%7D", to: '/en/', status: 301 },
  { from: '/?id=7', to: '/spotkania/nowe/', status: 301 },
  { from: '/strona/?id=3', to: '/en/', status: 301 },
  { from: '/za%C5%BC%C3%B3%C5%82%C4%87%20g%C4%99%C5%9Bl%C4%85.aspx', to: '/spotkania/nowe/', status: 301 },
  { from: '/plik (1)+[a].{2}^$%25{HTTP_HOST}|"x".html', to: '/spotkania/nowe/', status: 301 },
  { from: '/index.php?${PATH}', to: '/en/', status: 301 },
  { from: '/skrytka/', to: '/spotkania/nowe/?${PATH}', status: 301 },
  { from: '/cennik/', to: '/spotkania/nowe/?$1=%25', status: 301 },
];
const files = smallSite('x', {
  'index.html': `<!doctype html><p>${long}</p>`,
  'spotkania/nowe/index.html': `<p>${long}</p><img src="/media/foto_a1b2.avif">`,
  'spotkania/rok/2026/index.html': '<p>2026</p>',
  'en/meetings/new/index.html': '<p>new</p>',
  'assets/style.a1b2.css': 'a { color: red }\n'.repeat(50),
  'assets/font.a1b2.woff2': 'font',
  'media/plan_a1b2.pdf': 'pdf',
  'media/foto_a1b2.avif': 'avif',
  'media/rysunek_a1b2.webp': 'webp',
  'feed.atom': '<feed/>',
  'feed.rss': '<rss/>',
  'robots.txt': 'User-agent: *\n',
  'sitemap-0.xml': `<urlset>${'<url/>'.repeat(100)}</urlset>`,
  'redirects.json': JSON.stringify(moves),
});

/** Whatever somebody may ask for, in each kind of answer. */
const asked = [
  '/',
  '/en/',
  '/en',
  '/spotkania/nowe/',
  '/spotkania/nowe',
  '/spotkania/nowe?a=1',
  '/spotkania/',
  '/spotkania/rok/',
  '/assets/',
  '/media',
  '/assets/style.a1b2.css',
  '/assets/font.a1b2.woff2',
  '/assets/nothing.css',
  '/media/plan_a1b2.pdf',
  '/media/foto_a1b2.avif',
  '/media/rysunek_a1b2.webp',
  '/feed.atom',
  '/feed.rss',
  '/robots.txt',
  '/sitemap-0.xml',
  '/nic/',
  '/en/nothing/',
  '/enigma/',
  '/404.html',
  '/en/410.html',
  '/404/',
  '/_redirects',
  '/_headers',
  '/.osiedle-export.json',
  '/osiedle.nginx.conf',
  '/index.html.gz',
  '/assets/style.a1b2.css.gz',
  '/index.html',
  '/INDEX.HTM?a=1',
  '/spotkania/nowe/index.html',
  '/EN/',
  '/EN',
  '/En/meetings/new/?a=1',
  '/spotkania/stare/',
  '/spotkania/stare/?a=1&b=%C5%82',
  '/en/meetings/old/',
  '/en/meetings/old/?z=9',
  '/z-kotwica/',
  '/z-kotwica/?a=1',
  '/mapa',
  '/stary.pdf',
  '/spotkania/dawne/',
  '/en/meetings/past/',
  '/index.php',
  '/index.php?id=12&x=1',
  '/index.php?id=13',
  '/index.php?id=14',
  "/index.php?q='a'&%C5%82=$1%7B%25%7D",
  '/?id=7',
  '/?id=8',
  '/strona/?id=3',
  '/strona/?id=4',
  '/za%C5%BC%C3%B3%C5%82%C4%87%20g%C4%99%C5%9Bl%C4%85.aspx',
  '/plik%20(1)+[a].%7B2%7D%5E$%25%7BHTTP_HOST%7D|%22x%22.html',
  '/plik%20(1)+[aa].%7B2%7D%5E$%25%7BHTTP_HOST%7D|%22x%22.html',
  '/cennik/',
  '/cennik/?a=1',
];

/** Headers that say nothing of the content, or that each server has in its own way. */
const own =
  /^(?:date|server|connection|keep-alive|etag|last-modified|accept-ranges|content-length|transfer-encoding|vary)$/;

async function answerOf(response: Response) {
  const headers = [...response.headers].filter(([name]) => !own.test(name));
  const { location, 'content-type': type, ...rest } = Object.fromEntries(headers);
  // Apache always names its own host, and gives its redirects a text.
  const here = location?.replace(/^http:\/\/127\.0\.0\.1:\d+/, '');
  const text = await response.text();
  return {
    status: response.status,
    ...rest,
    ...(response.status === 301 ? { location: here } : { type, text }),
  };
}

test.each(['', '/osiedla'])(
  'Apache answers as our server does, from a web space at “%s/” of a host',
  { timeout: 30_000 },
  async (base) => {
    const siteUrl = new URL(`http://gmina.example${base}/`);
    const { get, dataDir, publish } = await serve(
      { ...files, 'media/zdjete_a1b2.avif': 'withdrawn' },
      { siteUrl: siteUrl.href },
    );
    await publish(files);
    const apache = await startApache();
    await exportRelease({ dataDir, folder: join(apache.folder, base), siteUrl });
    await writeFile(join(apache.folder, 'other.txt'), 'of the town hall');
    const differences: unknown[] = [];
    for (const path of [...asked, '/media/zdjete_a1b2.avif']) {
      const headers = { 'accept-encoding': path.length % 2 ? 'gzip, br;q=0.1' : 'gzip;q=0, identity' };
      const ours = await answerOf(await get(base + path, { headers }));
      const theirs = await answerOf(await apache.get(base + path, headers));
      if (!isDeepStrictEqual(ours, theirs)) differences.push({ path, ours, theirs });
    }
    expect(differences, await apache.log()).toEqual([]);
    expect((await apache.get('/other.txt')).status).toBe(200);
    if (base === '') return;
    expect((await apache.get('/other.txt')).headers.get('content-security-policy')).toBeNull();
    expect((await apache.get('/osiedla')).headers.get('location')).toMatch(/\/osiedla\/$/);
  },
);

test('on a host without rewriting and headers, pages and old addresses still lead where they should', async () => {
  const siteUrl = new URL('http://gmina.example/');
  const { dataDir } = await serve(files, { siteUrl: siteUrl.href });
  const { folder, get, log } = await startApache(['authz_core', 'mime', 'dir']);
  await exportRelease({ dataDir, folder, siteUrl });
  const seen = await Promise.all(
    ['/', '/spotkania/nowe/', '/spotkania/stare/', '/nic/', '/en/nothing/', '/feed.atom'].map(
      async (path) => {
        const response = await get(path);
        return [
          path,
          response.status,
          response.headers.get('content-type'),
          (await response.text()).slice(0, 5),
        ];
      },
    ),
  );
  const html = 'text/html; charset=utf-8';
  expect(seen, await log()).toEqual([
    ['/', 200, html, '<!doc'],
    ['/spotkania/nowe/', 200, html, '<p>żó'],
    ['/spotkania/stare/', 200, html, '<!doc'],
    ['/nic/', 404, html, '<p>Ni'],
    ['/en/nothing/', 404, html, '<p>No'],
    ['/feed.atom', 200, 'application/atom+xml; charset=utf-8', '<feed'],
  ]);
  expect(await (await get('/spotkania/stare/')).text()).toContain('url=/spotkania/nowe/');
});

test('an address with the name of a setting of the host shows nothing of it', async () => {
  const siteUrl = new URL('http://gmina.example/');
  const { dataDir } = await serve(files, { siteUrl: siteUrl.href });
  const { folder, get } = await startApache();
  await exportRelease({ dataDir, folder, siteUrl });
  const { headers } = await get('/skrytka/');
  expect(headers.get('location')).toMatch(/\/spotkania\/nowe\/\?%24\{PATH\}$/);
});
