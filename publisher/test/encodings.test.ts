import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Blobs } from '../src/releases/blobs.ts';
import { encodeBest } from '../src/releases/encodings.ts';
import { bodiesOf, isRedirect, type Body, type Manifest } from '../src/releases/manifest.ts';
import { Releases } from '../src/releases/releases.ts';
import { acceptedCodings } from '../src/serve/accept-encoding.ts';
import { temporaryFolder } from './support/folder.ts';
import { expectWholeRelease, liveManifest, release } from './support/release.ts';
import { serve } from './support/served.ts';
import { smallSite } from './support/site.ts';
import { until } from './support/until.ts';

const long = (word: string) => `<p>${`${word} żółta jaźń `.repeat(200)}</p>`;

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

/** Asks without any header of the client's own, and takes the answer as it comes. */
async function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
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

function bodyAt(manifest: Manifest | undefined, path: string): Body {
  const entry = manifest?.paths.get(path);
  if (!entry || isRedirect(entry)) throw new Error(`There is no page at ${path} in the release.`);
  return entry;
}

describe('what a client accepts', () => {
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
    ['br;q=2, gzip;level=9, gz ip, ;;, "br"', ['identity']],
    ['br;q=0.1234, gzip', ['gzip', 'identity']],
  ])('%j', (header, expected) => {
    expect(acceptedCodings(header)).toEqual(expected);
  });
});

