import { beforeEach, describe, expect, test } from 'vitest';
import type { Review } from '../src/review/review.ts';
import { sentBack, toReview } from '../src/review/waiting.ts';
import { environment, startCms } from './support/cms.ts';
import { draftEntry } from './support/entries.ts';
import { panelPath, requestSender, signIn, type Send } from './support/http.ts';
import { solo } from './support/solo.ts';

/** An Author asks for a review, Editors comment, send back or publish; each is tried as everybody. */

const cms = await startCms();
const author = await signIn(cms, 'strapi-author', 'Jan');
const colleague = await signIn(cms, 'strapi-author', 'Celina');
const editor = await signIn(cms, 'strapi-editor', 'Anna');
const administrator = await signIn(cms, 'strapi-super-admin', 'Zofia');
const uid = 'api::meeting.meeting';

let documentId = '';
beforeEach(async () => {
  const values = { title: 'Zebranie', locale: 'pl', startsAt: '2026-12-01T17:00:00.000Z' };
  const gallery = [{ altDefault: 'Pierwsze' }, { altDefault: 'Drugie' }];
  const { body } = await author('POST', panelPath('meeting'), { ...values, gallery });
  documentId = body.data?.documentId ?? '';
});

const entry = (more: object = {}) => ({ uid, documentId, locale: 'pl', ...more });
const statusOf = async (send: Send, deed: string, more: object = {}) =>
  (await send('POST', `/review/${deed}`, entry(more))).status;
/** Does something. @returns the review as it is then */
async function does(send: Send, deed: string, more: object = {}): Promise<Review> {
  const { status, body } = await send('POST', `/review/${deed}`, entry(more));
  expect([deed, status, body.error?.message]).toEqual([deed, 200, undefined]);
  return body as unknown as Review;
}
const read = (send: Send, locale = 'pl') =>
  send('GET', `/review?uid=${uid}&documentId=${documentId}&locale=${locale}`);
const reviewFor = async (send: Send) => (await read(send)).body as unknown as Review;
const publish = (send: Send) =>
  send('POST', panelPath('meeting', documentId, 'actions/publish'), { locale: 'pl' });
const rows = async (table: 'review-step' | 'review-comment') =>
  cms.strapi.db.query(`osiedle::${table}`).count({ where: { documentId } });

