import { libraryFile } from '@osiedle/shared';
import { expect, test } from 'vitest';
import { empty, loadEmptySite } from '../../publisher/test/support/empty-site.ts';
import { renderAll } from '../../publisher/test/support/rendering.ts';
import { readWithdrawals } from '../../site/src/content/journal.ts';
import { typeByUid } from '../../site/src/content/wire.ts';
import { contentId } from '../src/content-files/index.ts';
import { environment, startCms, type TestCms } from './support/cms.ts';
import { contentFolder, contentTransfer, filesBelow, handWritten } from './support/content-files.ts';
import { readPublishedContent, rowsWrittenBy } from './support/journal.ts';

/** All that the site serves of what a CMS has published, by path. */
async function siteOf(cms: TestCms): Promise<Record<string, string>> {
  const site = await loadEmptySite();
  const { store } = site.published;
  for (const [key, wire] of Object.entries(await readPublishedContent(cms))) {
    const [uid = '', documentId = ''] = key.split(' ');
    const type = typeByUid.get(uid);
    if (type) store.put(type, wire);
    else store.setFile(documentId, libraryFile.parse(wire));
  }
  for (const { uid, locale, at } of await withdrawalsOf(cms)) {
    const type = typeByUid.get(uid);
    if (type) store.noteWithdrawal(type, locale, at);
  }
  const { rendered, failed } = await renderAll(site.createRenderer([]), new Date('2026-12-20T08:00:00Z'));
  expect(failed).toEqual([]);
  empty(site);
  return Object.fromEntries(rendered.map(({ path, body }) => [path, Buffer.from(body).toString()]));
}

function withdrawalsOf({ url }: TestCms): ReturnType<typeof readWithdrawals> {
  return readWithdrawals({ url: new URL(url), token: environment.CMS_TOKEN });
}

let cms = await startCms();

test('the content of a product makes the same site in an empty one, byte for byte', async () => {
  const written = await contentFolder(await handWritten());
  expect(await contentTransfer(cms).import({ folder: written })).toMatchObject({
    created: 7,
    faults: [],
    left: [],
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
  expect(
    Object.keys(files)
      .filter((path) => /meeting|redirect|withdrawals/.test(path))
      .sort(),
  ).toEqual([
    'drafts/meeting/rozmowa/en.md',
    'drafts/meeting/rozmowa/pl.agenda.md',
    'drafts/meeting/rozmowa/pl.md',
    'drafts/meeting/rozmowa/shared.yaml',
    'meeting/rozmowa/pl.agenda.md',
    'meeting/rozmowa/pl.md',
    'meeting/rozmowa/shared.yaml',
    'redirect/meetings-council/shared.yaml'.replace('meetings-council', 'en-meetings-council'),
    'redirect/spotkania-narada/shared.yaml',
    'withdrawals.yaml',
  ]);
  const site = await siteOf(cms);
  expect(site['/spotkania/rozmowa/']).toContain('Także online.');
  const withdrawals = await withdrawalsOf(cms);
  expect(await rowsWrittenBy(cms, () => contentTransfer(cms).import({ folder: exported }))).toEqual([]);

  cms = await startCms();
  expect(await contentTransfer(cms).import({ folder: exported })).toMatchObject({ faults: [], left: [] });
  expect(await siteOf(cms)).toEqual(site);
  expect(await withdrawalsOf(cms)).toEqual(withdrawals);
  const again = await contentFolder();
  await contentTransfer(cms).export({ folder: again });
  expect(await filesBelow(again)).toEqual(files);
  expect(await rowsWrittenBy(cms, () => contentTransfer(cms).import({ folder: again }))).toEqual([]);
});
