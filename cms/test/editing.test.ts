import { expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { draftEntry } from './support/entries.ts';
import { panelPath, signIn, type CmsReply } from './support/http.ts';

/** Panels tell each other who is editing what. */

const cms = await startCms();
const anna = await signIn(cms, 'strapi-editor', 'Anna');
const basia = await signIn(cms, 'strapi-editor', 'Basia');
const author = await signIn(cms, 'strapi-author', 'Celina');
const documentId = await draftEntry(
  cms,
  'meeting',
  { startsAt: '2026-12-01T17:00:00.000Z' },
  { pl: 'Zebranie', en: 'Meeting' },
);
const form = { uid: 'api::meeting.meeting', documentId, locale: 'pl', form: 'form' };

const editorsIn = ({ status, body }: CmsReply) =>
  status === 200 ? (body as unknown as { editors: object[] }).editors : status;
const tell = (send: typeof anna, isChanged: boolean, other = {}) =>
  send('POST', '/editing', { ...form, isChanged, ...other });
const listFor = async (send: typeof anna, locale = 'pl') =>
  editorsIn(await send('GET', `/editing?uid=api::meeting.meeting&locale=${locale}`));

test('Who changes a form is named to the others, in their forms and lists, until they save or leave', async () => {
  expect(editorsIn(await tell(anna, true))).toEqual([]);
  const named = { documentId, title: 'Zebranie', name: 'Anna Nowak', isOwn: false };
  expect(editorsIn(await tell(basia, false, { form: 'other' }))).toMatchObject([named]);
  expect(await listFor(basia)).toMatchObject([named]);
  expect(await listFor(basia, 'en')).toEqual([]);
  expect(await listFor(anna)).toMatchObject([{ isOwn: true }]);
  expect(editorsIn(await tell(anna, true, { form: 'second window' }))).toMatchObject([{ isOwn: true }]);

  await tell(anna, false);
  expect(await listFor(basia)).toHaveLength(1);
  expect((await anna('POST', '/editing/end', {})).status).toBe(204);
  expect(await listFor(basia)).toEqual([]);
});

test('tells nobody of entries that they may not read', async () => {
  await tell(anna, true);
  expect((await tell(author, true)).status).toBe(403);
  expect(await listFor(author)).toEqual([]);
  const { body } = await author('POST', `${panelPath('meeting')}?locale=pl`, { title: 'Moje' });
  const own = body.data?.documentId ?? '';
  await tell(author, true, { documentId: own });
  expect(await listFor(author)).toMatchObject([{ documentId: own, isOwn: true }]);
});

test('A look-up and a single have leases, too; nonsense is refused', async () => {
  const place = await cms.documents('place').create({ data: { nameDefault: 'Dom', nameSecond: 'House' } });
  const lookUp = { uid: 'api::place.place', documentId: place.documentId, locale: null };
  await tell(anna, true, lookUp);
  expect(editorsIn(await tell(basia, false, { ...lookUp, form: 'other' }))).toMatchObject([{ title: 'Dom' }]);
  await cms.documents('setting').create({ data: { siteNameDefault: 'Osiedle' } });
  const single = { uid: 'api::setting.setting', documentId: undefined, locale: null };
  await tell(anna, true, single);
  expect(editorsIn(await tell(basia, false, { ...single, form: 'other' }))).toHaveLength(1);
  for (const nonsense of [
    { uid: 'admin::user' },
    { locale: 'xx' },
    { form: 'x'.repeat(65) },
    { documentId: 7 },
  ])
    expect((await tell(anna, true, nonsense)).status).toBe(400);
});
