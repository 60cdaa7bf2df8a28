import { hash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rollback, rollbackTarget } from '../src/control/operations.ts';
import { createCommands } from '../src/control/commands.ts';
import { Hold } from '../src/control/hold.ts';
import type { ReleaseContent, ReleaseEntry, ReleasePage, Manifest } from '../src/releases/manifest.ts';
import { packMentions } from '../src/releases/mentions.ts';
import { Releases } from '../src/releases/releases.ts';
import { ShardedMap } from '../src/releases/sharded-map.ts';
import { withdrawnSince } from '../src/releases/withdrawn.ts';
import { temporaryFolder } from './support/folder.ts';
import { silence } from './support/silence.ts';

/** A manifest's content for a number of pages: each page and its document have the same number. */
function contentOf(texts: readonly string[], more: Partial<ReleaseContent> = {}): ReleaseContent {
  const at = (index: number) => `/strona-${index}/`;
  const entry = (text: string, mentions: string): ReleaseEntry => ({
    blob: hash('sha256', text),
    size: text.length,
    type: 'text/html',
    mentions,
  });
  const speaksOfNext = (index: number) =>
    packMentions([`page pl ${index}`, `page pl ${(index + 1) % texts.length}`]);
  return {
    paths: ShardedMap.of([
      ['/', entry('home', '')],
      ...texts.map((text, index) => [at(index), entry(text, speaksOfNext(index))] as const),
    ]),
    entries: ShardedMap.of(texts.map((_, index) => [`page pl ${index}`, [at(index)]] as const)),
    notFound: {},
    gone: { pl: { blob: 'gone', size: 4, type: 'text/html' } },
    styles: [],
    ...more,
  };
}

const now = '2026-11-20T10:00:00Z';

/** One run of three stages: the urgent page, all pages, and a file from a background task. */
async function publishInStages(
  releases: Releases,
  content: ReleaseContent,
  cursor: number,
): Promise<Manifest> {
  const current = releases.current?.cursor ?? 0;
  const first = await releases.publish(content, { now, cursor: current, isPartial: true });
  const run = first?.run;
  const all = { ...content, paths: content.paths.with([[`/liste-${cursor}/`, content.paths.get('/')]]) };
  await releases.publish(all, { now, cursor, run });
  const file = [`/sitemap-0.xml`, content.paths.get('/strona-0/')] as const;
  const last = await releases.publish({ ...all, paths: all.paths.with([file]) }, { now, cursor, run });
  if (!last) throw new Error('Nothing was released.');
  return last;
}

async function open(keep = 10) {
  const dataDir = await temporaryFolder();
  const files = async () =>
    (await readdir(join(dataDir, 'releases'))).filter((name) => name !== 'current').sort();
  return { releases: await Releases.open(dataDir, keep), hold: new Hold(dataDir), dataDir, files };
}

test('keeps the last stage of each run, and the given number of runs', async () => {
  const { releases, files, dataDir } = await open(2);
  for (const cursor of [1, 2, 3]) await publishInStages(releases, contentOf([`text ${cursor}`]), cursor);
  expect(await files()).toEqual(['00000003.json', '00000006.json', '00000009.json']);
  await releases.collectGarbage();
  expect(await files()).toEqual(['00000006.json', '00000009.json']);
  // A stage that a crash left is live, but a rollback cannot go back to it.
  await releases.publish(contentOf(['half']), { now, cursor: 3, isPartial: true });
  const again = await Releases.open(dataDir, 2);
  expect(again.current).toMatchObject({ id: '00000010', isPartial: true });
  await publishInStages(again, contentOf(['whole']), 4);
  await again.collectGarbage();
  expect(await files()).toEqual(['00000009.json', '00000013.json']);
});

test('where the rest of a run changes nothing, its first stage counts as complete', async () => {
  const { releases } = await open();
  await releases.publish(contentOf(['one']), { now, cursor: 1, isPartial: true });
  expect(await releases.publish(contentOf(['one']), { now, cursor: 2 })).toBeUndefined();
  expect(releases.current).toMatchObject({ id: '00000001', cursor: 2 });
  expect(releases.current).not.toHaveProperty('isPartial');
});

test('a stage that changes nothing leaves the live release complete', async () => {
  const { releases, files } = await open();
  await releases.publish(contentOf(['one']), { now, cursor: 1 });
  expect(await releases.publish(contentOf(['one']), { now, cursor: 1, isPartial: true })).toBeUndefined();
  expect(releases.current).not.toHaveProperty('isPartial');
  await releases.publish(contentOf(['two']), { now, cursor: 2 });
  expect(await files()).toEqual(['00000001.json', '00000002.json']);
});

test('retains the styles of an older run while it is kept, however many stages came since', async () => {
  const { releases } = await open(2);
  const style = { blob: 'style', size: 5, type: 'text/css' };
  const first = contentOf(['one']);
  await releases.publish(
    { ...first, paths: first.paths.with([['/assets/a.css', style]]) },
    { now, cursor: 1 },
  );
  const retained = () => Object.keys(releases.current?.retained ?? {});
  await publishInStages(releases, contentOf(['two']), 2);
  expect(retained()).toEqual(['/assets/a.css']);
  await releases.publish(contentOf(['three']), { now, cursor: 3 });
  await releases.publish(contentOf(['four']), { now, cursor: 4 });
  expect(retained()).toEqual([]);
});

