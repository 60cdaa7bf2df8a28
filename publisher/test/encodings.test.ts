import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Blobs } from '../src/blobs/blobs.ts';
import { codingsOf } from '../src/blobs/encodings.ts';
import { precompress } from '../src/blobs/precompress.ts';
import type { ReleaseFile } from '../src/blobs/release-file.ts';
import { filesIn, isRedirect, type Manifest } from '../src/releases/manifest.ts';
import { Releases } from '../src/releases/releases.ts';
import { acceptedCodings } from '../src/serve/accept-encoding.ts';
import { temporaryFolder } from './support/folder.ts';
import { expectWholeRelease, release } from './support/release.ts';
import { serve } from './support/served.ts';
import { smallSite } from './support/site.ts';
import { until } from './support/until.ts';

const long = (word: string) => `<p>${`${word} żółta jaźń `.repeat(200)}</p>`;

const large = `<feed>${long('duży').repeat(100)}</feed>`;

const files = smallSite('x', {
  'dlugie/index.html': long('długie'),
  '404.html': long('Nie ma takiej strony'),
  'assets/style.a1b2.css': 'a { color: red }\n'.repeat(50),
  'feed.atom': `<feed>${'<entry/>'.repeat(50)}</feed>`,
  'favicon.svg': `<svg>${'<path/>'.repeat(50)}</svg>`,
  'media/plan_a1b2.pdf': 'pdf '.repeat(200),
  'media/foto_a1b2.avif': 'avif '.repeat(200),
  'krotkie/index.html': 'x',
});

/** Sends a request with no headers but the given ones, and does not decode the answer. */
async function send(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string | undefined>; bytes: Buffer }>(
    (resolve, reject) => {
      request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        buffer(response).then((bytes) => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string | undefined>,
            bytes,
          });
        }, reject);
      })
        .once('error', reject)
        .end();
    },
  );
}

function fileAt(manifest: Manifest | undefined, path: string): ReleaseFile {
  const entry = manifest?.paths.get(path);
  if (!entry || isRedirect(entry)) throw new Error(`There is no page at ${path} in the release.`);
  return entry;
}

describe('the codings that a client accepts', () => {
  test.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip', ['gzip', 'identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['GZIP', ['gzip', 'identity']],
    ['x-gzip', ['gzip', 'identity']],
    ['br;q=0.5, gzip;q=0.8', ['gzip', 'br', 'identity']],
    ['br ; q=0.5 , gzip\t;\tq=0.8', ['gzip', 'br', 'identity']],
    ['gzip;Q=0.2, br;q=0.1', ['gzip', 'br', 'identity']],
    ['br;q=0, gzip', ['gzip', 'identity']],
    ['br;q=0.000, gzip;q=1.000', ['gzip', 'identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0.1, gzip', ['gzip', 'br', 'identity']],
    ['*;q=0', []],
    ['*;q=0, identity;q=0.1', ['identity']],
    ['identity, br;q=0.5', ['identity', 'br']],
    ['identity;q=0, gzip;q=0.001', ['gzip']],
    ['deflate', ['identity']],
    ['gz ip, ;;, "br", br;q=x', ['identity']],
    ['br;q=0.1234, gzip;level=9', ['gzip', 'br', 'identity']],
  ])('%j', (header, expected) => {
    expect(acceptedCodings(header)).toEqual(expected);
  });
});