describe('A review', () => {
  test('is asked for, sent back with comments, asked for again and published', async () => {
    expect(await reviewFor(author)).toMatchObject({ mayAsk: true, mayReturn: false, step: null });
    await does(author, 'ask', { note: ' Proszę o szybką odpowiedź.\r\n' });
    const asked = { kind: 'asked', by: 'Jan Nowak', note: 'Proszę o szybką odpowiedź.' };
    expect(await reviewFor(editor)).toMatchObject({ mayReturn: true, step: { ...asked, isOwn: false } });
    expect((await reviewFor(author)).step).toMatchObject({ ...asked, isOwn: true });

    expect(await statusOf(editor, 'return')).toBe(400);
    await does(editor, 'comment', { path: 'title', text: 'Za krótki <b>tytuł</b>' });
    const returned = await does(editor, 'return');
    expect(returned.step).toMatchObject({ kind: 'returned', by: 'Anna Nowak', isOwn: true });
    const { comments } = await reviewFor(author);
    expect(comments).toMatchObject([
      { path: 'title', text: 'Za krótki <b>tytuł</b>', by: 'Anna Nowak', isOwn: false, isResolved: false },
    ]);
    const id = comments[0]?.id;
    expect((await does(author, 'settle', { id })).comments).toMatchObject([{ isResolved: true }]);
    await does(author, 'settle', { id, isResolved: false });

    expect((await does(author, 'ask')).step).toMatchObject({ kind: 'asked', note: null });
    expect((await publish(editor)).status).toBe(200);
    const { step, comments: kept } = await reviewFor(author);
    expect(step).toMatchObject({ kind: 'published', by: 'Anna Nowak' });
    expect(kept).toMatchObject([{ isResolved: true }]);
    expect(await rows('review-step')).toBe(1);
  });

  test('goes on when its entry is saved, and says so; a second request changes the note alone', async () => {
    await does(author, 'ask');
    expect((await does(author, 'ask', { note: 'Jednak z dopiskiem' })).step?.note).toBe('Jednak z dopiskiem');
    expect((await reviewFor(editor)).changedAt).toBeNull();
    await author('PUT', panelPath('meeting', documentId), { title: 'Inny tytuł', locale: 'pl' });
    const { step, changedAt } = await reviewFor(editor);
    expect(step?.kind).toBe('asked');
    expect(changedAt).not.toBeNull();
  });

  test('is taken back, or ends, once: whoever comes later is told', async () => {
    await does(author, 'ask');
    expect((await does(author, 'take-back')).step).toBeNull();
    const { status, body } = await editor('POST', '/review/return', entry({ note: 'Popraw' }));
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/nie czeka już/)]);
    expect(await statusOf(author, 'take-back')).toBe(400);
    await does(author, 'ask');
    const both = await Promise.all([1, 2].map(() => statusOf(editor, 'return', { note: 'Popraw' })));
    expect(both.sort()).toEqual([200, 400]);
  });

  test('is not copied, and goes with its entry; a refused publication ends nothing', async () => {
    await does(author, 'ask');
    await does(editor, 'comment', { path: '', text: 'Dobre' });
    const { body } = await author('POST', panelPath('meeting', 'clone', documentId), { locale: 'pl' });
    const copied = { uid, documentId: body.data?.documentId, locale: 'pl' };
    expect(copied.documentId).not.toBe(documentId);
    const query = new URLSearchParams(copied as Record<string, string>);
    expect((await author('GET', `/review?${query}`)).body).toMatchObject({ step: null, comments: [] });

    expect((await publish(author)).status).toBe(403);
    await cms.documents('meeting').update({ documentId, locale: 'pl', data: { startsAt: null } });
    expect((await publish(editor)).status).toBe(400);
    expect((await reviewFor(editor)).step?.kind).toBe('asked');

    await cms.documents('meeting').delete({ documentId, locale: 'en' });
    expect([await rows('review-step'), await rows('review-comment')]).toEqual([1, 1]);
    await cms.documents('meeting').delete({ documentId, locale: '*' });
    expect([await rows('review-step'), await rows('review-comment')]).toEqual([0, 0]);
  });

  solo('of a withdrawn entry is over, and of a discarded draft', async () => {
    await does(author, 'ask');
    await publish(editor);
    await cms.documents('meeting').unpublish({ documentId, locale: 'pl' });
    expect((await reviewFor(editor)).step).toBeNull();
    await publish(editor);
    await does(author, 'ask');
    await cms.documents('meeting').discardDraft({ documentId, locale: 'pl' });
    expect(await rows('review-step')).toBe(0);
  });

  test('waits on the home pages of those whom it concerns', async () => {
    const waitingFor = async (send: Send, source: typeof toReview) => {
      const user = (await send('GET', '/admin/users/me')).body.data as unknown as { id: number };
      const roles = cms.strapi.service('admin::user');
      const account = await roles.findOne(user.id);
      const userAbility = await cms.strapi.service('admin::permission').engine.generateUserAbility(account);
      const { count, first } = await source.find(cms.strapi, { user, userAbility, most: 5 });
      expect(count).toBe(first.filter((one) => 'documentId' in one && one.documentId === documentId).length);
      return first;
    };
    await cms.strapi.db.query('osiedle::review-step').deleteMany({});
    await does(author, 'ask');
    const waiting = { uid, documentId, locale: 'pl', title: 'Zebranie', detail: ['Jan Nowak', 'Jan Nowak'] };
    expect(await waitingFor(editor, toReview)).toMatchObject([waiting]);
    for (const send of [author, colleague]) expect(await waitingFor(send, toReview)).toEqual([]);
    await does(editor, 'return', { note: 'Popraw' });
    expect(await waitingFor(editor, toReview)).toEqual([]);
    expect(await waitingFor(author, sentBack)).toMatchObject([
      { documentId, detail: ['Anna Nowak', 'Anna Nowak'] },
    ]);
    expect(await waitingFor(colleague, sentBack)).toEqual([]);
  });
});

