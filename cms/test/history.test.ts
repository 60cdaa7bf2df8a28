import { describe, expect, test } from 'vitest';
import { versionUid, type StoredVersion } from '../src/history/tables.ts';
import { startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { panelPath, signIn } from './support/http.ts';

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor', 'Anna');

const startsAt = '2026-12-01T17:00:00.000Z';

async function versionsOf(documentId: string, locale = 'pl'): Promise<StoredVersion[]> {
  return cms.strapi.db.query(versionUid).findMany({ where: { documentId, locale }, orderBy: { id: 'asc' } });
}
const actionsOf = async (documentId: string, locale = 'pl') =>
  (await versionsOf(documentId, locale)).map(({ action }) => action);

describe('Every save', () => {
  test('is kept with who and when', async () => {
    const created = await editor('POST', `${panelPath('meeting')}?locale=pl`, { title: 'Narada', startsAt });
    const documentId = created.body.data?.documentId ?? '';
    await editor('PUT', `${panelPath('meeting', documentId)}?locale=pl`, { title: 'Narada druga' });
    const began = Date.now();
    await editor('POST', `${panelPath('meeting', documentId, 'actions/publish')}?locale=pl`, {
      title: 'Narada trzecia',
    });
    console.log('publish', Date.now() - began);
    console.log(await versionsOf(documentId));
    expect(await actionsOf(documentId)).toEqual(['saved', 'saved', 'published']);
  });
});
