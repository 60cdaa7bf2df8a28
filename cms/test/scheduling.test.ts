import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '@osiedle/shared';
import { describe, expect, test, vi } from 'vitest';
import { forgetScheduleWords, schedulesUid } from '../src/scheduling/table.ts';
import { failedSchedules, scheduledEntries } from '../src/scheduling/waiting.ts';
import type { EntrySchedules, Schedule } from '../src/scheduling/schedule.ts';
import { environment, startCms } from './support/cms.ts';
import { draftEntry, publishedEntry, readLive } from './support/entries.ts';
import { panelPath, requestSender, signIn, type CmsReply, type Send } from './support/http.ts';
import { journalAfter, readJournal } from './support/journal.ts';
import { solo } from './support/solo.ts';

/** Publications and withdrawals at a time that somebody has set, by the panel's own routes. */

const cms = await startCms();
const { strapi } = cms;
const editor = await signIn(cms, 'strapi-editor', 'Anna');
const author = await signIn(cms, 'strapi-author', 'Celina');
const users = strapi.db.query('admin::user');
const schedules = strapi.db.query(schedulesUid);
const meetings = cms.documents('meeting');
const startsAt = '2027-03-01T17:00:00.000Z';
const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString();

const uid = 'api::meeting.meeting';
const polish = { pl: 'Zebranie' };
const inBoth = { ...polish, en: 'Meeting' };
const draft = (titles: Partial<Record<Locale, string>> = polish) =>
  draftEntry(cms, 'meeting', { startsAt }, titles);
const live = (titles: Partial<Record<Locale, string>> = polish) =>
  publishedEntry(cms, 'meeting', { startsAt }, titles);
const plan = (documentId: string, verb = 'publish', at = tomorrow, locales = ['pl'], send = editor) =>
  send('POST', '/schedules', { uid, documentId, locales, verb, at });
const read = async (documentId: string, send = editor): Promise<Schedule[]> => {
  const { body } = await send('GET', `/schedules?uid=${uid}&documentId=${documentId}`);
  return (body as unknown as EntrySchedules).schedules;
};
const stateOf = async (documentId: string) =>
  (await schedules.findMany({ where: { documentId }, orderBy: { id: 'asc' } })).map(
    ({ state }: { state: string }) => state,
  );
const isLive = async (documentId: string, locale: Locale = 'pl') =>
  (await readLive(cms, 'meeting', documentId, locale)) !== null;
const messageOf = ({ body }: CmsReply) => body.error?.message ?? '';

/** Another entry: when its schedule is set, the scheduler looks what else is due. */
const other = await live();

/** Lets the time come of what is scheduled for entries, in the order in which it was to come. @param from the first instant */
async function comeTrue(documentIds: string[], from = 0): Promise<void> {
  const where = { documentId: { $in: documentIds }, state: 'due' };
  const rows: { id: number; dueAt: string }[] = await schedules.findMany({
    where,
    orderBy: { dueAt: 'asc' },
  });
  const instants = [...new Set(rows.map(({ dueAt }) => dueAt))];
  for (const { id, dueAt } of rows) {
    const at = new Date(from + instants.indexOf(dueAt)).toISOString();
    await schedules.update({ where: { id }, data: { dueAt: at } });
  }
  await plan(other, 'withdraw');
  await vi.waitFor(async () => expect(await schedules.count({ where })).toBe(0), { timeout: 40_000 });
}

