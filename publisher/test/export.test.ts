import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { exportRelease } from '../src/export/export.ts';
import { inspectPage } from '../src/blobs/page-inspection.ts';
import { Releases } from '../src/releases/releases.ts';
import { securityPolicy } from './support/expected.ts';
import { programEnv } from './support/processes.ts';
import { temporaryFolder } from './support/folder.ts';
import { release } from './support/release.ts';
import { smallSite, type Files } from './support/site.ts';

const siteUrl = new URL('https://osiedla.example');
const long = 'żółta jaźń '.repeat(100);
const moves = [
  { from: '/spotkania/stare/', to: '/spotkania/nowe/', status: 301 },
  { from: '/en/meetings/old/', to: '/en/meetings/new/?a=1&b="2"#c', status: 301 },
  { from: '/mapa', to: 'https://mapa.example/', status: 301 },
  { from: '/stary.pdf', to: '/media/plan_a1b2.pdf', status: 301 },
  { from: '/spotkania/dawne/', status: 410 },
  { from: '/en/meetings/past/', status: 410 },
];
const files = smallSite('x', {
  'index.html': '<a href="/spotkania/nowe/">n</a>',
  'spotkania/nowe/index.html': `<p>${long}</p><img src="/media/foto_a1b2.avif">
    <a href="/en/">e</a><a href="/spotkania/stare/">s</a>`,
  'en/meetings/new/index.html': '<p>new</p>',
  'assets/style.a1b2.css': 'a { color: red }\n'.repeat(50),
  'media/plan_a1b2.pdf': 'pdf',
  'media/foto_a1b2.avif': 'avif',
  'feed.atom': '<feed/>',
  'redirects.json': JSON.stringify(moves),
});

/** A DATA_DIR with its releases, and an empty folder to export to. */
async function setUp(first: Files = files, keep = 10) {
  const dataDir = await temporaryFolder();
  const folder = join(await temporaryFolder(), 'www');
  const releases = await Releases.open(dataDir, keep);
  const publish = (next: Files) => release(releases, dataDir, next);
  await publish(first);
  const write = (id?: string) => exportRelease({ dataDir, folder, siteUrl, release: id });
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  return { dataDir, folder, releases, publish, write, read };
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Every file with its bytes and its time of writing. */
async function stateOf(folder: string): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const name of await namesIn(folder)) {
    const bytes = await readFile(join(folder, name));
    const { mtimeMs } = await stat(join(folder, name));
    state[name] = `${mtimeMs} ${createHash('sha256').update(bytes).digest('hex')}`;
  }
  return state;
}

test('writes a release as plain files', async () => {
  const { folder, write, read } = await setUp();
  expect(await write()).toEqual({ release: '00000001', files: 22, written: 22, removed: 0 });
  expect(await namesIn(folder)).toEqual([
    '.htaccess',
    '.osiedle-export.json',
    '404.html',
    '410.html',
    '_headers',
    '_redirects',
    'assets/style.a1b2.css',
    'assets/style.a1b2.css.gz',
    'en/404.html',
    'en/410.html',
    'en/index.html',
    'en/meetings/new/index.html',
    'en/meetings/old/index.html',
    'feed.atom',
    'index.html',
    'mapa/index.html',
    'media/foto_a1b2.avif',
    'media/plan_a1b2.pdf',
    'osiedle.nginx.conf',
    'release.json',
    'spotkania/nowe/index.html',
    'spotkania/nowe/index.html.gz',
    'spotkania/stare/index.html',
  ]);
  for (const [name, text] of Object.entries(files))
    if (name !== 'redirects.json') expect(await read(name)).toBe(text);
  expect(gunzipSync(await readFile(join(folder, 'spotkania/nowe/index.html.gz'))).toString()).toContain(long);
});

test('writes fallback pages where the release has no 404 and 410 pages', async () => {
  const { write, read } = await setUp({ 'index.html': 'home' });
  await write();
  expect(await read('404.html')).toContain('Nie ma takiej strony');
  expect(await read('en/410.html')).toContain('This page is gone');
});