test('rolls back a site of 10,000 entries in two languages to the edit before, within a second', async () => {
  const { releases, hold } = await open();
  const texts = Array.from({ length: 22_000 }, (_, index) => `text ${index}`);
  const manifests: Manifest[] = [];
  for (const cursor of [1, 2, 3]) {
    texts[7] = `edit ${cursor}`;
    manifests.push(await publishInStages(releases, contentOf(texts), cursor));
  }
  const start = performance.now();
  const { rollbackTo, paths } = await rollback(releases, hold);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(rollbackTo).toBe(manifests[1]?.id);
  expect(paths.get('/strona-7/')).toEqual(manifests[1]?.paths.get('/strona-7/'));
  expect(paths.get('/sitemap-0.xml')).toEqual(manifests[1]?.paths.get('/sitemap-0.xml'));
}, 60_000);

test('goes back once, however often somebody presses, and to one release at a time', async () => {
  const { releases, hold } = await open();
  for (const [index, text] of ['one', 'two', 'three'].entries())
    await releases.publish(contentOf([text]), { now, cursor: index + 1 });
  const work: string[] = [];
  const queue = { hold: () => Promise.resolve(void work.push('held')), resume: () => work.push('on') };
  const backgroundTasks = { pause: () => Promise.resolve(), resume: () => undefined };
  const commands = createCommands(
    { queue, releases, hold, host: { notice: () => work.push('done') } } as never,
    { backgroundTasks, workspace: { clear: () => undefined }, log: silence } as never,
  );
  const target = rollbackTarget(releases);
  expect(target?.cursor).toBe(2);
  const twice = ['7', '8'].map((by) => commands.rollback({ ...(target && { release: target.id }), by }));
  const answer = { release: '00000004', rollbackTo: target?.id };
  expect(await Promise.all(twice)).toEqual([answer, answer]);
  expect(work).toEqual(['held', 'done', 'held', 'done']);
  expect(hold.held).toMatchObject({ release: target?.id, by: '7' });
  // From there a further rollback leads to the one before.
  expect(rollbackTarget(releases)?.cursor).toBe(1);
});

describe('names withdrawn since a release', () => {
  test('include the addresses that a document had then, and all of its type for a look-up', () => {
    const target = {
      id: '00000002',
      entries: ShardedMap.of([
        ['page pl 1', ['/old/']],
        ['topic 9', ['/tematy/a/', '/en/topics/a/']],
      ]),
    };
    const withdrawn = ShardedMap.of([
      ['page pl 1', '00000004'],
      ['/new/', '00000004'],
      ['topic 9', '00000003'],
      ['/media/a.png', '00000002'],
    ]);
    const names = withdrawnSince(target as unknown as Manifest, { withdrawn } as unknown as Manifest);
    expect([...names].sort()).toEqual(
      ['page pl 1', '/old/', '/new/', 'topic 9', '/tematy/a/', '/en/topics/a/', 'all topic'].sort(),
    );
  });

  test('do not include what was only absent during a rollback', async () => {
    const { releases, hold } = await open();
    await releases.publish(contentOf(['a']), { now, cursor: 1 });
    const both = contentOf(['a', 'b']);
    await releases.publish(both, { now, cursor: 2 });
    await rollback(releases, hold);
    await releases.publish(contentOf(['a2', 'b2']), { now, cursor: 3 });
    const { paths } = await rollback(releases, hold, '2');
    expect(['/strona-0/', '/strona-1/'].map((path) => paths.get(path))).toEqual(
      ['/strona-0/', '/strona-1/'].map((path) => both.paths.get(path)),
    );
  });

  test('are found behind redirects, even badly escaped ones', async () => {
    const { releases, hold } = await open();
    const old = { status: 301, location: 'https://elsewhere.example/%zz' } as const;
    const first = contentOf(['a', 'b']);
    await releases.publish({ ...first, paths: first.paths.with([['/old/', old]]) }, { now, cursor: 1 });
    await releases.publish(contentOf(['a2']), { now, cursor: 2 });
    expect((await rollback(releases, hold)).paths.get('/old/')).toEqual(old);
  });

  test('bring back neither their own pages nor pages that mention them', async () => {
    const { releases, hold } = await open();
    await releases.publish(contentOf(['a', 'b', 'c', 'd']), { now, cursor: 1 });
    const before = contentOf(['a2', 'b2', 'c2', 'd2']);
    const gone = { blob: 'gone', size: 4, type: 'text/html', status: 410 } as const;
    const second = before.paths.get('/strona-1/') as ReleasePage;
    await releases.publish(
      {
        ...before,
        paths: before.paths.with([
          ['/strona-2/', gone],
          ['/strona-1/', { ...second, mentions: packMentions(['page pl 1']) }],
        ]),
        entries: before.entries.with([['page pl 2', undefined]]),
      },
      { now, cursor: 2 },
    );
    const { paths } = await rollback(releases, hold);
    const blobs = [0, 1, 2, 3].map((index) => paths.get(`/strona-${index}/`));
    const blob = (text: string) => expect.objectContaining({ blob: hash('sha256', text) }) as unknown;
    // The first and the last page are as they were; the second mentioned the third.
    expect(blobs).toEqual([blob('a'), blob('b2'), gone, blob('d')]);
  });
});