describe('A comment', () => {
  solo('is at a field, at a row by its id, or at the entry, and nowhere else', async () => {
    for (const path of ['', 'title', 'gallery', 'gallery#7.altDefault', 'booking.phone'])
      await does(author, 'comment', { path, text: 'Uwaga' });
    for (const path of [
      'nothing',
      'title.x',
      'slug#',
      'gallery.0',
      'originallyPublishedAt',
      '__proto__',
      7,
      null,
    ])
      expect([path, await statusOf(author, 'comment', { path, text: 'Uwaga' })]).toEqual([path, 400]);
  });

  solo('is a plain text that is not empty, nor too long', async () => {
    const hidden = 'a\u202eb\u0000c\td';
    const { comments } = await does(editor, 'comment', { path: 'title', text: hidden });
    expect(comments.at(-1)?.text).toBe('abc d');
    for (const text of ['', ' \n ', 'x'.repeat(2001), undefined, { a: 1 }])
      expect(await statusOf(editor, 'comment', { path: 'title', text })).toBe(400);
    expect(await statusOf(author, 'ask', { note: 'x'.repeat(1001) })).toBe(400);
  });

  test('is removed by whoever wrote it, and of this entry alone', async () => {
    const [comment] = (await does(editor, 'comment', { path: 'title', text: 'Moja' })).comments;
    const id = comment?.id;
    expect(await statusOf(author, 'remove', { id })).toBe(404);
    const other = await draftEntry(cms, 'meeting', {}, { pl: 'Inne' });
    for (const deed of ['remove', 'settle'])
      expect((await editor('POST', `/review/${deed}`, entry({ id, documentId: other }))).status).toBe(404);
    for (const odd of ['1', -1, 2 ** 40, undefined])
      expect(await statusOf(editor, 'settle', { id: odd })).toBe(400);
    expect((await does(editor, 'remove', { id })).comments).toEqual([]);
  });

  test('goes with the account of whoever wrote it', async () => {
    const leaving = await signIn(cms, 'strapi-super-admin', 'Ewa');
    const { id } = (await leaving('GET', '/admin/users/me')).body.data as unknown as { id: number };
    await does(leaving, 'comment', { path: 'title', text: 'Od Ewy' });
    await does(author, 'ask', { note: 'Od Jana' });
    await does(leaving, 'return', { note: 'Też od Ewy' });
    await leaving('PUT', '/review/letters', { isOn: false });
    expect((await administrator('DELETE', `/admin/users/${id}`)).status).toBe(200);
    const { step, comments } = await reviewFor(author);
    expect(step).toMatchObject({ kind: 'returned', by: null, note: null });
    expect(comments).toEqual([]);
    expect(await cms.strapi.db.query('osiedle::review-letters-off').count({ where: { actor: id } })).toBe(0);
  });
});

test('Only who may publish an entry, and who began it, learns of its review; each does what is theirs', async () => {
  await does(author, 'ask', { note: 'Poufne' });
  await does(editor, 'comment', { path: 'title', text: 'Poufne' });
  const strangers = [requestSender(cms), requestSender(cms, environment.CMS_TOKEN)];
  const deeds = ['ask', 'take-back', 'return', 'comment', 'settle', 'remove'];
  for (const [send, wanted] of [...strangers.map((one) => [one, 401] as const), [colleague, 403] as const]) {
    const answers = [
      await read(send),
      ...(await Promise.all(deeds.map((deed) => send('POST', `/review/${deed}`, entry())))),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => wanted));
    expect(JSON.stringify(answers)).not.toContain('Poufne');
  }
  expect(await statusOf(author, 'return', { note: 'Sam sobie' })).toBe(403);
  for (const send of [editor, administrator]) {
    expect((await reviewFor(send)).mayReturn).toBe(true);
    for (const deed of ['ask', 'take-back']) expect(await statusOf(send, deed)).toBe(403);
  }
  // The other language, which an Editor begins, is not the Author's.
  await editor('PUT', panelPath('meeting', documentId), { title: 'Meeting', locale: 'en' });
  expect([(await read(author, 'en')).status, (await read(editor, 'en')).status]).toEqual([403, 200]);
  for (const odd of [
    { uid: 'api::place.place' },
    { uid: 'admin::user' },
    { documentId: { $ne: 'x' } },
    { locale: '*' },
  ])
    for (const deed of deeds) expect((await editor('POST', `/review/${deed}`, entry(odd))).status).toBe(400);
  expect((await editor('POST', '/review/ask', entry({ documentId: 'x'.repeat(24) }))).status).toBe(403);
});
