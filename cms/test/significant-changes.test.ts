import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { publishedEntry, readDraft, readLive } from './support/entries.ts';
import { panelPath, signIn } from './support/http.ts';
import { solo } from './support/solo.ts';

const cms = await startCms();
const meetings = cms.documents('meeting');
const editor = await signIn(cms, 'strapi-editor');

const startsAt = '2026-12-01T17:00:00.000Z';
const [second, third] = ['2026-12-08T17:00:00.000Z', '2026-12-15T17:00:00.000Z'];

const meeting = (shared: Record<string, unknown> = {}) =>
  publishedEntry(cms, 'meeting', { startsAt, ...shared }, { pl: 'Spotkanie', en: 'Meeting' });

/** How many significant changes readers of each language have heard of, live and for the next publication. */
async function counts(documentId: string): Promise<unknown[]> {
  const rows = await Promise.all(
    (['pl', 'en'] as const).flatMap((locale) => [
      readLive(cms, 'meeting', documentId, locale),
      readDraft(cms, 'meeting', documentId, locale),
    ]),
  );
  return rows.map((row) => row?.['significantChanges'] ?? 0);
}

/** Changes the Polish draft and publishes it. */
async function change(documentId: string, data: Record<string, unknown>): Promise<unknown[]> {
  await meetings.update({ documentId, locale: 'pl', data });
  await meetings.publish({ documentId, locale: 'pl' });
  return counts(documentId);
}

describe('A publication', () => {
  solo(
    'is a significant change where a new sentence says what has changed, in its language alone',
    async () => {
      const documentId = await meeting();
      expect(await counts(documentId)).toEqual([0, 0, 0, 0]);
      expect(await change(documentId, { body: 'Poprawiona literówka.' })).toEqual([0, 0, 0, 0]);
      expect(await change(documentId, { changeNote: 'Zaczynamy o 18.00.' })).toEqual([1, 1, 0, 0]);
      expect(await readLive(cms, 'meeting', documentId, 'pl')).toMatchObject({
        changeNote: 'Zaczynamy o 18.00.',
      });
      // The sentence stays, and is no news any more.
      expect(await change(documentId, { body: 'Jeszcze jedna.' })).toEqual([1, 1, 0, 0]);
      expect(await change(documentId, { changeNote: ' Zaczynamy o 18.00. ' })).toEqual([1, 1, 0, 0]);
      expect(await change(documentId, { changeNote: 'Zaczynamy jednak o 17.00.' })).toEqual([2, 2, 0, 0]);
      expect(await change(documentId, { changeNote: null })).toEqual([2, 2, 0, 0]);
    },
  );

  solo('is one in both languages where the event is called off, moved, postponed or back on', async () => {
    const documentId = await meeting();
    const statuses = ['cancelled', 'scheduled', 'moved', 'postponed'];
    for (const [index, eventStatus] of statuses.entries())
      expect(await change(documentId, { eventStatus, statusNote: 'Bo tak.' })).toEqual(
        Array.from({ length: 4 }, () => index + 1),
      );
    expect(await change(documentId, { statusNote: 'Inne słowa.' })).toEqual([4, 4, 4, 4]);
    await meetings.update({ documentId, locale: 'en', data: { statusNote: 'Just so.' } });
    await meetings.publish({ documentId, locale: '*' });
    expect(await counts(documentId)).toEqual([4, 4, 4, 4]);
  });

  solo(
    'is one where a single date is called off or back on, and not where dates are added or moved',
    async () => {
      const documentId = await meeting({ occurrences: [{ startsAt: second }] });
      const dates = (...occurrences: object[]) => change(documentId, { occurrences });
      expect(await dates({ startsAt: second }, { startsAt: third })).toEqual([0, 0, 0, 0]);
      expect(await dates({ startsAt: second, calledOff: true }, { startsAt: third })).toEqual([1, 1, 1, 1]);
      expect(await dates({ startsAt: second, calledOff: true })).toEqual([1, 1, 1, 1]);
      expect(await dates({ startsAt: second })).toEqual([2, 2, 2, 2]);
      expect(await dates({ startsAt: third })).toEqual([2, 2, 2, 2]);
    },
  );

  solo('is none where it is the first, or takes the entry back after it was withdrawn', async () => {
    const documentId = await meeting({
      changeNote: 'Nowe.',
      occurrences: [{ startsAt: second, calledOff: true }],
    });
    expect(await counts(documentId)).toEqual([0, 0, 0, 0]);
    await meetings.unpublish({ documentId, locale: 'pl' });
    expect((await change(documentId, { changeNote: 'Wracamy.' }))[0]).toBe(0);
  });

  solo('is no second one after the draft was taken back to what is live', async () => {
    const documentId = await meeting();
    await change(documentId, { changeNote: 'Zaczynamy o 18.00.' });
    await meetings.discardDraft({ documentId, locale: 'pl' });
    expect(await change(documentId, { body: 'Literówka.' })).toEqual([1, 1, 0, 0]);
  });

  solo('by the panel counts the same, whatever its form says of the count', async () => {
    const documentId = await meeting();
    const path = panelPath('meeting', documentId, 'actions/publish');
    const form = { title: 'Spotkanie', startsAt, locale: 'pl', significantChanges: 40 };
    expect((await editor('POST', path, { ...form, changeNote: 'Nowa sala.' })).status).toBe(200);
    expect(await counts(documentId)).toEqual([1, 1, 0, 0]);
    // A form that was loaded before.
    const sent = await editor('POST', path, { ...form, significantChanges: 0, summary: 'Krótko.' });
    expect(sent.status).toBe(200);
    expect(await counts(documentId)).toEqual([1, 1, 0, 0]);
  });

  test('of many at once counts those that changed', async () => {
    const [one, other] = [await meeting(), await meeting()];
    await meetings.update({
      documentId: one,
      locale: 'pl',
      data: { eventStatus: 'moved', statusNote: 'X.' },
    });
    await meetings.update({ documentId: other, locale: 'pl', data: { summary: 'Inaczej.' } });
    const data = { documentIds: [one, other], locale: ['pl'] };
    expect((await editor('POST', panelPath('meeting', 'actions/bulkPublish'), data)).status).toBe(200);
    expect([await counts(one), await counts(other)]).toEqual([
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ]);
  });

  test('whose count was raised with the text is not counted twice, and the count never falls', async () => {
    const documentId = await meeting();
    expect(await change(documentId, { significantChanges: 5, changeNote: 'Nowa sala.' })).toEqual([
      5, 5, 0, 0,
    ]);
    expect(await change(documentId, { significantChanges: 2, summary: 'Krótko.' })).toEqual([5, 5, 0, 0]);
  });
});
