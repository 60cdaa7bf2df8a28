import { beforeAll, describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import type { DocumentRow } from './support/documents.ts';
import { draftEntry, publishedEntry, readDraft, readLive } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { openForm, type Form } from './support/form.ts';
import { panelPath, signIn, type CmsReply } from './support/http.ts';
import { solo } from './support/solo.ts';

/** Two people have the same form open: whoever saves second does not take back what the first has written. */

const cms = await startCms();
const anna = await signIn(cms, 'strapi-editor', 'Anna');
const basia = await signIn(cms, 'strapi-editor', 'Basia');
const startsAt = '2026-12-01T17:00:00.000Z';
const later = '2026-12-02T17:00:00.000Z';

interface Told {
  title: string | null;
  at: string;
  name: string | null;
  isOwn: boolean;
  fields: string[] | null;
  version: string;
}
/** What a refusal tells of the other save. */
function conflictsOf({ status, body }: CmsReply): Told[] {
  expect([status, body.error?.name]).toEqual([409, 'ConflictError']);
  return (body.error as unknown as { details: { conflicts: Told[] } }).details.conflicts;
}
const conflictOf = (reply: CmsReply): Told | undefined => conflictsOf(reply)[0];

const newMeeting = (titles: { pl?: string; en?: string } = { pl: 'Zebranie', en: 'Meeting' }) =>
  draftEntry(cms, 'meeting', { startsAt }, titles);
const meetingForm = (send: typeof anna, id: string, locale = 'pl') =>
  openForm(send, panelPath('meeting', id), locale);

describe('A form that was filled before a colleague saved', () => {
  let id: string;
  let mine: Form;
  let hers: Form;
  beforeAll(async () => {
    id = await newMeeting();
    [mine, hers] = [await meetingForm(anna, id), await meetingForm(basia, id)];
  });

  test('is refused, with who, when and what; nothing is written', async () => {
    const before = new Date().toISOString();
    expect((await hers.send('PUT', { title: 'Zebranie Basi', summary: 'Z kawą.' })).status).toBe(200);
    const reply = await mine.send('PUT', { title: 'Zebranie Anny' });
    const told = conflictOf(reply);
    expect(told).toMatchObject({ name: 'Basia Nowak', isOwn: false, title: 'Zebranie Basi' });
    expect(told?.fields?.toSorted()).toEqual(['summary', 'title']);
    expect(told?.at.localeCompare(before)).toBe(1);
    expect(reply.body.error?.message).toMatch(/^Ktoś zmienił ten wpis tymczasem \(Basia Nowak\)/);
    expect(await readDraft(cms, 'meeting', id, 'pl')).toMatchObject({ title: 'Zebranie Basi' });
  });

  solo('goes through for who has seen what is stored now, and asks again after a third save', async () => {
    const { version = '' } = conflictOf(await mine.send('PUT', { title: 'Zebranie Anny' })) ?? {};
    expect((await hers.send('PUT', { summary: 'Z ciastem.' })).status).toBe(200);
    const path = `${panelPath('meeting', id)}?locale=pl`;
    const seen = (loaded: string) =>
      anna('PUT', path, { title: 'Zebranie Anny' }, { 'x-osiedle-loaded': loaded });
    const third = conflictOf(await seen(version));
    expect(third).toMatchObject({ name: 'Basia Nowak', fields: ['summary'] });
    expect((await seen(third?.version ?? '')).status).toBe(200);
    expect(await readDraft(cms, 'meeting', id, 'pl')).toMatchObject({
      title: 'Zebranie Anny',
      summary: 'Z ciastem.',
    });
  });

  solo('is refused to the same person, too, who has it open in two windows', async () => {
    const [one, other] = [await meetingForm(anna, id), await meetingForm(anna, id)];
    await one.send('PUT', { title: 'W jednym oknie' });
    expect(conflictOf(await other.send('PUT', { title: 'W drugim' }))).toMatchObject({ isOwn: true });
  });

  solo('may be saved again and again by itself, before it is read anew', async () => {
    const form = await meetingForm(anna, id);
    for (const title of ['Raz', 'Dwa', 'Trzy']) expect((await form.send('PUT', { title })).status).toBe(200);
  });

  solo('tells nothing of people to requests without a session, and lets code write', async () => {
    await cms.documents('meeting').update({ documentId: id, locale: 'pl', data: { title: 'Z kodu' } });
    const form = await meetingForm(anna, id);
    await cms.documents('meeting').update({ documentId: id, locale: 'pl', data: { title: 'Znów z kodu' } });
    expect(conflictOf(await form.send('PUT', { title: 'Anna' }))).toMatchObject({ name: null, isOwn: false });
  });
});

describe('A colleague’s save is a conflict by what the form shows', () => {
  let id: string;
  let mine: Form;
  let place: DocumentRow;
  let picture: { id: number };
  beforeAll(async () => {
    id = await newMeeting();
    place = await cms
      .documents('place')
      .create({ data: { nameDefault: 'Dom', nameSecond: 'House' } } as never);
    picture = await uploadPicture(cms, 'plac.png');
    mine = await meetingForm(anna, id);
  });

  const cases: Record<string, { theirs: () => object; field: string; locale?: string }> = {
    'a text': { theirs: () => ({ summary: 'Nowe.' }), field: 'summary' },
    'a shared value, from the other language': {
      theirs: () => ({ startsAt: later }),
      field: 'startsAt',
      locale: 'en',
    },
    'rows of a group': { theirs: () => ({ occurrences: [{ startsAt: later }] }), field: 'occurrences' },
    'a choice': { theirs: () => ({ attendanceMode: 'mixed' }), field: 'attendanceMode' },
    'a relation': {
      theirs: () => ({
        place: { connect: [{ id: place.id, documentId: place.documentId }], disconnect: [] },
      }),
      field: 'place',
    },
    'a picture': {
      theirs: () => ({ cover: { file: { id: picture.id }, altDefault: 'Plac', altSecond: 'Square' } }),
      field: 'cover',
    },
  };
  test.each(Object.entries(cases))('%s', async (_, { theirs, field, locale = 'pl' }) => {
    await mine.reload();
    expect((await basia('PUT', `${panelPath('meeting', id)}?locale=${locale}`, theirs())).status).toBe(200);
    expect(conflictOf(await mine.send('PUT', { title: 'Anna' }))).toMatchObject({
      name: 'Basia Nowak',
      fields: [field],
    });
  });

  const harmless: Record<string, [locale: string, theirs: object]> = {
    'a text of the other language': ['en', { summary: 'Only English.' }],
    'nothing that has changed': ['pl', { summary: 'Nowe.', startsAt: later, statusNote: '' }],
  };
  solo.each(Object.entries(harmless))('%s is none', async (_, [locale, theirs]) => {
    await mine.reload();
    expect((await basia('PUT', `${panelPath('meeting', id)}?locale=${locale}`, theirs)).status).toBe(200);
    expect((await mine.send('PUT', { title: 'Anna' })).status).toBe(200);
  });

  solo('a publication without changes is none, neither for a save nor for a withdrawal', async () => {
    const meeting = await newMeeting();
    const [mine, hers] = [await meetingForm(anna, meeting), await meetingForm(basia, meeting)];
    expect((await hers.send('POST', {}, 'actions/publish')).status).toBe(200);
    expect((await mine.send('PUT', { summary: 'Z kawą.' })).status).toBe(200);
    expect((await mine.send('POST', {}, 'actions/unpublish')).status).toBe(200);
  });

  solo(
    'the form of a new language: its first save by somebody else, and the shared values it begins with',
    async () => {
      const id = await newMeeting({ pl: 'Zebranie' });
      const [mine, hers] = [await meetingForm(anna, id, 'en'), await meetingForm(basia, id)];
      await hers.send('PUT', { startsAt: later });
      expect(conflictOf(await mine.send('PUT', { title: 'Meeting', startsAt }))?.fields).toEqual([
        'startsAt',
      ]);
      await mine.reload();
      const third = await meetingForm(basia, id, 'en');
      await third.send('PUT', { title: 'Basia’s meeting', startsAt: later });
      expect(conflictOf(await mine.send('PUT', { title: 'Meeting', startsAt: later }))?.fields).toContain(
        'title',
      );
    },
  );

  test('a language that was deleted', async () => {
    const id = await newMeeting();
    const mine = await meetingForm(anna, id, 'en');
    expect((await basia('DELETE', `${panelPath('meeting', id)}?locale=en`)).status).toBe(200);
    expect(conflictOf(await mine.send('PUT', { title: 'Meeting' }))).toMatchObject({
      title: null,
      name: 'Basia Nowak',
    });
  });

  solo('a look-up and a single', async () => {
    const { documentId } = await cms
      .documents('place')
      .create({ data: { nameDefault: 'Dom', nameSecond: 'House' } });
    const setting = '/content-manager/single-types/api::setting.setting';
    for (const [path, field] of [
      [panelPath('place', documentId), 'nameDefault'],
      [setting, 'siteNameDefault'],
    ] as const) {
      const [mine, hers] = [await openForm(anna, path), await openForm(basia, path)];
      expect((await hers.send('PUT', { [field]: 'Basia' })).status).toBe(200);
      expect(conflictOf(await mine.send('PUT', { [field]: 'Anna' }))).toMatchObject({
        name: 'Basia Nowak',
        fields: expect.arrayContaining([field]) as unknown,
      });
      await mine.reload();
      expect((await mine.send('PUT', { [field]: 'Anna' })).status).toBe(200);
    }
  });
});

solo('So is refused to publish, withdraw, discard or delete what somebody has changed', async () => {
  const id = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Zebranie' });
  const mine = await meetingForm(anna, id);
  await basia('PUT', `${panelPath('meeting', id)}?locale=pl`, { title: 'Zebranie Basi' });
  for (const [method, action, body] of [
    ['POST', 'actions/publish', { title: 'Zebranie Anny' }],
    ['POST', 'actions/unpublish', {}],
    ['POST', 'actions/discard', {}],
    ['DELETE', undefined, undefined],
  ] as const) {
    expect(conflictOf(await mine.send(method, body, action))).toMatchObject({ fields: ['title'] });
    expect(await readDraft(cms, 'meeting', id, 'pl')).toMatchObject({ title: 'Zebranie Basi' });
    expect(await readLive(cms, 'meeting', id, 'pl')).toMatchObject({ title: 'Zebranie' });
  }
});

test('Several at once are published, withdrawn and deleted as their list shows them, or not at all', async () => {
  const ids: string[] = [];
  for (const title of ['Pierwsze', 'Drugie'])
    ids.push(await publishedEntry(cms, 'meeting', { startsAt }, { pl: title }));
  const [first = '', second = ''] = ids;
  const versions = async () => {
    const { headers } = await anna('GET', `${panelPath('meeting')}?locale=pl&page=1&pageSize=100`);
    const all = (headers.get('x-osiedle-version') ?? '').split(',');
    return all.filter((one) => ids.includes(one.split('=')[0] ?? '')).join(',');
  };
  const act = (action: string, loaded: string) =>
    anna(
      'POST',
      `${panelPath('meeting')}/actions/${action}?locale=pl`,
      { documentIds: ids, locale: 'pl' },
      { 'x-osiedle-loaded': loaded },
    );
  for (const action of ['bulkPublish', 'bulkUnpublish', 'bulkDelete']) {
    const loaded = await versions();
    // The other language’s own text is none of the list’s business.
    await basia('PUT', `${panelPath('meeting', first)}?locale=en`, { title: `English ${action}` });
    await basia('PUT', `${panelPath('meeting', second)}?locale=pl`, { title: `Basi ${action}` });
    expect(conflictsOf(await act(action, loaded))).toMatchObject([
      { title: `Basi ${action}`, name: 'Basia Nowak', fields: null },
    ]);
    const live = action === 'bulkDelete' ? null : { title: 'Pierwsze' };
    expect(await readLive(cms, 'meeting', first, 'pl')).toEqual(live && expect.objectContaining(live));
    expect((await act(action, await versions())).status).toBe(200);
  }
});

test('Two saves at the same moment: one is done, the other refused', async () => {
  const id = await newMeeting();
  const [mine, hers] = [await meetingForm(anna, id), await meetingForm(basia, id)];
  const replies = await Promise.all([
    mine.send('PUT', { title: 'Anna' }),
    hers.send('PUT', { title: 'Basia' }),
  ]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

solo('A header that is none is taken for no header; a deleted account is forgotten', async () => {
  const id = await newMeeting();
  const path = `${panelPath('meeting', id)}?locale=pl`;
  for (const nonsense of ['1', 'x'.repeat(5000), 'none/pl/<script>', `${id}=`, ',,'])
    expect((await anna('PUT', path, { title: 'Bez' }, { 'x-osiedle-loaded': nonsense })).status).toBe(200);
  const mine = await meetingForm(anna, id);
  const carol = await signIn(cms, 'strapi-editor', 'Karol');
  await carol('PUT', path, { title: 'Karol' });
  const users = cms.strapi.db.query('admin::user');
  const { id: account } = (await users.findOne({ where: { firstname: 'Karol' } })) as { id: number };
  await users.delete({ where: { id: account } });
  expect(conflictOf(await mine.send('PUT', { title: 'Anna' }))).toMatchObject({ name: null, isOwn: false });
});
