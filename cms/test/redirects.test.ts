import { uidOf } from '@osiedle/shared';
import { beforeEach, describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { publishedEntry } from './support/entries.ts';
import { solo, soloSuite } from './support/solo.ts';

const cms = await startCms();
const meetings = cms.documents('meeting');
const startsAt = '2026-12-01T17:00:00.000Z';

/** Reads all redirects: for each old address, where it has moved to or that it is gone. */
async function readRedirects(): Promise<Record<string, unknown>> {
  const all = await cms.documents('redirect').findMany();
  return Object.fromEntries(all.map(({ from, kind, to }) => [from, kind === 'moved' ? to : kind]));
}

// Rows alone: to delete documents one by one takes longer than the tests.
beforeEach(async () => {
  for (const type of ['meeting', 'page', 'neighbourhood', 'topic', 'redirect'] as const)
    await cms.strapi.db.query(uidOf(type)).deleteMany({});
  await cms.strapi.db.query('osiedle::former-address').deleteMany({});
});

async function rename(documentId: string, slug: string, locale: 'pl' | 'en' = 'pl') {
  await meetings.update({ documentId, locale, data: { slug } });
  await meetings.publish({ documentId, locale });
}
function meeting() {
  return publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Pierwsze', en: 'First' });
}

soloSuite('A renamed entry', () => {
  test('redirects from its old address, in the language that is renamed', async () => {
    const documentId = await meeting();
    await rename(documentId, 'drugie');
    expect(await readRedirects()).toEqual({ '/spotkania/pierwsze/': '/spotkania/drugie/' });
    await rename(documentId, 'second', 'en');
    expect(await readRedirects()).toEqual({
      '/spotkania/pierwsze/': '/spotkania/drugie/',
      '/en/meetings/first/': '/en/meetings/second/',
    });
  });

  test('redirects when it is published, not when the draft is saved', async () => {
    const documentId = await meeting();
    await meetings.update({ documentId, locale: 'pl', data: { slug: 'drugie' } });
    expect(await readRedirects()).toEqual({});
    await meetings.discardDraft({ documentId, locale: 'pl' });
    await meetings.publish({ documentId, locale: '*' });
    expect(await readRedirects()).toEqual({});
  });

  test('redirects in one step however often it is renamed', async () => {
    const documentId = await meeting();
    for (const slug of ['drugie', 'trzecie', 'czwarte']) await rename(documentId, slug);
    expect(await readRedirects()).toEqual({
      '/spotkania/pierwsze/': '/spotkania/czwarte/',
      '/spotkania/drugie/': '/spotkania/czwarte/',
      '/spotkania/trzecie/': '/spotkania/czwarte/',
    });
  });

  test('gets its old address back when it is renamed back', async () => {
    const documentId = await meeting();
    await rename(documentId, 'drugie');
    await rename(documentId, 'pierwsze');
    expect(await readRedirects()).toEqual({ '/spotkania/drugie/': '/spotkania/pierwsze/' });
    await rename(documentId, 'trzecie');
    await rename(documentId, 'pierwsze');
    expect(await readRedirects()).toEqual({
      '/spotkania/drugie/': '/spotkania/pierwsze/',
      '/spotkania/trzecie/': '/spotkania/pierwsze/',
    });
  });

  test('gives its old address to an entry that takes it', async () => {
    const documentId = await meeting();
    await rename(documentId, 'drugie');
    await publishedEntry(cms, 'meeting', { startsAt, slug: 'pierwsze' }, { pl: 'Inne' });
    expect(await readRedirects()).toEqual({});
  });

  test('can exchange addresses with another one', async () => {
    const documentId = await meeting();
    const other = await publishedEntry(cms, 'meeting', { startsAt, slug: 'inne' }, { pl: 'Inne' });
    await rename(documentId, 'tymczasem');
    await rename(other, 'pierwsze');
    await rename(documentId, 'inne');
    expect(await readRedirects()).toEqual({ '/spotkania/tymczasem/': '/spotkania/inne/' });
  });

  test('of the type page redirects at the root of its language', async () => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'O nas', en: 'About' });
    const pages = cms.documents('page');
    for (const [locale, slug] of [
      ['pl', 'o-programie'],
      ['en', 'programme'],
    ] as const) {
      await pages.update({ documentId, locale, status: 'published', data: { slug } });
    }
    expect(await readRedirects()).toEqual({ '/o-nas/': '/o-programie/', '/en/about/': '/en/programme/' });
  });
});