test('writes a redirecting page at each old address, in its language', async () => {
  const { write, read } = await setUp();
  await write();
  const polish = await read('spotkania/stare/index.html');
  expect(polish).toContain('<html lang="pl">');
  expect(polish).toContain('<meta http-equiv="refresh" content="0; url=/spotkania/nowe/">');
  expect(polish).toContain('<link rel="canonical" href="https://osiedla.example/spotkania/nowe/">');
  expect(polish).toContain('<a href="/spotkania/nowe/">przejdź na nową stronę</a>');
  expect(polish).not.toMatch(/<script|<style|style=/);
  const english = await read('en/meetings/old/index.html');
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('url=/en/meetings/new/?a=1&amp;b=%222%22#c"');
  expect(await read('mapa/index.html')).toContain('<link rel="canonical" href="https://mapa.example/">');
});

test('writes redirects, gone addresses and headers for static hosts', async () => {
  const { publish, write, read } = await setUp();
  const { 'media/foto_a1b2.avif': _withdrawn, ...rest } = files;
  await publish({ ...rest, 'spotkania/nowe/index.html': 'no picture' });
  await write();
  const lines = (await read('_redirects')).split('\n');
  expect(lines).toContain('/spotkania/stare/ /spotkania/nowe/ 301!');
  expect(lines).toContain('/spotkania/stare/ /spotkania/nowe/ 301');
  expect(lines).toContain('/spotkania/dawne/ /410.html 410');
  expect(lines).toContain('/en/meetings/past/ /en/410.html 410');
  expect(lines).toContain('/media/foto_a1b2.avif /410.html 410');
  const headers = await read('_headers');
  expect(headers).toContain(`/*\n  content-security-policy: ${securityPolicy}\n`);
  expect(headers).toContain('strict-transport-security: max-age=31536000');
  expect(headers).toContain('/assets/*\n  cache-control: public, max-age=31536000, immutable\n');
  const nginx = await read('osiedle.nginx.conf');
  expect(nginx).toContain('location = "/spotkania/stare/" { return 301 "/spotkania/nowe/$is_args$args"; }');
  expect(nginx).toContain(
    'location = "/en/meetings/past/" { error_page 404 /en/404.html; error_page 410 /en/410.html; return 410; }',
  );
  expect(nginx).toContain(`add_header content-security-policy "${securityPolicy}" always;`);
});

test('writes redirects of one query where a host can match it, and no page for them', async () => {
  const redirects = [
    { from: '/index.php', to: '/', status: 301 },
    { from: '/index.php?id=12&x=1', to: '/spotkania/nowe/', status: 301 },
    { from: '/index.php?id=13', status: 410 },
    { from: '/strona/?id=3', to: '/en/', status: 301 },
  ];
  const { folder, write, read } = await setUp({ ...files, 'redirects.json': JSON.stringify(redirects) });
  await write();
  const lines = (await read('_redirects')).split('\n');
  expect(lines).toEqual([
    '/index.php id=12 x=1 /spotkania/nowe/ 301!',
    '/index.php id=12 x=1 /spotkania/nowe/ 301',
    '/strona/ id=3 /en/ 301!',
    '/strona/ id=3 /en/ 301',
    '/index.php id=13 /410.html 410',
    '/index.php / 301!',
    '/index.php / 301',
    '/EN/* /en/:splat 301',
    '/En/* /en/:splat 301',
    '',
  ]);
  const nginx = (await read('osiedle.nginx.conf')).split('\n');
  expect(nginx).toContain(
    'location = "/index.php" { error_page 404 /404.html; error_page 410 /410.html; if ($args = "id=13") { return 410; } if ($args = "id=12&x=1") { return 301 "/spotkania/nowe/"; } return 301 "/$is_args$args"; }',
  );
  expect(nginx).toContain('location = "/strona" { if ($args = "id=3") { return 301 "/en/"; } }');
  expect((await namesIn(folder)).filter((name) => /strona|index.php|\?/.test(name))).toEqual([]);
});

test('writes only files that have changed', async () => {
  const { folder, publish, write } = await setUp();
  await write();
  const past = new Date('2020-01-01T00:00:00Z');
  for (const name of await namesIn(folder)) await utimes(join(folder, name), past, past);
  const before = await stateOf(folder);
  expect(await write()).toMatchObject({ written: 0, removed: 0 });
  expect(await stateOf(folder)).toEqual(before);
  await publish({ ...files, 'index.html': 'new home' });
  expect(await write()).toMatchObject({ release: '00000002', written: 2, removed: 0 });
  const changed = Object.entries(await stateOf(folder)).filter(([name, state]) => before[name] !== state);
  expect(changed.map(([name]) => name)).toEqual(['.osiedle-export.json', 'index.html', 'release.json']);
});