describe('What is scheduled', () => {
  test('is done once at its time, in the languages that were named, by the person who set it', async () => {
    const [both, one] = [await draft(inBoth), await live(inBoth)];
    const before = (await readJournal(cms)).meta.last;
    expect((await plan(both, 'publish', tomorrow, ['pl', 'en'])).status).toBe(200);
    expect((await plan(one, 'withdraw', tomorrow, ['en'])).status).toBe(200);
    expect(await read(both)).toMatchObject([
      { locale: 'pl', verb: 'publish', at: tomorrow, name: 'Anna Nowak', failure: null },
      { locale: 'en', at: tomorrow },
    ]);
    const at = Date.now() + 1000;
    await comeTrue([both, one], at);
    // A withdrawal leaves a redirect, too.
    const rows = (await journalAfter(cms, before)).filter((row) => row.uid === uid);
    expect(rows.map(({ action, documentId, locale }) => [action, documentId, locale])).toEqual([
      ['publish', both, 'pl'],
      ['publish', both, 'en'],
      ['unpublish', one, 'en'],
    ]);
    const anna: { id: number } | null = await users.findOne({ where: { firstname: 'Anna' } });
    for (const row of rows) {
      expect(row.actor).toBe(anna?.id);
      expect(Date.parse(row.at)).toBeGreaterThanOrEqual(at);
    }
    expect(await read(both)).toEqual([]);
    expect([await isLive(one), await isLive(one, 'en')]).toEqual([true, false]);
  });

  solo('goes out as its draft is then, with the sentence of an important change', async () => {
    const documentId = await live();
    await plan(documentId);
    const data = { summary: 'Po zmianie.', changeNote: 'Zaczynamy o 18.00.' };
    await meetings.update({ documentId, locale: 'pl', data });
    await comeTrue([documentId]);
    expect(await readLive(cms, 'meeting', documentId, 'pl')).toMatchObject({
      ...data,
      significantChanges: 1,
    });
  });

  test('is set anew, and cancelled, and then does not happen', async () => {
    const documentId = await draft();
    await plan(documentId, 'publish', new Date(Date.parse(tomorrow) + 1000).toISOString());
    await plan(documentId);
    expect(await read(documentId)).toMatchObject([{ at: tomorrow }]);
    const cancelled = await editor('POST', '/schedules/cancel', {
      uid,
      documentId,
      locales: ['pl'],
      verb: 'publish',
    });
    expect((cancelled.body as unknown as EntrySchedules).schedules).toEqual([]);
    await comeTrue([documentId]);
    expect([await isLive(documentId), await stateOf(documentId)]).toEqual([false, ['ended']]);
  });
});

describe('The rules', () => {
  solo(
    'are asked when it is set, with the sentences of a publication, and nothing is published',
    async () => {
      const documentId = await draftEntry(
        cms,
        'meeting',
        { startsAt, endsAt: '2027-02-01T17:00:00.000Z' },
        {
          pl: 'Zebranie',
        },
      );
      const refused = await plan(documentId);
      const published = await editor(
        'POST',
        panelPath('meeting', documentId, 'actions/publish?locale=pl'),
        {},
      );
      expect([refused.status, messageOf(refused)]).toEqual([400, messageOf(published)]);
      expect(refused.body.error?.details).toMatchObject({ locale: 'pl', errors: [{ path: ['endsAt'] }] });
      expect(await read(documentId)).toEqual([]);
      const fine = await draft();
      const last = (await readJournal(cms)).meta.last;
      await plan(fine);
      expect(await isLive(fine)).toBe(false);
      expect((await readJournal(cms)).meta.last).toBe(last);
    },
  );

  test('are asked when it is due; what they say is kept and not tried again until it is set anew', async () => {
    const documentId = await draft();
    await plan(documentId);
    await meetings.update({ documentId, locale: 'pl', data: { endsAt: '2027-02-01T17:00:00.000Z' } });
    await comeTrue([documentId]);
    const [failed] = await read(documentId);
    expect(failed).toMatchObject({
      failure: 'refused',
      sentences: [expect.stringMatching(/konie?c|wcześniej/i)],
    });
    await forgetScheduleWords(strapi, (failed?.sentences[0] ?? '').slice(3, 20));
    expect(await read(documentId)).toMatchObject([{ failure: 'refused', sentences: [] }]);
    await meetings.update({ documentId, locale: 'pl', data: { endsAt: null } });
    await comeTrue([documentId]);
    expect(await stateOf(documentId)).toEqual(['failed']);
    await plan(documentId);
    await comeTrue([documentId]);
    expect([await isLive(documentId), await stateOf(documentId)]).toEqual([true, ['done']]);
  });

  solo('of time: neither what is over, nor by a slip of the year, nor before its publication', async () => {
    const documentId = await draft();
    const refused = async (...asked: Parameters<typeof plan>) => messageOf(await plan(...asked));
    expect(await refused(documentId, 'publish', new Date(Date.now() - 1000).toISOString())).toMatch(/minął/);
    expect(await refused(documentId, 'publish', '2072-03-01T06:00:00.000Z')).toMatch(/Sprawdź rok/);
    expect(await refused(documentId, 'withdraw')).toMatch(/nie ma na stronie/);
    await plan(documentId);
    expect(await refused(documentId, 'withdraw')).toMatch(/ten sam czas/);
    const earlier = new Date(Date.parse(tomorrow) - 1000).toISOString();
    expect(await refused(documentId, 'withdraw', earlier)).toMatch(/wcześniej niż publikacja/);
    expect(await refused(documentId, 'withdraw', new Date(Date.parse(tomorrow) + 1000).toISOString())).toBe(
      '',
    );
    // Off the site for a while.
    const there = await live();
    expect(await refused(there, 'withdraw', earlier)).toBe('');
    expect(await refused(there, 'publish', tomorrow)).toBe('');
  });
});