describe('a release', () => {
  test('holds each text in both codings, and nothing else in any', async () => {
    const dataDir = await temporaryFolder();
    const manifest = await release(await Releases.open(dataDir, 10), dataDir, files);
    const blobs = new Blobs(join(dataDir, 'blobs'));
    for (const path of ['/dlugie/', '/assets/style.a1b2.css', '/feed.atom', '/favicon.svg']) {
      const body = bodyAt(manifest, path);
      const bytes = await readFile(blobs.pathOf(body.blob));
      expect(body.codings).toEqual(['br', 'gzip']);
      const br = await readFile(blobs.pathOf(body.blob, 'br'));
      expect(br.length).toBeLessThan(bytes.length / 2);
      expect(brotliDecompressSync(br)).toEqual(bytes);
      expect(gunzipSync(await readFile(blobs.pathOf(body.blob, 'gzip')))).toEqual(bytes);
    }
    expect(manifest?.notFound.pl?.codings).toContain('br');
    for (const path of ['/media/plan_a1b2.pdf', '/media/foto_a1b2.avif', '/krotkie/'])
      expect(bodyAt(manifest, path)).not.toHaveProperty('codings');
    await expectWholeRelease(dataDir);
  });

  test('keeps the forms of unchanged bytes, and lets those of changed ones go', async () => {
    const dataDir = await temporaryFolder();
    const releases = await Releases.open(dataDir, 1);
    const first = await release(releases, dataDir, files);
    const second = await release(releases, dataDir, { ...files, 'dlugie/index.html': long('inne') });
    expect(bodyAt(second, '/feed.atom')).toEqual(bodyAt(first, '/feed.atom'));
    const old = bodyAt(first, '/dlugie/').blob;
    await expect(stat(releases.blobs.pathOf(old, 'br'))).rejects.toThrow('ENOENT');
    await expectWholeRelease(dataDir);
  });

  test('gets its pages smaller afterwards, under the same ETags', async () => {
    const { dataDir, port, publish } = await serve();
    const manifest = await publish(files);
    const blobs = new Blobs(join(dataDir, 'blobs'));
    const asked = () => ask(port, '/feed.atom', { 'accept-encoding': 'br' });
    await until(async () => (await asked()).status === 200);
    const quick = await asked();
    const bodies = bodiesOf(manifest as Manifest);
    const { signal } = new AbortController();
    // Pages, feeds and drawings; the style sheet was made as small as can be at once.
    expect(await encodeBest(bodies, blobs, signal)).toBe(4);
    expect(await encodeBest(bodies, blobs, signal)).toBe(0);
    const best = await asked();
    expect(best.headers['etag']).toBe(quick.headers['etag']);
    expect(best.bytes.length).toBeLessThanOrEqual(quick.bytes.length);
    expect(brotliDecompressSync(best.bytes)).toEqual(brotliDecompressSync(quick.bytes));
    await expectWholeRelease(dataDir);
  });

  test('leaves quick forms as they are when its work is ended', async () => {
    const dataDir = await temporaryFolder();
    const manifest = await release(await Releases.open(dataDir, 1), dataDir, files);
    const blobs = new Blobs(join(dataDir, 'blobs'));
    expect(await encodeBest(bodiesOf(manifest as Manifest), blobs, AbortSignal.abort())).toBe(0);
    expect(blobs.formOf(bodyAt(manifest, '/feed.atom').blob, 'br')).toBe('quick');
  });

  test('is not waited for while a large text is compressed', async () => {
    const dataDir = await temporaryFolder();
    // So many letters by chance take seconds to make as small as can be.
    const text = Array.from({ length: 60_000 }, () => Math.random().toString(36)).join(' ');
    const manifest = await release(await Releases.open(dataDir, 1), dataDir, { ...files, 'feed.atom': text });
    const blobs = new Blobs(join(dataDir, 'blobs'));
    const body = bodyAt(manifest, '/feed.atom');
    expect(await encodeBest([body], blobs, AbortSignal.timeout(50))).toBe(0);
    expect(blobs.formOf(body.blob, 'br')).toBe('quick');
  });

  test('is not made anew where only the forms of the live one are known', async () => {
    const dataDir = await temporaryFolder();
    await release(await Releases.open(dataDir, 10), dataDir, files);
    expect(await release(await Releases.open(dataDir, 10), dataDir, files)).toBeUndefined();
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
      const { headers, bytes } = await ask(port, path, { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(coding);
      expect(headers['vary']).toBe('accept-encoding');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-length']).toBe(String(bytes.length));
      expect(decode(bytes).toString()).toBe(path === '/dlugie/' ? long('długie') : files['404.html']);
    }
  });

  test('sends plain bytes to who names no coding', async () => {
    const { port } = await serve(files);
    const { headers, bytes } = await ask(port, '/dlugie/');
    expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, 'accept-encoding']);
    expect(bytes.toString()).toBe(long('długie'));
  });

  test('does not compress pictures and documents, nor vary them', async () => {
    const { port } = await serve(files);
    for (const path of ['/media/plan_a1b2.pdf', '/media/foto_a1b2.avif']) {
      const { headers } = await ask(port, path, { 'accept-encoding': 'br, gzip' });
      expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, undefined]);
    }
  });

  test('gives each coding an ETag of its own, and 304 to who has just that', async () => {
    const { port } = await serve(files);
    const tags: string[] = [];
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { etag = '' } = (await ask(port, '/dlugie/', { 'accept-encoding': accepted })).headers;
      expect(etag).toMatch(accepted === 'identity' ? /^"[0-9a-f]{32}"$/ : /^W\/"[0-9a-f]{32}-(br|gzip)"$/);
      tags.push(etag);
      const known = { 'accept-encoding': accepted, 'if-none-match': etag };
      const { status, headers, bytes } = await ask(port, '/dlugie/', known);
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
    expect((await ask(port, '/dlugie/', other)).status).toBe(200);
  });

  test('answers HEAD as GET, in the coding asked for', async () => {
    const { port } = await serve(files);
    for (const accepted of ['br', 'gzip', 'identity']) {
      const whole = await ask(port, '/dlugie/', { 'accept-encoding': accepted });
      const head = await ask(port, '/dlugie/', { 'accept-encoding': accepted }, 'HEAD');
      const { date: _whole, ...expected } = whole.headers;
      const { date: _head, ...headers } = head.headers;
      expect([head.status, headers]).toEqual([whole.status, expected]);
      expect(head.bytes.length).toBe(0);
    }
  });

  test('still answers from a release without compressed forms', async () => {
    const { port, dataDir } = await serve(smallSite('x'));
    expect((await liveManifest(dataDir)).paths.get('/')).not.toHaveProperty('codings');
    const { headers, bytes } = await ask(port, '/', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], headers['vary'], bytes.toString()]).toEqual([
      undefined,
      undefined,
      '<p>pl x</p>',
    ]);
  });
});
