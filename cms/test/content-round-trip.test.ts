import { libraryFile, schemas } from '@osiedle/shared';
import { expect, inject, test } from 'vitest';
import { empty, loadEmptySite } from '../../publisher/test/support/empty-site.ts';
import { renderAll } from '../../publisher/test/support/rendering.ts';
import { readWithdrawals } from '../../site/src/content/journal.ts';
import { typeByUid } from '../../site/src/content/wire.ts';

import { contentId, type Schemas } from '../src/content-files/index.ts';
import { environment, startCms, type TestCms } from './support/cms.ts';
import {
  contentFolder,
  contentTransfer,
  filesBelow,
  handWritten,
  writeExamples,
} from './support/content-files.ts';
import { readPublishedContent, rowsWrittenBy } from './support/journal.ts';

/** All that the site serves of what a CMS has published, by path. */
async function siteOf(published: Record<string, unknown>, withdrawals: Withdrawals): Promise<object> {
  const site = await loadEmptySite();
  const { store } = site.published;
  for (const [key, wire] of Object.entries(published)) {
    const [uid = '', documentId = ''] = key.split(' ');
    const type = typeByUid.get(uid);
    if (type) store.put(type, wire);
    else store.setFile(documentId, libraryFile.parse(wire));
  }
  for (const { uid, locale, at } of withdrawals) {
    const type = typeByUid.get(uid);
    if (type) store.noteWithdrawal(type, locale, at);
  }
  const { rendered, failed } = await renderAll(site.createRenderer([]), new Date('2026-12-20T08:00:00Z'));
  expect(failed).toEqual([]);
  empty(site);
  return Object.fromEntries(rendered.map(({ path, body }) => [path, Buffer.from(body).toString()]));
}

/** What visitors see; on Postgres only what the site reads, since the renderer knows no databases. */
async function seenOf(cms: TestCms): Promise<object> {
  const withdrawals = await withdrawalsOf(cms);
  const published = await readPublishedContent(cms);
  if (!inject('postgres') || isLong) return { withdrawals, ...(await siteOf(published, withdrawals)) };
  const read = Object.entries(published).map(([key, wire]) => {
    const type = typeByUid.get(key.split(' ')[0] ?? '');
    return [key, (type ? schemas[type] : libraryFile).parse(wire)];
  });
  return { withdrawals, ...(Object.fromEntries(read) as object) };
}

type Withdrawals = Awaited<ReturnType<typeof readWithdrawals>>;

function withdrawalsOf({ url }: TestCms): Promise<Withdrawals> {
  return readWithdrawals({ url: new URL(url), token: environment.CMS_TOKEN });
}

const isLong = Boolean(process.env['LONG']);
let cms = await startCms();

test('the content of a product makes the same site in an empty one, byte for byte', async () => {
  const written = await contentFolder(await handWritten());
  expect(await contentTransfer(cms).import({ folder: written })).toMatchObject({
    created: 9,
    faults: [],
    left: [],
  });

  // Also what stands beside, and what a single leads to.
  const narada = `osiedle:meeting/${contentId('meeting', 'narada')}`;
  const texts = JSON.stringify(await readPublishedContent(cms));
  for (const link of [`[narada](${narada}#dalej)`, `[narada](${narada})`]) expect(texts).toContain(link);

  if (isLong)
    await contentTransfer(cms).import({
      folder: (await writeExamples(cms.strapi as unknown as Schemas)).folder,
    });

  // What editors do: another address, a withdrawal, a significant change, and a draft.
  const documentId = contentId('meeting', 'narada');
  const meetings = cms.documents('meeting');
  await meetings.update({ documentId, locale: 'pl', data: { slug: 'rozmowa', significantChanges: 1 } });
  await meetings.publish({ documentId, locale: 'pl' });
  await meetings.unpublish({ documentId, locale: 'en' });
  await meetings.update({ documentId, locale: 'pl', data: { summary: 'Jeszcze nie dla wszystkich.' } });

  const exported = await contentFolder();
  await contentTransfer(cms).export({ folder: exported });
  const files = await filesBelow(exported);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'drafts/meeting/rozmowa/pl.md',
      'drafts/meeting/rozmowa/en.md',
      'meeting/rozmowa/pl.md',
      'redirect/en-meetings-council/shared.yaml',
      'redirect/spotkania-narada/shared.yaml',
      'withdrawals.yaml',
    ]),
  );
  expect(Object.keys(files)).not.toContain('meeting/rozmowa/en.md');
  const seen = await seenOf(cms);
  expect(JSON.stringify(seen)).toContain('Także online.');
  expect(Object.values(files).join()).toContain('focalPoint:\n  x: 20\n  y: 80.5');
  expect(await rowsWrittenBy(cms, () => contentTransfer(cms).import({ folder: exported }))).toEqual([]);

  cms = await startCms();
  expect(await contentTransfer(cms).import({ folder: exported })).toMatchObject({ faults: [], left: [] });
  expect(await seenOf(cms)).toEqual(seen);
  const again = await contentFolder();
  await contentTransfer(cms).export({ folder: again });
  expect(await filesBelow(again)).toEqual(files);
  expect(await rowsWrittenBy(cms, () => contentTransfer(cms).import({ folder: again }))).toEqual([]);
});
