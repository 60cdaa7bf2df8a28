import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectMedia } from '../src/build/media.ts';
import { mediaPath } from '../src/media/path.ts';
import { mediaNames } from '../src/media/references.ts';
import { cmsSource, folderSource } from '../src/build/media-sources.ts';

const siteUrl = new URL('https://osiedla.example');

describe('the path of a file', () => {
  it.each([
    ['/uploads/plan_1a2b.pdf', '/media/plan_1a2b.pdf'],
    ['https://bucket.example/a/b/plan_1a2b.webp?X-Amz=1#x', '/media/plan_1a2b.webp'],
    ['/uploads/../../etc/plan.pdf', '/media/plan.pdf'],
  ])('at %s is %s', (url, path) => {
    expect(mediaPath(url)).toBe(path);
  });

  it.each([
    '',
    '/uploads/',
    '/uploads/..',
    '/uploads/.env',
    '/uploads/a%2Fb.png',
    '/uploads/a b.png',
    '/uploads/"x',
  ])('at "%s" is refused', (url) => {
    expect(() => mediaPath(url)).toThrow(/names no file/);
  });
});

describe('the files that a page refers to', () => {
  it('are found in pictures, links, feeds and JSON-LD', () => {
    const page = `
      <img src="/media/a.png"><source srcset="/media/b_480.avif 480w, /media/b_800.avif 800w">
      <a href='/media/c.pdf'>c</a> <script>{"image":"https://osiedla.example/media/d.webp"}</script>
      <![CDATA[<img src="https://osiedla.example/media/e-1.png">]]> <meta content="https://osiedla.example/media/f.jpg">`;
    expect([...mediaNames(page, siteUrl)]).toEqual([
      'a.png',
      'b_480.avif',
      'b_800.avif',
      'c.pdf',
      'd.webp',
      'e-1.png',
      'f.jpg',
    ]);
  });

  it('are neither on other sites nor in other folders', () => {
    const page = `<a href="https://x.example/media/a.png">a</a> <a href="/x/media/b.png">b</a> <a href="/media/../c.png">`;
    expect([...mediaNames(page, siteUrl)]).toEqual([]);
  });
});

describe('collecting media', () => {
  let folder = '';
  let warnings: string[] = [];
  const logger = { info: () => undefined, warn: (text: string) => void warnings.push(text) };
  const site = (path = '') => join(folder, 'site', path);
  const uploads = (path = '') => join(folder, 'uploads', path);

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  beforeEach(async () => {
    warnings = [];
    folder = await mkdtemp(join(tmpdir(), 'osiedle-media-'));
    await write(site('index.html'), '<img src="/media/shown_1.png"><img src="/media/missing_1.png">');
    await write(site('feed.atom'), '<img src="https://osiedla.example/media/feed_1.png">');
    await write(site('x/index.html'), '<a href="/media/page_1.html">x</a><a href="/media/plan_1.pdf">y</a>');
    for (const name of ['shown_1.png', 'feed_1.png', 'plan_1.pdf', 'draft_1.png', 'page_1.html']) {
      await write(uploads(name), name);
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('copies what is shown and nothing else', async () => {
    await collectMedia(site(), siteUrl, [folderSource(uploads())], logger);
    expect((await readdir(site('media'))).sort()).toEqual(['feed_1.png', 'plan_1.pdf', 'shown_1.png']);
    expect(await readFile(site('media/plan_1.pdf'), 'utf8')).toBe('plan_1.pdf');
  });

  it('leaves out files that are missing or not allowed, and names each with its page', async () => {
    await collectMedia(site(), siteUrl, [folderSource(uploads())], logger);
    expect(warnings).toHaveLength(2);
    expect(warnings.join('\n')).toMatch(/missing_1\.png \(on index\.html\) is left out/);
    expect(warnings.join('\n')).toMatch(/page_1\.html \(on x\/index\.html\) is left out/);
  });

  it('fails without a source, and names the files', async () => {
    await expect(collectMedia(site(), siteUrl, [], logger)).rejects.toThrow(/shown_1\.png.*MEDIA_DIR/);
  });

  it('needs no source if nothing is shown', async () => {
    await rm(site(), { recursive: true });
    await write(site('index.html'), '<p>x</p>');
    await expect(collectMedia(site(), siteUrl, [], logger)).resolves.toBeUndefined();
  });

  describe('from the CMS', () => {
    let server: Server;
    let failures = 0;
    let requests: string[] = [];
    const cms = () => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cms`);

    beforeEach(async () => {
      failures = 0;
      requests = [];
      server = createServer((request, response) => {
        requests.push(request.url ?? '');
        if (failures-- > 0) return void response.writeHead(503).end();
        const name = (request.url ?? '').replace('/cms/uploads/', '');
        response.writeHead(/^(?:shown|feed|plan)_1/.test(name) ? 200 : 404).end(`from the CMS: ${name}`);
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    });
    afterEach(() => new Promise((done) => server.close(done)));

    it('downloads only what the folder lacks', async () => {
      await rm(uploads('plan_1.pdf'));
      await collectMedia(site(), siteUrl, [folderSource(uploads()), cmsSource(cms())], logger);
      expect(await readFile(site('media/plan_1.pdf'), 'utf8')).toBe('from the CMS: plan_1.pdf');
      expect(requests.sort()).toEqual(['/cms/uploads/missing_1.png', '/cms/uploads/plan_1.pdf']);
      expect(warnings).toHaveLength(2);
    });

    it('tries again after an error of the CMS', async () => {
      failures = 1;
      await collectMedia(site(), siteUrl, [cmsSource(cms())], logger);
      expect((await readdir(site('media'))).sort()).toEqual(['feed_1.png', 'plan_1.pdf', 'shown_1.png']);
    });

    it('fails if the CMS stays down, with the address and the remedy', async () => {
      failures = 1000;
      await expect(collectMedia(site(), siteUrl, [cmsSource(cms())], logger)).rejects.toThrow(
        /\/cms\/uploads\/\S+ could not be downloaded\. Check that the CMS runs/,
      );
    });
  });
});