describe('a release', () => {
  test('gets compressed copies of each text in both codings, and of nothing else', async () => {
    const dataDir = await temporaryFolder();
    const manifest = await release(await Releases.open(dataDir, 10), dataDir, files);
    const blobs = new Blobs(join(dataDir, 'blobs'));
    const texts = ['/dlugie/', '/assets/style.a1b2.css', '/feed.atom', '/favicon.svg'];
    for (const path of texts) expect(blobs.hasEncoded(fileAt(manifest, path).blob, 'br')).toBe(false);
    const { signal } = new AbortController();
    // Two copies of each of these texts, and of the 404 page.
    expect(await precompress(filesIn(manifest as Manifest), blobs, signal)).toBe(10);
    expect(await precompress(filesIn(manifest as Manifest), blobs, signal)).toBe(0);
    for (const path of texts) {
      const { blob } = fileAt(manifest, path);
      const bytes = await blobs.read(blob);
      const br = await blobs.read(blob, 'br');
      expect(br.length).toBeLessThan(bytes.length / 2);
      expect(brotliDecompressSync(br)).toEqual(bytes);
      expect(gunzipSync(await blobs.read(blob, 'gzip'))).toEqual(bytes);
    }
    for (const path of ['/media/plan_a1b2.pdf', '/media/foto_a1b2.avif', '/krotkie/'])
      expect(codingsOf(fileAt(manifest, path))).toEqual([]);
    await expectWholeRelease(dataDir);
  });

  test('keeps the compressed copies of unchanged files, and deletes those of changed ones', async () => {
    const dataDir = await temporaryFolder();
    const releases = await Releases.open(dataDir, 1);
    const first = await release(releases, dataDir, files);
    await precompress(filesIn(first as Manifest), releases.blobs, new AbortController().signal);
    const second = await release(releases, dataDir, { ...files, 'dlugie/index.html': long('inne') });
    expect(fileAt(second, '/feed.atom')).toEqual(fileAt(first, '/feed.atom'));
    expect(releases.blobs.hasEncoded(fileAt(second, '/feed.atom').blob, 'br')).toBe(true);
    expect(releases.blobs.hasEncoded(fileAt(first, '/dlugie/').blob, 'br')).toBe(false);
    await expectWholeRelease(dataDir);
  });

  test('keeps its ETags when better compressed copies replace the quick ones', async () => {
    const { dataDir, port, publish } = await serve();
    const manifest = await publish(files);
    const blobs = new Blobs(join(dataDir, 'blobs'));
    const fetchText = () => send(port, '/feed.atom', { 'accept-encoding': 'br' });
    await until(async () => (await fetchText()).status === 200);
    const quick = await fetchText();
    const releaseFiles = filesIn(manifest as Manifest);
    const { signal } = new AbortController();
    await precompress(releaseFiles, blobs, signal);
    // The server drops its cache with the release.
    await publish({ ...files, 'inne.txt': 'inne' });
    await until(async () => (await send(port, '/inne.txt')).status === 200);
    const best = await fetchText();
    expect(best.headers['etag']).toBe(quick.headers['etag']);
    expect(best.bytes).toEqual(await blobs.read(fileAt(manifest, '/feed.atom').blob, 'br'));
    expect(brotliDecompressSync(best.bytes)).toEqual(brotliDecompressSync(quick.bytes));
    await expectWholeRelease(dataDir);
  });

  test('stops compressing a large text on abort', async () => {
    const dataDir = await temporaryFolder();
    // Best compression of so much random text takes seconds.
    const text = Array.from({ length: 60_000 }, () => Math.random().toString(36)).join(' ');
    const manifest = await release(await Releases.open(dataDir, 1), dataDir, { ...files, 'feed.atom': text });
    const blobs = new Blobs(join(dataDir, 'blobs'));
    const file = fileAt(manifest, '/feed.atom');
    expect(await precompress([file], blobs, AbortSignal.timeout(50))).toBe(0);
    expect(blobs.hasEncoded(file.blob, 'br')).toBe(false);
  });
});