describe('Who', () => {
  let planned: string | undefined;
  const others: [string, Promise<Send>, number][] = [
    ['a stranger', Promise.resolve(requestSender(cms)), 401],
    ['the read-only token', Promise.resolve(requestSender(cms, environment.CMS_TOKEN)), 401],
    ['an Author', Promise.resolve(author), 403],
  ];

  solo.each(others)(
    '%s neither learns of a schedule of others, nor sets or cancels one',
    async (_, sender, status) => {
      const documentId = (planned ??= await draft());
      await plan(documentId);
      const send = await sender;
      const asked = { uid, documentId, locales: ['pl'], verb: 'publish', at: tomorrow };
      expect((await send('GET', `/schedules?uid=${uid}&documentId=${documentId}`)).status).toBe(status);
      expect((await send('POST', '/schedules', asked)).status).toBe(status);
      expect((await send('POST', '/schedules/cancel', asked)).status).toBe(status);
      expect(await stateOf(documentId)).toEqual(['due']);
    },
  );

  solo(
    'an Author sees that their own entry is scheduled; what they change then is not published unseen',
    async () => {
      const { body } = await author('POST', `${panelPath('meeting')}?locale=pl`, { title: 'Moje', startsAt });
      const documentId = body.data?.documentId ?? '';
      expect((await plan(documentId, 'publish', tomorrow, ['pl'], author)).status).toBe(403);
      await plan(documentId);
      const seen = await author('GET', `/schedules?uid=${uid}&documentId=${documentId}`);
      expect(seen.body).toMatchObject({ maySet: false, schedules: [{ at: tomorrow, failure: null }] });
      await author('PUT', `${panelPath('meeting', documentId)}?locale=pl`, { title: 'Coś innego', startsAt });
      expect(await read(documentId)).toMatchObject([{ failure: 'changed' }]);
    },
  );

  test('the person who set it has no account any more, a blocked one, or no right: it fails', async () => {
    const [gone, blocked, demoted] = [await draft(), await draft(), await draft()];
    const roleOf = async (code: string) =>
      (await strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number };
    const editorRole = await roleOf('strapi-editor');
    const ids: number[] = [];
    for (const documentId of [gone, blocked, demoted]) {
      const person = { email: `${documentId}@example.org`, isActive: true, roles: [editorRole.id] };
      const { id } = (await users.create({ data: person })) as { id: number };
      ids.push(id);
      const row = { uid, documentId, locale: 'pl', verb: 'publish', dueAt: tomorrow, setAt: tomorrow };
      await schedules.create({ data: { ...row, actor: id, state: 'due' } });
    }
    await strapi.service('admin::user').deleteById(ids[0]);
    await users.update({ where: { id: ids[1] }, data: { blocked: true } });
    await users.update({
      where: { id: ids[2] },
      data: { roles: [(await roleOf('strapi-author')).id] },
    });
    await comeTrue([gone, blocked, demoted]);
    expect(await read(gone)).toMatchObject([{ failure: 'noAccount', name: null }]);
    expect(await read(blocked)).toMatchObject([{ failure: 'noAccount' }]);
    expect(await read(demoted)).toMatchObject([{ failure: 'noRight' }]);
    expect(await isLive(gone)).toBe(false);
  });

  solo('asks for nonsense is told so', async () => {
    const documentId = await draft();
    const asked = { uid, documentId, locales: ['pl'], verb: 'publish', at: tomorrow };
    for (const nonsense of [
      { uid: 'admin::user' },
      { uid: 'api::place.place' },
      { documentId: "'; --" },
      { locales: [] },
      { locales: ['xx'] },
      { locales: 'pl' },
      { verb: 'delete' },
      { at: 'jutro' },
      { at: '2027-13-01T00:00:00.000Z' },
      { at: null },
    ])
      expect((await editor('POST', '/schedules', { ...asked, ...nonsense })).status).toBe(400);
    expect((await plan('a'.repeat(24))).status).toBe(403);
    // A language that the entry lacks.
    expect((await plan(documentId, 'publish', tomorrow, ['en'])).status).toBe(403);
  });
});

