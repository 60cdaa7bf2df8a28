import { pbkdf2 } from 'node:crypto';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { Blobs } from '../src/blobs/blobs.ts';
import { Releases } from '../src/releases/releases.ts';
import { readManifest } from '../src/releases/manifest-file.ts';
import { freePort, run } from './support/processes.ts';
import { release } from './support/release.ts';
import { serve } from './support/served.ts';
import { smallSite, type Files } from './support/site.ts';
import { until } from './support/until.ts';

/** Twenty switches each second. */
const [perSecond, seconds] = [20, process.env['LONG'] ? 60 : 3];

/** One page of each kind: small and kept in memory, large and streamed, another language, an error page. Each is full of its word. */
function site(word: number): Files {
  return {
    ...smallSite(String(word)),
    'index.html': `${word} `.repeat(3000),
    'media/duza.pdf': `${word} `.repeat(60_000),
    '404.html': `${word} `.repeat(300),
  };
}
const paths = ['/', '/media/duza.pdf', '/en/', '/nie-ma/'];

interface Answer {
  status: number;
  etag: string | undefined;
  length: number;
  bytes: Buffer;
  text: string;
}

function fetchAnswer(
  port: number,
  path: string,
  headers: Record<string, string>,
  agent?: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers, agent: agent ?? false }, (response) => {
      const coding = response.headers['content-encoding'];
      const decode = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ''] ?? ((all: Buffer) => all);
      buffer(response)
        .then((bytes) => {
          const { statusCode: status = 0, headers } = response;
          const text = decode(bytes).toString();
          resolve({ status, etag: headers.etag, length: Number(headers['content-length']), bytes, text });
        })
        .catch(reject);
    })
      .once('error', reject)
      .end();
  });
}

/** The one word that a page is full of. */
function wordOf({ text }: Answer): number {
  const words = new Set(text.match(/\d+/g));
  expect([...words]).toHaveLength(1);
  return Number([...words][0]);
}

test(
  'while releases switch twenty times a second and old ones are deleted, every answer is complete',
  { timeout: 40_000 * seconds },
  async () => {
    // Twenty switches a second need fast flushes.
    const dataDir = await mkdtemp(
      join(process.platform === 'linux' ? '/dev/shm' : tmpdir(), 'osiedle-switching-'),
    );
    onTestFinished(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
    const releases = await Releases.open(dataDir, 2);
    await release(releases, dataDir, site(1));
    const port = await freePort();
    const env = { DATA_DIR: dataDir, SITE_PORT: String(port) };
    const server = run(join(import.meta.dirname, '../src/server.ts'), env);
    await until(async () => (await fetchAnswer(port, '/', {})).status === 200);

    let switching = true;
    const seen = { unchanged: 0, words: new Set<number>() };
    const wordOfTag = new Map<string, number>();
    const reader = async (coding: string, agent?: Agent): Promise<void> => {
      const tags = new Map<string, string>();
      for (let last = 0, count = 0; switching; count++) {
        const path = paths[count % paths.length] ?? '';
        const known = tags.get(path);
        const headers = { 'accept-encoding': coding, ...(known && { 'if-none-match': known }) };
        const answer = await fetchAnswer(port, path, headers, agent);
        // The readers share a processor with the writer.
        await sleep(10);
        if (answer.status === 304) {
          seen.unchanged += 1;
          expect(answer.etag).toBe(known);
          continue;
        }
        expect(answer.status).toBe(path === '/nie-ma/' ? 404 : 200);
        expect(answer.length).toBe(answer.bytes.length);
        const word = wordOf(answer);
        // A reader never sees an older release again.
        expect(word).toBeGreaterThanOrEqual(last);
        last = word;
        seen.words.add(word);
        if (answer.etag) {
          expect(wordOfTag.get(path + answer.etag) ?? word).toBe(word);
          wordOfTag.set(path + answer.etag, word);
          tags.set(path, answer.etag);
        }
      }
    };
    const agent = new Agent({ keepAlive: true });
    const readers = Promise.all([
      reader('gzip', agent),
      reader('br', agent),
      reader('identity'),
      reader('gzip'),
    ]);
    const writing = (async () => {
      for (let word = 2; word <= perSecond * seconds; word++)
        await Promise.all([release(releases, dataDir, site(word)), sleep(1000 / perSecond)]);
    })().finally(() => (switching = false));
    await Promise.all([readers, writing]);
    agent.destroy();
    expect(seen.words.size).toBeGreaterThan(perSecond);
    expect(seen.unchanged).toBeGreaterThan(0);
    await until(async () => wordOf(await fetchAnswer(port, '/', {})) === perSecond * seconds, 2000);
    expect(server.output()).not.toMatch(/could not answer|unreadable/);
  },
);

test('a request whose release was deleted before it was read is answered from the live release', async () => {
  const { port, dataDir, publish } = await serve(site(1));
  await publish(site(2));
  const releases = join(dataDir, 'releases');
  const switchTo = (word: number) => {
    symlinkSync(`0000000${word}.json`, join(releases, 'next'));
    renameSync(join(releases, 'next'), join(releases, 'current'));
  };
  const old = release1Blobs(dataDir);
  switchTo(1);
  await until(async () => (await fetchAnswer(port, '/en/', {})).text.includes('en 1'));
  // These occupy the threads that read files.
  const busy = Array.from({ length: 8 }, () => promisify(pbkdf2)('x', 'y', 300_000, 64, 'sha512'));
  const answers = ['/', '/media/duza.pdf', '/nie-ma/'].map((path) =>
    fetchAnswer(port, path, { 'accept-encoding': 'gzip' }),
  );
  await sleep(50);
  switchTo(2);
  for (const file of old) rmSync(file);
  for (const answer of await Promise.all(answers)) expect(wordOf(answer)).toBe(2);
  await Promise.all(busy);
});

/** The files of the first release's pages that the second lacks. */
function release1Blobs(dataDir: string): string[] {
  const blobs = new Blobs(join(dataDir, 'blobs'));
  const { paths, notFound } = readManifest(dataDir, '00000001.json');
  const pages = [paths.get('/'), paths.get('/media/duza.pdf'), notFound.pl];
  return pages.flatMap((page) => (page && 'blob' in page ? [blobs.pathOf(page.blob)] : []));
}