describe('the server', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0.3, gzip;q=0.4', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
    ['deflate', undefined, (bytes: Buffer) => bytes],
    ['*;q=0', undefined, (bytes: Buffer) => bytes],
  ])('answers %j in %s', async (accepted, coding, decode) => {
    const { port } = await serve(files);
    for (const path of ['/dlugie/', '/nie-ma/']) {
      const { headers, bytes } = await send(port, path, { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(coding);
      expect(headers['vary']).toBe('accept-encoding');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-length']).toBe(String(bytes.length));
      expect(decode(bytes).toString()).toBe(path === '/dlugie/' ? long('długie') : files['404.html']);
    }
  });

  test('sends uncompressed bytes to a client that names no coding', async () => {
    const { port } = await serve(files);
    const { headers, bytes } = await send(port, '/dlugie/');
    expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, 'accept-encoding']);
    expect(bytes.toString()).toBe(long('długie'));
  });

  test('sends pictures and documents uncompressed, without `vary`', async () => {
    const { port } = await serve(files);
    for (const path of ['/media/plan_a1b2.pdf', '/media/foto_a1b2.avif']) {
      const { headers } = await send(port, path, { 'accept-encoding': 'br, gzip' });
      expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, undefined]);
    }
  });

  test('gives each coding its own ETag, and answers 304 only to a client with that ETag', async () => {
    const { port } = await serve(files);
    const tags: string[] = [];
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { etag = '' } = (await send(port, '/dlugie/', { 'accept-encoding': accepted })).headers;
      expect(etag).toMatch(accepted === 'identity' ? /^"[0-9a-f]{32}"$/ : /^W\/"[0-9a-f]{32}-(br|gzip)"$/);
      tags.push(etag);
      const condition = { 'accept-encoding': accepted, 'if-none-match': etag };
      const { status, headers, bytes } = await send(port, '/dlugie/', condition);
      expect([status, headers['etag'], headers['vary'], bytes.length]).toEqual([
        304,
        etag,
        'accept-encoding',
        0,
      ]);
      expect(headers['content-encoding']).toBeUndefined();
    }
    expect(new Set(tags).size).toBe(3);
    const other = { 'accept-encoding': 'gzip', 'if-none-match': tags[0] ?? '' };
    expect((await send(port, '/dlugie/', other)).status).toBe(200);
  });

  test('answers HEAD with the headers of GET, in the requested coding', async () => {
    const { port } = await serve(files);
    for (const accepted of ['br', 'gzip', 'identity']) {
      const get = await send(port, '/dlugie/', { 'accept-encoding': accepted });
      const head = await send(port, '/dlugie/', { 'accept-encoding': accepted }, 'HEAD');
      const { date: _whole, ...expected } = get.headers;
      const { date: _head, ...headers } = head.headers;
      expect([head.status, headers]).toEqual([get.status, expected]);
      expect(head.bytes.length).toBe(0);
    }
  });

  test('sends a short text uncompressed', async () => {
    const { port } = await serve(smallSite('x'));
    const { headers, bytes } = await send(port, '/', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], headers['vary'], bytes.toString()]).toEqual([
      undefined,
      undefined,
      '<p>pl x</p>',
    ]);
  });

  test.each([
    ['a page', '/dlugie/', long('długie')],
    ['a large feed', '/duzy.atom', large],
  ])(
    'compresses %s on request until its compressed copies exist, and sends those afterwards',
    async (_name, path, text) => {
      const { port, dataDir, publish } = await serve();
      const manifest = await publish({ ...files, 'duzy.atom': large });
      const fetchText = () => send(port, path, { 'accept-encoding': 'br' });
      await until(async () => (await fetchText()).status === 200);
      const answers = await Promise.all([fetchText(), fetchText(), fetchText()]);
      for (const { headers, bytes } of answers) {
        expect([headers['content-encoding'], headers['content-length']]).toEqual([
          'br',
          String(bytes.length),
        ]);
        expect(brotliDecompressSync(bytes).toString()).toBe(text);
      }
      const blobs = new Blobs(join(dataDir, 'blobs'));
      await precompress(filesIn(manifest as Manifest), blobs, new AbortController().signal);
      await publish({ ...files, 'duzy.atom': large, 'inne.txt': 'inne' });
      await until(async () => (await send(port, '/inne.txt')).status === 200);
      expect((await fetchText()).bytes).toEqual(await blobs.read(fileAt(manifest, path).blob, 'br'));
    },
  );
});
