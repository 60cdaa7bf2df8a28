import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAtOnce, populates } from '@osiedle/shared';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleContent, readExamples } from '../../shared/examples/index.ts';
import { cmsReader } from '../src/content/cms.ts';
import { fileReader } from '../src/content/file.ts';
import type { Store } from '../src/content/store.ts';
import { allTypes, storeFrom, type ContentReader, type WireContent } from '../src/content/wire.ts';
import { send, startFakeCms, token, type FakeCms } from './support/cms.ts';
import { exampleOf, exampleWire } from './support/store.ts';

let folder: string;
let cms: FakeCms;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'osiedle-readers-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  cms = await startFakeCms(exampleWire());
});
afterEach(() => cms.close());

const access = (timeoutMs = 5000) => ({ url: cms.url, token, timeoutMs });

async function contentFile(json: unknown): Promise<string> {
  const path = join(folder, 'content.json');
  await writeFile(path, typeof json === 'string' ? json : JSON.stringify(json));
  return path;
}

const meetings = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    exampleOf('meeting', 'online', { documentId: `meeting${index}`, slug: `meeting-${index}` }),
  );

const idsOf = (store: Store) => store.all('meeting', 'pl').map(({ documentId }) => documentId);

/** The sources of content, each with a function that makes a reader of it. */
const drivers: [string, (content: WireContent) => Promise<ContentReader>][] = [
  [
    'the CMS',
    (content) => {
      cms.content = content;
      return Promise.resolve(cmsReader(access()));
    },
  ],
  ['a file', async (content) => fileReader(await contentFile(withSingles(content)))],
];

function withSingles(content: WireContent) {
  const singles = ['setting', 'accessibility-declaration'] as const;
  const values = singles.map((type) => [type, content[type]?.[0] ?? null]);
  return { ...content, ...Object.fromEntries(values) } as unknown;
}

describe.each(drivers)('a reader of %s', (_, open) => {
  it('reads every example of every type', async () => {
    const { documents, problems } = await (await open(exampleWire())).read();
    expect(problems).toEqual([]);
    const all = [...documents];
    for (const type of allTypes) {
      const expected = readExamples().filter((one) => one.type === type);
      expect([type, all.filter((held) => held.type === type).length]).toEqual([type, expected.length]);
    }
  });

  it('gives the same store as any other reader', async () => {
    const [one, other] = [await (await open(exampleWire())).read(), storeFrom(exampleWire())];
    expect(runAtOnce(one.differencesFrom(other))).toEqual([]);
    for (const locale of ['pl', 'en'] as const)
      expect(one.all('meeting', locale)).toEqual(other.all('meeting', locale));
    expect(one.all('place')).toEqual(other.all('place'));
    expect(one.single('setting')).toEqual(other.single('setting'));
  });

  it('reads empty content as an empty store', async () => {
    const { documents, problems } = await (await open({})).read();
    expect(problems).toEqual([]);
    expect([...documents]).toEqual([]);
  });

  it('loads more documents than one page holds', async () => {
    const store = await (await open({ meeting: meetings(250) })).read();
    expect(store.all('meeting', 'pl')).toHaveLength(250);
  });

  it('leaves a broken document out and names it', async () => {
    const broken = exampleOf('meeting', 'online', { documentId: 'broken', slug: 'broken', startsAt: 'soon' });
    const store = await (await open({ meeting: [broken, ...meetings(2)] })).read();
    expect(idsOf(store)).toEqual(['meeting0', 'meeting1']);
    expect(store.problems).toHaveLength(1);
    expect(store.problems[0]).toMatch(/^meeting broken \(pl\) "Pytania.*" is left out: startsAt: /);
  });
});