test('restores files that somebody changed or removed', async () => {
  const { folder, write, read } = await setUp();
  await write();
  await writeFile(join(folder, 'media/plan_a1b2.pdf'), 'fdp');
  await rm(join(folder, 'feed.atom'));
  expect(await write()).toMatchObject({ written: 2 });
  expect([await read('media/plan_a1b2.pdf'), await read('feed.atom')]).toEqual(['pdf', '<feed/>']);
});

test('removes files that left the release, and no file that no export has written', async () => {
  const { folder, publish, write } = await setUp();
  await write();
  await writeFile(join(folder, 'CNAME'), 'osiedla.example');
  await writeFile(join(folder, 'spotkania/notes.txt'), 'mine');
  await publish(smallSite('y'));
  expect(await write()).toMatchObject({ release: '00000002' });
  expect(await namesIn(folder)).toEqual([
    '.htaccess',
    '.osiedle-export.json',
    '404.html',
    '410.html',
    'CNAME',
    '_headers',
    '_redirects',
    // Retained for pages that visitors still have open.
    'assets/style.a1b2.css',
    'assets/style.a1b2.css.gz',
    'en/404.html',
    'en/410.html',
    'en/index.html',
    'index.html',
    'osiedle.nginx.conf',
    'release.json',
    'spotkania/notes.txt',
  ]);
  expect(await readdir(folder)).not.toContain('media');
});

test('removes files that an interrupted export had written', async () => {
  const { dataDir, folder, publish, releases, write } = await setUp();
  const entry = releases.current?.paths.get('/media/plan_a1b2.pdf');
  await rm(releases.blobs.pathOf(entry && 'blob' in entry ? entry.blob : ''));
  await expect(write()).rejects.toThrow('ENOENT');
  expect(await namesIn(folder)).toContain('feed.atom');
  await publish(smallSite('y'));
  await exportRelease({ dataDir, folder, siteUrl });
  expect(await namesIn(folder)).not.toContain('feed.atom');
});

test('writes an older release on request, and lists the kept ones', async () => {
  const { publish, write, read } = await setUp();
  await publish({ ...files, 'index.html': 'new home' });
  await write();
  expect(await write('00000001')).toMatchObject({ release: '00000001', written: 2 });
  expect(await read('index.html')).toBe(files['index.html']);
  for (const id of ['00000009', '../../secrets', 'current'])
    await expect(write(id)).rejects.toThrow('give one that is kept (00000001, 00000002)');
});

test('says what to do where there is no release', async () => {
  const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
  await expect(exportRelease({ dataDir, folder, siteUrl })).rejects.toThrow('no release in');
});

test('refuses a folder with files that no export has written', async () => {
  const { folder, write } = await setUp();
  await mkdir(folder);
  await writeFile(join(folder, 'thesis.txt'), 'mine');
  await expect(write()).rejects.toThrow('is not empty and no export has written it: give an empty folder');
  expect(await namesIn(folder)).toEqual(['thesis.txt']);
});

test('writes one complete release each time while releases come and are deleted', async () => {
  const site = (word: number) => {
    const pages = Array.from({ length: 30 }, (_, at) => [`p${at}/index.html`, `<p>pl ${word}</p>`]);
    return smallSite(String(word), Object.fromEntries(pages) as Files);
  };
  const { folder, publish, write, read } = await setUp(site(0), 1);
  let publishing = true;
  const writing = (async () => {
    for (let word = 1; word <= (process.env['LONG'] ? 200 : 15); word++) await publish(site(word));
  })().finally(() => (publishing = false));
  const seen = new Set<string>();
  while (publishing) {
    const { release: id } = await write();
    seen.add(id);
    const pages = (await namesIn(folder)).filter((name) => /^(p\d+\/)?index\.html$/.test(name));
    expect(pages).toHaveLength(31);
    for (const page of pages) expect(await read(page)).toBe(`<p>pl ${Number(id) - 1}</p>`);
  }
  await writing;
  expect(seen.size).toBeGreaterThan(1);
});

