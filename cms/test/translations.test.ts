import { describe, expect, test } from 'vitest';
import { forgetOlderTexts } from '../src/translations/forget.ts';
import type { TranslationStatus } from '../src/translations/state.ts';
import { readTranslation, translationsUid } from '../src/translations/table.ts';
import { outdatedTranslations, untranslated } from '../src/translations/waiting.ts';
import type { WaitingEntry, WaitingQuery } from '../src/waiting/source.ts';
import { environment, startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { panelPath, requestSender, signIn, type Send } from './support/http.ts';
import { solo, soloSuite } from './support/solo.ts';

/** What is known of an entry's second language: whether it is there, current, older, or not needed. */
const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');
const author = await signIn(cms, 'strapi-author');
const updates = cms.documents('update');
const uid = 'api::update.update';

const address = (documentId: string) => `/translations?uid=${uid}&documentId=${documentId}`;
async function statusOf(documentId: string): Promise<TranslationStatus> {
  return (await editor('GET', address(documentId))).body as unknown as TranslationStatus;
}
const mark = (send: Send, documentId: string, word: string, version?: string) =>
  send('POST', '/translations', { uid, documentId, mark: word, version });
const write = (documentId: string, locale: 'pl' | 'en', data: Record<string, unknown>) =>
  updates.update({ documentId, locale, data });
/** An entry with a text in both languages, and its names. */
async function translated(): Promise<string> {
  const documentId = await publishedEntry(cms, 'update', {}, { pl: 'Nowa ławka', en: 'A new bench' });
  await write(documentId, 'pl', { summary: 'Stoi od dziś.' });
  await write(documentId, 'en', { summary: 'It is there.' });
  return documentId;
}

describe('A translation', () => {
  solo('is missing until somebody writes it, and current then', async () => {
    const documentId = await draftEntry(cms, 'update', {}, { pl: 'Festyn' });
    expect(await statusOf(documentId)).toMatchObject({ state: 'missing', changed: [] });
    await write(documentId, 'en', { title: 'Fete' });
    expect(await statusOf(documentId)).toMatchObject({ state: 'current', changed: [] });
  });

  solo(
    'is older as soon as a text of the default language changes, and says which, from what, to what',
    async () => {
      const documentId = await translated();
      expect((await statusOf(documentId)).state).toBe('current');
      await write(documentId, 'pl', { title: 'Nowe ławki', summary: 'Stoją od dziś.' });
      await write(documentId, 'pl', { title: 'Dwie nowe ławki' });
      const { state, changed } = await statusOf(documentId);
      expect(state).toBe('outdated');
      expect(changed.map(({ name, was, now }) => [name, was, now]).sort()).toEqual([
        ['summary', 'Stoi od dziś.', 'Stoją od dziś.'],
        ['title', 'Nowa ławka', 'Dwie nowe ławki'],
      ]);
    },
  );

  solo(
    'is current again in the fields that are translated anew, and wholly where the change was taken back',
    async () => {
      const documentId = await translated();
      await write(documentId, 'pl', { title: 'Nowe ławki', summary: 'Stoją od dziś.' });
      await write(documentId, 'en', { title: 'New benches' });
      expect((await statusOf(documentId)).changed.map(({ name }) => name)).toEqual(['summary']);
      await write(documentId, 'pl', { summary: 'Stoi od dziś.' });
      expect((await statusOf(documentId)).state).toBe('current');
    },
  );

  test('stays current when values change that both languages share, and on publishing', async () => {
    const documentId = await translated();
    await write(documentId, 'pl', { date: '2026-12-24', importance: 'major' });
    await updates.publish({ documentId, locale: '*' });
    expect((await statusOf(documentId)).state).toBe('current');
    expect(await cms.strapi.db.query(translationsUid).count({ where: { documentId } })).toBe(0);
  });

  solo('goes back with a draft that is discarded, in either language', async () => {
    const documentId = await translated();
    await updates.publish({ documentId, locale: '*' });
    await write(documentId, 'pl', { summary: 'Jutro.' });
    await updates.publish({ documentId, locale: 'pl' });
    await write(documentId, 'en', { summary: 'Tomorrow.' });
    expect((await statusOf(documentId)).state).toBe('current');
    await updates.discardDraft({ documentId, locale: 'en' });
    expect(await statusOf(documentId)).toMatchObject({
      state: 'outdated',
      changed: [{ name: 'summary', was: 'Stoi od dziś.', now: 'Jutro.' }],
    });
    await write(documentId, 'en', { summary: 'Tomorrow.' });
    await updates.publish({ documentId, locale: 'en' });
    await write(documentId, 'pl', { summary: 'Pojutrze.' });
    await updates.discardDraft({ documentId, locale: 'pl' });
    expect((await statusOf(documentId)).state).toBe('current');
  });

  solo('is as old in a copy, in what the copy takes over', async () => {
    const documentId = await translated();
    await write(documentId, 'pl', { summary: 'Jutro.' });
    const copy = await updates.clone({ documentId });
    expect(await statusOf(copy.documentId)).toMatchObject({
      state: 'outdated',
      changed: [{ name: 'summary', was: 'Stoi od dziś.', now: 'Jutro.' }],
    });
  });

  solo('is missing again after it was deleted, and nothing is kept of a deleted entry', async () => {
    const documentId = await translated();
    await write(documentId, 'pl', { summary: 'Jutro.' });
    await updates.delete({ documentId, locale: 'en' });
    expect(await statusOf(documentId)).toMatchObject({ state: 'missing', changed: [] });
    await mark(editor, documentId, 'unneeded');
    await updates.delete({ documentId, locale: '*' });
    expect(await cms.strapi.db.query(translationsUid).count({ where: { documentId } })).toBe(0);
  });

  solo('is taken back with a save that is refused', async () => {
    const documentId = await translated();
    await expect(write(documentId, 'pl', { summary: 'Jutro.', slug: 'Zły adres' })).rejects.toThrow();
    expect((await statusOf(documentId)).state).toBe('current');
  });
});

test('Words that are to be erased are forgotten, and so is all of an entry, but not that a translation is older', async () => {
  const documentId = await translated();
  await write(documentId, 'pl', { title: 'Ławka', summary: 'Dzwoń do Ewy Nowak.' });
  const { version } = await statusOf(documentId);
  await mark(editor, documentId, 'current', version);
  await write(documentId, 'pl', { title: 'Ławki', summary: 'Dzwoń do nas.' });
  await forgetOlderTexts(cms.strapi, { words: 'Ewy Nowak' });
  const said = async () =>
    (await statusOf(documentId)).changed.map(({ name, was }) => `${name}: ${was}`).sort();
  expect(await said()).toEqual(['summary: ', 'title: Ławka']);
  await forgetOlderTexts(cms.strapi, { uid, documentId });
  expect(await said()).toEqual(['summary: ', 'title: ']);
});

soloSuite('An Editor', () => {
  test('says by one request that a translation is current, unless the text has changed meanwhile', async () => {
    const documentId = await translated();
    await write(documentId, 'pl', { summary: 'Jutro.' });
    const { version } = await statusOf(documentId);
    await write(documentId, 'pl', { summary: 'Pojutrze.' });
    const late = await mark(editor, documentId, 'current', version);
    expect([late.status, late.body.error?.message]).toEqual([400, expect.stringContaining('jeszcze raz')]);
    const again = await statusOf(documentId);
    expect(await mark(editor, documentId, 'current', again.version)).toMatchObject({
      status: 200,
      body: { state: 'current', changed: [] },
    });
  });

  test('says that none is needed, and takes it back', async () => {
    const documentId = await draftEntry(cms, 'update', {}, { pl: 'Festyn' });
    expect((await mark(editor, documentId, 'unneeded')).body).toMatchObject({ state: 'unneeded' });
    await write(documentId, 'pl', { title: 'Festyn jutro' });
    expect((await statusOf(documentId)).state).toBe('unneeded');
    expect((await mark(editor, documentId, 'needed')).body).toMatchObject({ state: 'missing' });
    await write(documentId, 'en', { title: 'Fete' });
    expect((await mark(editor, documentId, 'unneeded')).status).toBe(400);
  });
});

describe('Of other people’s entries', () => {
  test('strangers, the site’s token and Authors learn nothing, and an Author marks only their own', async () => {
    const documentId = await translated();
    await write(documentId, 'pl', { summary: 'Tajne.' });
    const { version } = await statusOf(documentId);
    for (const [send, status] of [
      [requestSender(cms), 401],
      [requestSender(cms, environment.CMS_TOKEN), 401],
      [author, 403],
    ] as const) {
      expect((await send('GET', address(documentId))).status).toBe(status);
      expect((await mark(send, documentId, 'current', version)).status).toBe(status);
    }
    expect((await statusOf(documentId)).state).toBe('outdated');

    const created = await author('POST', panelPath('update'), { title: 'Moje', locale: 'pl' });
    const own = created.body.data?.documentId ?? '';
    expect((await mark(author, own, 'unneeded')).body).toMatchObject({ state: 'unneeded' });
    // An Editor's translation of an Author's entry is the Editor's.
    await editor('PUT', panelPath('update', own), { title: 'Mine', locale: 'en' });
    await author('PUT', panelPath('update', own), { title: 'Moje i nie tylko', locale: 'pl' });
    const seen = (await author('GET', address(own))).body as unknown as TranslationStatus;
    expect(seen.state).toBe('outdated');
    expect((await mark(author, own, 'current', seen.version)).status).toBe(403);
  });

  solo.each([
    ['nowhere', 'api::update.update', 'a'.repeat(24), 403],
    ['no entry', 'api::place.place', 'a'.repeat(24), 400],
    ['a person', 'admin::user', '1', 400],
  ])('asking for %s is refused', async (_, type, id, status) => {
    expect((await editor('GET', `/translations?uid=${type}&documentId=${id}`)).status).toBe(status);
    expect(
      (await editor('POST', '/translations', { uid: type, documentId: id, mark: 'needed' })).status,
    ).toBe(status);
  });
});

test('Home is told what waits for a translation: what is published, and what has changed', async () => {
  const abilityOf = async (role: string): Promise<WaitingQuery> => {
    const user = (await cms.strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { code: role } }, populate: ['roles'] })) as { id: number };
    const userAbility: unknown = await cms.strapi
      .service('admin::permission')
      .engine.generateUserAbility(user);
    return { user, userAbility, most: 2 };
  };
  const asEditor = await abilityOf('strapi-editor');
  const before = (await untranslated.find(cms.strapi, asEditor)).count;
  await draftEntry(cms, 'update', {}, { pl: 'Szkic' });
  const older = await publishedEntry(cms, 'update', {}, { pl: 'Pierwsza' });
  const newer = await publishedEntry(cms, 'update', {}, { pl: 'Druga' });
  const found = await untranslated.find(cms.strapi, asEditor);
  expect(found.count).toBe(before + 2);
  expect(found.first).toMatchObject([{ documentId: newer }, { documentId: older }]);
  expect(found.first[0]).toMatchObject({ uid, locale: 'en', title: 'Druga' });

  const { count, first } = await outdatedTranslations.find(cms.strapi, asEditor);
  expect(count).toBeGreaterThan(first.length);
  expect(first).toHaveLength(2);
  const { older: kept } = await readTranslation(cms.strapi, uid, (first[0] as WaitingEntry).documentId);
  expect(first[0]?.since).toBe(
    Object.values(kept)
      .map(({ since }) => since)
      .sort()[0],
  );
  const asAuthor = await outdatedTranslations.find(cms.strapi, await abilityOf('strapi-author'));
  expect(asAuthor.first).toMatchObject([{ title: 'Moje i nie tylko' }]);
  expect(asAuthor.first).toHaveLength(1);
});
