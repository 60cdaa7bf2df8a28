import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiPaths, type TypeName } from '@osiedle/shared';
import { expect, onTestFinished, test } from 'vitest';
import { exampleContent } from '../../shared/examples/index.ts';
import { startFakeCms, token } from '../../site/test/support/cms.ts';
import { readPublisherConfig } from '../src/config.ts';
import { Content } from '../src/content.ts';
import { History } from '../src/history.ts';
import { Releases } from '../src/releases/releases.ts';
import { astroBuild } from '../src/render.ts';
import { publish } from '../src/run.ts';
import { temporaryFolder } from './support/folder.ts';
import { silence } from './support/silence.ts';

/** A CMS that holds the contract's examples. */
async function examplesCms() {
  const content = Object.fromEntries(
    Object.entries(exampleContent()).map(([type, wire]) => [type, Array.isArray(wire) ? wire : [wire]]),
  );
  const cms = await startFakeCms(content);
  onTestFinished(() => cms.close());
  return cms;
}

/** One run of a publisher, by the site's real build. */
async function publishFrom(cmsUrl: URL, dataDir: string) {
  const config = readPublisherConfig({
    DATA_DIR: dataDir,
    CMS_URL: cmsUrl.origin,
    CMS_TOKEN: token,
    HOOK_SECRET: 'x',
    SITE_URL: 'https://osiedla.example',
  });
  const releases = await Releases.open(dataDir, 10);
  const run = new History(dataDir).begin(['test']);
  const { signal } = new AbortController();
  const content = new Content({ url: config.cmsUrl, token: config.cmsToken }, silence);
  const render = astroBuild(config);
  const { release } = await publish({
    run,
    dataDir,
    content,
    releases,
    render,
    signal,
    confirmed: new Set(),
  });
  return release;
}

test('renders the examples with the real site, twice at once in two folders, to the same pages', async () => {
  const cms = await examplesCms();
  const [first, second] = [await temporaryFolder(), await temporaryFolder()];
  const releases = await Promise.all([publishFrom(cms.url, first), publishFrom(cms.url, second)]);
  const [one, two] = releases.map((release) => Object.keys(release?.paths ?? {}).sort());
  expect(one).toEqual(two);
  expect(one).toEqual(expect.arrayContaining(['/', '/en/', '/spotkania/', '/en/meetings/', '/feed.atom']));
  expect(Object.keys(releases[0]?.notFound ?? {})).toEqual(['pl', 'en']);
  // What a release calls gone or moved is what the examples say.
  const moves = Object.values(releases[0]?.paths ?? {}).filter(({ status }) => status);
  expect(new Set(moves.map(({ status }) => status))).toEqual(new Set([301, 410]));
});

test('says which address of the CMS failed', async () => {
  const cms = await examplesCms();
  cms.override = (url, response) => {
    if (!url.pathname.endsWith(apiPaths['meeting' satisfies TypeName])) return false;
    response.writeHead(500).end('oops');
    return true;
  };
  await expect(publishFrom(cms.url, await temporaryFolder())).rejects.toThrow(
    /api\/meetings.* answered with HTTP 500/,
  );
});

test('takes uploaded files from the folder that the CMS keeps them in', async () => {
  const cms = await examplesCms();
  const dataDir = await temporaryFolder();
  const uploads = join(dataDir, 'public/uploads');
  await mkdir(uploads, { recursive: true });
  const names = [...JSON.stringify(cms.content).matchAll(/\/uploads\/([\w.-]+)/g)].map(
    ([, name = '']) => name,
  );
  for (const name of names) await writeFile(join(uploads, name), `bytes of ${name}`);
  const release = await publishFrom(cms.url, dataDir);
  const media = Object.entries(release?.paths ?? {}).find(([path]) => path.startsWith('/media/'));
  const [path, entry] = media ?? ['', undefined];
  const blob = entry && 'blob' in entry ? entry.blob : '';
  const bytes = await readFile(join(dataDir, 'blobs', blob.slice(0, 2), blob), 'utf8');
  expect(bytes).toBe(`bytes of ${path.slice('/media/'.length)}`);
  expect(cms.requests.filter(({ url }) => url.pathname.startsWith('/uploads/'))).toEqual([]);
});