describe('A withdrawn entry', () => {
  solo('is gone in the language in which it is withdrawn', async () => {
    const documentId = await meeting();
    await meetings.unpublish({ documentId, locale: 'en' });
    expect(await readRedirects()).toEqual({ '/en/meetings/first/': 'gone' });
    await meetings.unpublish({ documentId, locale: '*' });
    expect(await readRedirects()).toEqual({ '/en/meetings/first/': 'gone', '/spotkania/pierwsze/': 'gone' });
  });

  solo('is back when it is published again', async () => {
    const documentId = await meeting();
    await meetings.unpublish({ documentId, locale: 'pl' });
    await meetings.publish({ documentId, locale: 'pl' });
    expect(await readRedirects()).toEqual({});
  });

  solo('is gone at all its old addresses, which work again when it is back', async () => {
    const documentId = await meeting();
    await rename(documentId, 'drugie');
    await meetings.unpublish({ documentId, locale: 'pl' });
    const withdrawn = { '/spotkania/pierwsze/': 'gone', '/spotkania/drugie/': 'gone' };
    expect(await readRedirects()).toEqual(withdrawn);
    await meetings.publish({ documentId, locale: 'pl' });
    expect(await readRedirects()).toEqual({ '/spotkania/pierwsze/': '/spotkania/drugie/' });
  });

  solo('may come back at another address, and all its old ones lead there in one step', async () => {
    const documentId = await meeting();
    await rename(documentId, 'drugie');
    await meetings.unpublish({ documentId, locale: 'pl' });
    await rename(documentId, 'trzecie');
    const third = '/spotkania/trzecie/';
    expect(await readRedirects()).toEqual({ '/spotkania/pierwsze/': third, '/spotkania/drugie/': third });
    await meetings.unpublish({ documentId, locale: '*' });
    await rename(documentId, 'pierwsze');
    const first = '/spotkania/pierwsze/';
    expect(await readRedirects()).toEqual({
      '/spotkania/drugie/': first,
      '/spotkania/trzecie/': first,
      '/en/meetings/first/': 'gone',
    });
    await rename(documentId, 'other', 'en');
    expect(await readRedirects()).toMatchObject({ '/en/meetings/first/': '/en/meetings/other/' });
    await meetings.delete({ documentId, locale: '*' });
    expect(new Set(Object.values(await readRedirects()))).toEqual(new Set(['gone']));
    expect(Object.keys(await readRedirects()).sort()).toEqual([
      '/en/meetings/first/',
      '/en/meetings/other/',
      '/spotkania/drugie/',
      '/spotkania/pierwsze/',
      '/spotkania/trzecie/',
    ]);
  });

  test('leaves its address to one that lived there before and is live elsewhere', async () => {
    const first = await meeting();
    await rename(first, 'drugie');
    const other = await publishedEntry(cms, 'meeting', { startsAt, slug: 'pierwsze' }, { pl: 'Inne' });
    expect(await readRedirects()).toEqual({});
    await meetings.unpublish({ documentId: other, locale: 'pl' });
    expect(await readRedirects()).toEqual({ '/spotkania/pierwsze/': '/spotkania/drugie/' });
    await rename(other, 'inne');
    // Of two that have left it, the one that was there last.
    expect(await readRedirects()).toEqual({ '/spotkania/pierwsze/': '/spotkania/inne/' });
    await meetings.delete({ documentId: other, locale: '*' });
    expect(await readRedirects()).toEqual({
      '/spotkania/pierwsze/': '/spotkania/drugie/',
      '/spotkania/inne/': 'gone',
    });
  });

  solo('does not take an old address from an entry that is live there', async () => {
    const first = await meeting();
    await meetings.unpublish({ documentId: first, locale: 'pl' });
    await publishedEntry(cms, 'meeting', { startsAt, slug: 'pierwsze' }, { pl: 'Inne' });
    await rename(first, 'drugie');
    expect(await readRedirects()).toEqual({});
  });

  solo('leaves alone where an editor has sent its readers', async () => {
    const documentId = await meeting();
    await meetings.unpublish({ documentId, locale: 'pl' });
    const [gone] = await cms.documents('redirect').findMany();
    const data = { kind: 'moved', to: 'https://example.org/' };
    await cms.documents('redirect').update({ documentId: String(gone?.documentId), data });
    await rename(documentId, 'drugie');
    expect(await readRedirects()).toEqual({ '/spotkania/pierwsze/': 'https://example.org/' });
  });

  solo('takes the redirects with it that editors have made to it', async () => {
    const documentId = await meeting();
    await cms.documents('redirect').create({ data: { from: '/promocja/', to: '/spotkania/pierwsze/' } });
    await meetings.unpublish({ documentId, locale: 'pl' });
    await rename(documentId, 'drugie');
    expect(await readRedirects()).toEqual({
      '/promocja/': '/spotkania/drugie/',
      '/spotkania/pierwsze/': '/spotkania/drugie/',
    });
  });
});