describe('What somebody does by hand before', () => {
  test('publishing, withdrawing, discarding, deleting and copying settle what is scheduled', async () => {
    const documentId = await live(inBoth);
    const all = ['pl publish', 'pl withdraw', 'en publish', 'en withdraw'];
    const setAll = async () => {
      await schedules.deleteMany({ where: { documentId } });
      const rows = all.map((one) => {
        const [locale, verb] = one.split(' ');
        return { uid, documentId, locale, verb, dueAt: tomorrow, setAt: tomorrow, state: 'due' };
      });
      await schedules.createMany({ data: rows });
    };
    const left = async () => (await read(documentId)).map(({ locale, verb }) => `${locale} ${verb}`);

    await setAll();
    const form = { title: 'Zebranie', startsAt, locale: 'pl' };
    await editor('POST', panelPath('meeting', documentId, 'actions/publish?locale=pl'), form);
    expect(await left()).toEqual(all.slice(1));
    await setAll();
    await meetings.update({ documentId, locale: 'pl', data: { summary: 'Zmiana.' } });
    expect(await left()).toEqual(all);
    await meetings.discardDraft({ documentId, locale: 'pl' });
    expect(await left()).toEqual(all.slice(1));
    await setAll();
    const copy = (await meetings.clone({ documentId })) as unknown as { documentId: string };
    expect([await left(), await stateOf(copy.documentId)]).toEqual([all, []]);
    await meetings.unpublish({ documentId, locale: 'pl' });
    expect(await left()).toEqual(all.slice(2));
    await setAll();
    await meetings.delete({ documentId, locale: 'en' });
    expect(await left()).toEqual(all.slice(0, 2));
    await meetings.delete({ documentId, locale: '*' });
    expect(await stateOf(documentId)).toEqual([]);
  });

  solo('a page that is off the site for a while comes back', async () => {
    const documentId = await live();
    await plan(documentId, 'withdraw');
    await plan(documentId, 'publish', new Date(Date.parse(tomorrow) + 1000).toISOString());
    await comeTrue([documentId]);
    expect([await isLive(documentId), await stateOf(documentId)]).toEqual([true, ['done', 'done']]);
  });
});

test('What is to come and what failed waits at home, for those who may publish it', async () => {
  await schedules.deleteMany({});
  const [planned, failed] = [await draft(inBoth), await draft({ pl: 'Nieudane' })];
  await plan(failed);
  await schedules.updateMany({ where: { state: 'due' }, data: { state: 'failed', failure: 'noRight' } });
  await plan(planned, 'publish', tomorrow, ['pl', 'en']);
  const waitingFor = async (firstname: string) => {
    const user = (await users.findOne({ where: { firstname }, populate: ['roles'] })) as { id: number };
    const { engine } = strapi.service('admin::permission') as {
      engine: { generateUserAbility(user: object): Promise<unknown> };
    };
    const query = { user, userAbility: await engine.generateUserAbility(user), most: 1 };
    return [await scheduledEntries.find(strapi, query), await failedSchedules.find(strapi, query)];
  };
  expect(await waitingFor('Anna')).toMatchObject([
    { count: 2, first: [{ uid, documentId: planned, locale: 'pl', title: 'Zebranie', since: tomorrow }] },
    { count: 1, first: [{ documentId: failed, title: 'Nieudane' }] },
  ]);
  expect(await waitingFor('Celina')).toEqual([
    { count: 0, first: [] },
    { count: 0, first: [] },
  ]);
});

solo('After a restore nothing is published by itself', async () => {
  const documentId = await draft();
  await plan(documentId);
  // It reads the settings, which are there by now.
  const { holdBackRestored } = await import('../src/scheduling/restored.ts');
  await holdBackRestored(strapi);
  expect(await read(documentId)).toMatchObject([{ failure: null }]);
  await writeFile(join(cms.dataDir, 'restored.json'), '{}');
  await holdBackRestored(strapi);
  expect(await read(documentId)).toMatchObject([{ failure: 'restored' }]);
  await plan(documentId);
  await holdBackRestored(strapi);
  expect(await read(documentId)).toMatchObject([{ failure: null }]);
});
