import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cms } from '../../scripts/seed/cms.ts';
import { loadSampleContent } from '../../scripts/seed/load.ts';
import { contentId } from '../src/content-files/index.ts';
import { startCms, type TestCms } from './support/cms.ts';
import { rowsWrittenBy } from './support/journal.ts';

/** The sample's own step, with a small sample. */
let cms: TestCms;
let folder: string;
const monday = new Date('2026-11-30T10:00:00Z');
const aWeekLater = new Date('2026-12-07T10:00:00Z');

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="10"><path d="M0 0h16v10H0z"/></svg>';
const begun = {
  'files/dot.svg': svg,
  'files/dot.svg.yaml': 'alt: { pl: Kropka, en: A dot }\n',
  'neighbourhood/azory/shared.yaml': 'slug: azory\ncover: { file: ../../files/dot.svg }\n',
  'neighbourhood/azory/pl.md': '---\nname: Azory\n---\nOsiedle.\n',
  'festival/fair/shared.yaml':
    'days:\n  fair: free Saturday from +7d\nstartsAt: fair 12:00\nrainDate: fair +1d 12:00\nneighbourhoods: [../../neighbourhood/azory]\n',
  'festival/fair/pl.md': '---\ntitle: Festyn\n---\nNa osiedlu [Azory](../../neighbourhood/azory).\n',
  'festival/fair/en.md': '---\ntitle: Fair\n---\nCome.\n',
};
const rest = {
  'update/news/shared.yaml': 'date: today\n',
  'update/news/pl.md': '---\ntitle: Nowiny\n---\nSą.\n',
};

const load = (now: Date) => loadSampleContent(cms.strapi as unknown as Cms, now, { from: folder });
const memory = () => cms.strapi.store({ type: 'core', name: 'osiedle' });
const key = 'sample-content';

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'osiedle-small-sample-'));
  await write(begun);
  cms = await startCms();
});
afterAll(() => rm(folder, { recursive: true }));

test('a day that cannot be read is named with its line, and nothing is written', async () => {
  await write({ 'meeting/talk/shared.yaml': 'kind: localGroup\nstartsAt: tomorow 12:00\n' });
  const rows = await rowsWrittenBy(cms, () =>
    expect(load(monday)).rejects.toThrow('meeting/talk/shared.yaml:2: “tomorow 12:00” is no day'),
  );
  expect(rows).toEqual([]);
  await rm(join(folder, 'meeting'), { recursive: true });
  await memory().delete({ key });
});

test('days are counted from the day of the seeding', async () => {
  expect(await load(monday)).toEqual({ state: 'written', items: 3 });
  const fair = await cms
    .documents('festival')
    .findOne({ documentId: contentId('festival', 'fair'), locale: 'en', status: 'published' });
  expect(fair).toMatchObject({ startsAt: '2026-12-12T11:00:00.000Z', rainDate: '2026-12-13T11:00:00.000Z' });
});

test('what was interrupted is finished a week later, with the days of its beginning', async () => {
  await memory().set({ key, value: { began: monday.toISOString(), finished: false } });
  await write(rest);
  const rows = await rowsWrittenBy(cms, () => load(aWeekLater));
  expect(rows).toEqual(['publish update pl']);
  expect(
    await cms.documents('update').findOne({ documentId: contentId('update', 'news'), status: 'published' }),
  ).toMatchObject({
    date: '2026-11-30',
  });
});

test('a week later nothing changes, so that there is no release', async () => {
  const rows = await rowsWrittenBy(cms, async () =>
    expect(await load(aWeekLater)).toEqual({ state: 'alreadyThere' }),
  );
  expect(rows).toEqual([]);
});

test('content that no seeding has written stays', async () => {
  await memory().delete({ key });
  const rows = await rowsWrittenBy(cms, async () =>
    expect(await load(aWeekLater)).toMatchObject({ state: 'refused' }),
  );
  expect(rows).toEqual([]);
});