soloSuite('A deleted entry', () => {
  test('is gone in the language that is deleted', async () => {
    const documentId = await meeting();
    await meetings.delete({ documentId, locale: 'en' });
    expect(await readRedirects()).toEqual({ '/en/meetings/first/': 'gone' });
  });

  test('is gone in all its languages', async () => {
    const documentId = await meeting();
    await meetings.delete({ documentId, locale: '*' });
    expect(await readRedirects()).toEqual({ '/en/meetings/first/': 'gone', '/spotkania/pierwsze/': 'gone' });
  });

  test('that was never published leaves no redirect', async () => {
    const { documentId } = await meetings.create({ locale: 'pl', data: { title: 'Szkic' } });
    await meetings.delete({ documentId, locale: '*' });
    expect(await readRedirects()).toEqual({});
  });
});

soloSuite('A neighbourhood', () => {
  const neighbourhoods = cms.documents('neighbourhood');

  test('redirects when it is renamed, and is gone when it is deleted, in both languages', async () => {
    const { documentId } = await neighbourhoods.create({ data: { nameDefault: 'Azory' } });
    await neighbourhoods.update({ documentId, data: { slug: 'azory-male' } });
    const moved = {
      '/osiedla/azory/': '/osiedla/azory-male/',
      '/en/neighbourhoods/azory/': '/en/neighbourhoods/azory-male/',
    };
    expect(await readRedirects()).toEqual(moved);
    await neighbourhoods.delete({ documentId });
    expect(await readRedirects()).toEqual({
      '/osiedla/azory/': 'gone',
      '/en/neighbourhoods/azory/': 'gone',
      '/osiedla/azory-male/': 'gone',
      '/en/neighbourhoods/azory-male/': 'gone',
    });
  });

  test('keeps its address when it gets another name', async () => {
    const { documentId } = await neighbourhoods.create({ data: { nameDefault: 'Azory' } });
    await neighbourhoods.update({ documentId, data: { nameDefault: 'Azory Nowe' } });
    expect(await readRedirects()).toEqual({});
  });
});

describe('A topic', () => {
  solo('that is renamed back and forth has one redirect for each other name', async () => {
    const { documentId } = await cms.documents('topic').create({ data: { nameDefault: 'Sport' } });
    for (const slug of ['ruch', 'zdrowie', 'sport', 'ruch'])
      await cms.documents('topic').update({ documentId, data: { slug } });
    expect(await readRedirects()).toEqual({
      '/tematy/sport/': '/tematy/ruch/',
      '/tematy/zdrowie/': '/tematy/ruch/',
      '/en/topics/sport/': '/en/topics/ruch/',
      '/en/topics/zdrowie/': '/en/topics/ruch/',
    });
    await cms.documents('topic').delete({ documentId });
    expect(new Set(Object.values(await readRedirects()))).toEqual(new Set(['gone']));
  });

  const topics = cms.documents('topic');

  solo('redirects in the language of the slug that changes', async () => {
    const data = { nameDefault: 'Zieleń', nameSecond: 'Greenery' };
    const { documentId } = await topics.create({ data });
    await topics.update({ documentId, data: { slugSecond: 'green' } });
    expect(await readRedirects()).toEqual({ '/en/topics/greenery/': '/en/topics/green/' });
    await topics.update({ documentId, data: { slug: 'ogrody' } });
    expect(await readRedirects()).toEqual({
      '/en/topics/greenery/': '/en/topics/green/',
      '/tematy/zielen/': '/tematy/ogrody/',
    });
  });

  test('with one slug for both languages redirects in both', async () => {
    const { documentId } = await topics.create({ data: { nameDefault: 'Sport' } });
    await topics.update({ documentId, data: { slug: 'ruch' } });
    expect(await readRedirects()).toEqual({
      '/tematy/sport/': '/tematy/ruch/',
      '/en/topics/sport/': '/en/topics/ruch/',
    });
    await topics.update({ documentId, data: { nameSecond: 'Movement' } });
    expect(await readRedirects()).toEqual({
      '/tematy/sport/': '/tematy/ruch/',
      '/en/topics/sport/': '/en/topics/movement/',
      '/en/topics/ruch/': '/en/topics/movement/',
    });
  });
});