test('as a command, prints its result or its fault', async () => {
  const { dataDir, folder } = await setUp();
  const command = join(import.meta.dirname, '../../scripts/export.ts');
  const env = { ...programEnv, DATA_DIR: dataDir, INIT_CWD: join(folder, '..') };
  const call = (...args: string[]) => promisify(execFile)(process.execPath, [command, ...args], { env });
  expect((await call('www')).stdout).toBe(
    `Release 00000001 is in ${folder}: 22 files, 22 written, 0 removed.\n`,
  );
  await expect(call('www', '00000007')).rejects.toMatchObject({
    code: 1,
    stderr: 'There is no release 00000007: give one that is kept (00000001).\n',
  });
  await expect(call()).rejects.toThrow('pnpm export DIR [release]');
});

test.each([
  '/../outside/',
  '/a/../../outside.html',
  '/a\\..\\outside',
  '/a//b/',
  '/./a/',
  '/a\u0000b/',
  '/a\nb',
  '/_redirects',
  '/.osiedle-export.json',
  `/${'a'.repeat(256)}/`,
  'outside.html',
])('refuses a release with the address %j, and writes nothing outside', async (path) => {
  const { folder, releases, write } = await setUp();
  const { current } = releases;
  const page = current?.paths.get('/');
  if (!current || !page) throw new Error('There is no release.');
  await releases.rewrite([{ ...current, paths: current.paths.with([[path, page]]) }]);
  await expect(write()).rejects.toThrow('which no file can have: rename that entry');
  expect(await readdir(join(folder, '..'))).toEqual([]);
});

test('writes no page at old addresses that no file can have', async () => {
  const redirects = [
    '/../outside/',
    '/a/../../b/',
    `/${'a'.repeat(300)}/`,
    '/spotkania/nowe/index.html/',
  ].map((from) => ({
    from,
    to: '/',
    status: 301,
  }));
  const { folder, write } = await setUp({ ...files, 'redirects.json': JSON.stringify(redirects) });
  await write();
  expect(await readdir(join(folder, '..'))).toEqual(['www']);
  expect((await namesIn(folder)).filter((name) => name.includes('outside'))).toEqual([]);
});

test('follows no symbolic link out of the folder, and ignores listed paths that lead out of it', async () => {
  const { folder, write } = await setUp();
  const outside = await temporaryFolder();
  await write();
  await writeFile(join(outside, 'precious.txt'), 'mine');
  await rm(join(folder, 'media'), { recursive: true });
  await symlink(outside, join(folder, 'media'));
  await expect(write()).rejects.toThrow('media is not a folder: remove it');
  await rm(join(folder, 'media'));
  const list = { release: '1', files: ['../precious.txt', `${outside}/precious.txt`, 'way/precious.txt'] };
  await writeFile(join(folder, '.osiedle-export.json'), JSON.stringify(list));
  await symlink(outside, join(folder, 'way'));
  await write();
  expect(await readdir(outside)).toEqual(['precious.txt']);
});

test('works on a host that only serves files', async () => {
  const { folder, write } = await setUp();
  await write();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split(/[?#]/, 1)[0] ?? '');
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const seen = new Map<string, number>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    seen.set(path, response.status);
    waiting.push(...inspectPage(await response.text()).links);
  }
  expect([...seen.keys()].sort()).toEqual([
    '/',
    '/en/',
    '/media/foto_a1b2.avif',
    '/spotkania/nowe/',
    '/spotkania/stare/',
  ]);
  expect(new Set(seen.values())).toEqual(new Set([200]));
});

test('does not treat a withdrawn document’s key as an address', async () => {
  const dataDir = await temporaryFolder();
  const folder = join(await temporaryFolder(), 'www');
  const releases = await Releases.open(dataDir, 10);
  await release(releases, dataDir, files, { entries: { 'page pl a': ['/spotkania/nowe/'] } });
  await release(releases, dataDir, files, { cursor: 1 });
  expect(releases.current?.withdrawn.keys()).toEqual(['page pl a']);
  await exportRelease({ dataDir, folder, siteUrl });
  for (const name of ['_redirects', 'osiedle.nginx.conf'])
    expect(await readFile(join(folder, name), 'utf8'), name).not.toMatch(/page(?: |%20)pl/);
});