describe('a reader of the CMS', () => {
  it('requests only published content, with its token', async () => {
    await cmsReader(access()).read();
    const lists = cms.requests.filter(({ url }) => url.searchParams.has('locale'));
    expect(lists).toHaveLength(14);
    for (const { url } of lists) expect(url.searchParams.get('status')).toBe('published');
    for (const { authorization } of cms.requests) expect(authorization).toBe(`Bearer ${token}`);
  });

  it('requests every field that Strapi would leave out', async () => {
    for (const { type, wire } of readExamples()) {
      const nested = Object.entries(wire).filter(([, value]) => typeof value === 'object' && value !== null);
      for (const [field] of nested)
        expect([type, Object.keys(populates[type])]).toEqual([type, expect.arrayContaining([field])]);
    }
    await cmsReader(access()).read();
    const project = cms.requests.find(({ url }) => url.pathname === '/api/projects')?.url.searchParams;
    expect(project?.get('populate[cover][populate][file]')).toBe('true');
    expect(project?.get('populate[partners][populate][organisation][fields][0]')).toBe('documentId');
    expect(project?.get('populate[neighbourhoods][fields][0]')).toBe('documentId');
  });

  it('loads every page if the CMS gives smaller ones than requested', async () => {
    cms.maxLimit = 7;
    cms.content = { meeting: meetings(30) };
    expect(idsOf(await cmsReader(access()).read())).toHaveLength(30);
  });

  it('reads again what changed while it was read', async () => {
    cms.maxLimit = 10;
    cms.content = { meeting: meetings(15) };
    cms.override = (url) => {
      if (url.pathname === '/api/meetings' && url.searchParams.get('pagination[page]') === '2') {
        cms.content = { meeting: meetings(16) };
        cms.override = undefined;
      }
      return false;
    };
    const ids = idsOf(await cmsReader(access()).read());
    expect(ids).toHaveLength(16);
    expect(new Set(ids).size).toBe(16);
  });

  it('reads again if a document moved to another page, even if the count stayed the same', async () => {
    cms.maxLimit = 10;
    const before = meetings(15);
    cms.content = { meeting: before };
    cms.override = (url) => {
      if (url.pathname === '/api/meetings' && url.searchParams.get('pagination[page]') === '2') {
        cms.content = { meeting: [...before.slice(1), ...before.slice(0, 1)] };
        cms.override = undefined;
      }
      return false;
    };
    const ids = idsOf(await cmsReader(access()).read());
    expect(ids).toHaveLength(15);
    expect(new Set(ids).size).toBe(15);
  });

  it('keeps nothing of what it read before it started again', async () => {
    cms.maxLimit = 10;
    const [first, ...others] = meetings(25);
    cms.content = { meeting: [{ ...first, title: 'Withdrawn' }, ...others] };
    cms.override = (url) => {
      if (url.pathname === '/api/meetings' && url.searchParams.get('pagination[page]') === '3') {
        cms.content = { meeting: others };
        cms.override = undefined;
      }
      return false;
    };
    const store = await cmsReader(access()).read();
    expect(store.all('meeting', 'pl')).toHaveLength(24);
    expect(store.find('meeting', 'pl', 'meeting0')).toBeUndefined();
    expect([...store.documents]).toHaveLength(24);
  });

  it('gives other work its turn while it parses many documents', async () => {
    const [one] = meetings(1);
    const many = Array.from({ length: 2000 }, (_, index) => ({
      ...one,
      documentId: `m${index}`,
      slug: `m-${index}`,
    }));
    cms.content = { meeting: many };
    // Processor time in microseconds, since the machine may have other work.
    const spent = () => {
      const { user, system } = process.threadCpuUsage();
      return user + system;
    };
    const before = spent();
    storeFrom({ meeting: many });
    const atOnce = spent() - before;
    const longestTurn = async (): Promise<number> => {
      let longest = 0;
      let [last, isOver] = [spent(), false];
      const turn = (): void => {
        const now = spent();
        longest = Math.max(longest, now - last);
        last = now;
        if (!isOver) setImmediate(turn);
      };
      setImmediate(turn);
      const store = await cmsReader(access()).read();
      isOver = true;
      expect(store.all('meeting', 'pl')).toHaveLength(2000);
      return longest;
    };
    // Memory may be collected in one turn, but not in each reading.
    const longest = Math.min(await longestTurn(), await longestTurn(), await longestTurn());
    expect(longest).toBeLessThan(atOnce / 2);
  });

  it('gives up if the count never stays the same', async () => {
    cms.maxLimit = 10;
    let count = 15;
    cms.override = (url) => {
      if (url.pathname === '/api/meetings') cms.content = { meeting: meetings(count++) };
      return false;
    };
    await expect(cmsReader(access()).read()).rejects.toThrow(
      /\/api\/meetings changed each time it was read \(3 times\)\. Build again/,
    );
  });

  it.each<[string, NonNullable<FakeCms['override']>, RegExp]>([
    [
      'HTTP 500',
      (_, response) => (send(response, 500, {}), true),
      /\/api\/projects\?.* answered with HTTP 500\. Look into the log/,
    ],
    [
      'an HTML page',
      (_, response) => (response.end('<!doctype html>'), true),
      /did not answer with JSON\. Check that CMS_URL/,
    ],
    [
      'cut-off JSON',
      (_, response) => (response.end('{"data":[{"documentId":'), true),
      /did not answer with JSON/,
    ],
    [
      'JSON of another shape',
      (_, response) => (send(response, 200, { items: [] }), true),
      /did not answer with a list and its total/,
    ],
    [
      'a list without its total',
      (_, response) => (send(response, 200, { data: [] }), true),
      /did not answer with a list and its total/,
    ],
    [
      'HTTP 404',
      (_, response) => (send(response, 404, {}), true),
      /answered with HTTP 404\. Check that CMS_URL/,
    ],
    [
      'a broken connection',
      (_, response) => (response.destroy(), true),
      /cannot be reached\. Check that the CMS runs/,
    ],
    ['no answer', () => true, /did not answer within 0\.2 s\. Check that the CMS runs/],
  ])('fails on %s and names the address', async (_, override, message) => {
    cms.override = override;
    const reading = cmsReader(access(200)).read();
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(cms.url.host);
  });

  it('keeps the cause of a failure', async () => {
    cms.override = (_, response) => (response.end('<html>'), true);
    const error = await cmsReader(access())
      .read()
      .catch((reason: unknown) => reason);
    expect((error as Error).cause).toBeInstanceOf(SyntaxError);
  });

  it('fails if a later page fails', async () => {
    cms.maxLimit = 10;
    cms.content = { meeting: meetings(15) };
    cms.override = (url, response) => {
      if (url.searchParams.get('pagination[page]') !== '2') return false;
      send(response, 500, {});
      return true;
    };
    await expect(cmsReader(access()).read()).rejects.toThrow(/HTTP 500/);
  });

  it('says what to do about a wrong token', async () => {
    await expect(cmsReader({ ...access(), token: 'wrong' }).read()).rejects.toThrow(
      /HTTP 401\. Set CMS_TOKEN/,
    );
  });
});

describe('a reader of a file', () => {
  it.each<[string, unknown, RegExp]>([
    ['text that is not JSON', '{', /cannot be read as JSON/],
    ['a list', [], /is not an object of content types/],
    [
      'an unknown type',
      { meetings: [] },
      /names "meetings", which is no content type\. Use one of: project, meeting/,
    ],
    ['one document instead of a list', { meeting: {} }, /has no list under "meeting"/],
  ])('refuses %s and says the remedy', async (_, json, message) => {
    await expect(fileReader(await contentFile(json)).read()).rejects.toThrow(message);
  });

  it('names a missing file', async () => {
    await expect(fileReader(join(folder, 'nowhere.json')).read()).rejects.toThrow(/nowhere\.json/);
  });

  it('accepts the examples as they are', async () => {
    expect((await fileReader(await contentFile(exampleContent())).read()).problems).toEqual([]);
  });
});
