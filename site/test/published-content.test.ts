import { runAtOnce, uidOf, type JournalRow } from '@osiedle/shared';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRows } from '../src/content/journal.ts';
import { JournalWentBack, keyOfRow, PublishedContent } from '../src/content/published-content.ts';
import { storeFrom } from '../src/content/wire.ts';
import { send, startFakeCms, token, type FakeCms } from './support/cms.ts';
import { exampleOf, exampleWire, fileOf } from './support/store.ts';

let cms: FakeCms;

beforeEach(async () => {
  cms = await startFakeCms(exampleWire());
});
afterEach(() => cms.close());

const access = () => ({ url: cms.url, token, timeoutMs: 5000 });
const example = exampleOf('update', 'full.default');
const update = (documentId: string, changes: object = {}) => ({
  ...example,
  documentId,
  slug: documentId,
  ...changes,
});

/** Every document in the contract's form, by its key. */
function contentOf({ store }: PublishedContent): object {
  expect(store.problems).toEqual([]);
  return Object.fromEntries([...store.documents].map(({ key, document }) => [key, document]));
}

describe('published content', () => {
  it('is everything that the CMS has published', async () => {
    const published = await PublishedContent.read(access());
    expect(published.cursor).toBe(0);
    expect(runAtOnce(storeFrom(exampleWire()).differencesFrom(published.store))).toEqual([]);
    expect([...published.store.documents]).toHaveLength(Object.values(exampleWire()).flat().length);
  });

  it('knows which files its documents mention', async () => {
    cms.putFile('f1', '/uploads/plan_1a2b.pdf');
    cms.putFile('f2', '/uploads/_3c4d.jpg');
    const published = await PublishedContent.read(access());
    const mentioned = async () => [
      ...(await published.mentioned(
        new Set(['plan_1a2b.pdf', '_3c4d.jpg', '1a2b.pdf', 'x.png', 'gone_1.png', 'cover_1.png']),
      )),
    ];
    const cover = { file: fileOf('f3', '/uploads/cover_1.png') };
    const body = 'See [this](/media/plan_1a2b.pdf). [x](/uploads/_3c4d.jpg) ![y](/uploads/gone_1.png)';
    cms.put('update', update('new', { body, cover }));
    expect(await mentioned()).toEqual([]);
    await published.follow(access());
    expect((await mentioned()).sort()).toEqual(['_3c4d.jpg', 'cover_1.png', 'plan_1a2b.pdf']);
    cms.remove('update', 'new', 'pl');
    await published.follow(access());
    expect(await mentioned()).toEqual([]);
  });

  it('knows which files its texts refer to, also after rows have changed them', async () => {
    cms.putFile('f1', '/uploads/plan_1a.pdf');
    const published = await PublishedContent.read(access());
    cms.put('update', update('new', { body: '[x](osiedle:file/f1) osiedle:file/f2' }));
    await published.follow(access());
    const mentioned = () => published.mentioned(new Set(['plan_1a.pdf', 'plan_2b.pdf']));
    expect(await mentioned()).toEqual(new Set(['plan_1a.pdf']));
    cms.putFile('f1', '/uploads/plan_2b.pdf');
    await published.follow(access());
    expect(await mentioned()).toEqual(new Set(['plan_2b.pdf']));
    const again = await PublishedContent.read(access());
    expect(await published.differencesFrom(again)).toEqual([]);
    cms.putFile('f1');
    cms.putFile('f2', '/uploads/plan_1a.pdf');
    await again.follow(access());
    expect(await published.differencesFrom(again)).toEqual(['file f1', 'file f2']);
    await published.replaceWith(again);
    expect(await mentioned()).toEqual(new Set(['plan_1a.pdf']));
  });

  it('knows the files that a text named before they were replaced', async () => {
    const address = (hash: string) => `/uploads/plan_1a2b3c4d5e_${hash.repeat(16)}.jpg`;
    cms.putFile('f1', address('a'));
    cms.put('update', update('new', { body: `![x](https://cms.example${address('a')})` }));
    const published = await PublishedContent.read(access());
    cms.putFile('f1', address('b'));
    await published.follow(access());
    const names = ['a', 'b'].map((hash) => address(hash).slice('/uploads/'.length));
    expect(await published.mentioned(new Set(names))).toEqual(new Set(names.slice(1)));
  });

  it('lists each document with the addresses of its pages in each language', async () => {
    const entries = Object.fromEntries((await PublishedContent.read(access())).entries());
    const meeting = exampleOf('meeting', 'full.default').documentId;
    expect(entries[`meeting pl ${meeting}`]).toEqual(['/spotkania/seminarium-z-barcelona/']);
    expect(entries[`meeting en ${meeting}`]).toEqual(['/en/meetings/seminar-with-barcelona/']);
    const topic = exampleOf('topic', 'full');
    expect(entries[`topic ${topic.documentId}`]).toEqual([
      `/tematy/${String(topic['slug'])}/`,
      `/en/topics/${String(topic['slugSecond'])}/`,
    ]);
    const place = exampleOf('place', 'full').documentId;
    expect(entries[`place ${place}`]).toEqual([]);
    // A withdrawn redirect is no reason to refuse a release.
    expect(Object.keys(entries).filter((key) => key.startsWith('redirect'))).toEqual([]);
  });

  it('is moved forward by rows to the same state as a full reading', async () => {
    const followed = await PublishedContent.read(access());
    cms.put('update', update('new'));
    cms.put('update', update('new', { title: 'Changed' }));
    cms.put('update', update('new', { locale: 'en', title: 'In English' }));
    cms.put('update', update('short-lived'));
    cms.remove('update', 'short-lived', 'pl');
    cms.put('place', exampleOf('place', 'full', { nameDefault: 'Nowa nazwa' }));
    cms.put('setting', exampleOf('setting', 'full', { siteNameDefault: 'Nowe osiedla' }));
    const { documentId } = exampleOf('topic', 'full');
    cms.remove('topic', documentId);
    cms.requests.length = 0;
    const rows = await followed.follow(access());
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(cms.requests.map(({ url }) => url.pathname)).toEqual(['/api/journal']);
    const read = await PublishedContent.read(access());
    expect([followed.cursor, read.cursor]).toEqual([8, 8]);
    expect(contentOf(followed)).toEqual(contentOf(read));
    expect(new Map(followed.entries())).toEqual(new Map(read.entries()));
    expect(await read.differencesFrom(followed)).toEqual([]);
    const withdrawn = [followed, read].map(({ store }) => store.lastWithdrawal('update', 'pl'));
    expect(withdrawn).toEqual([rows[4]?.at, rows[4]?.at]);
    expect(read.store.lastWithdrawal('update', 'en')).toBeUndefined();
  });

  it('stays the same if rows are applied twice', async () => {
    for (const title of ['one', 'two']) cms.put('update', update('twice', { title }));
    const published = await PublishedContent.read(access());
    const before = contentOf(published);
    // The reading already includes both rows.
    const rows = cms.rows.slice();
    cms.rows = [...rows, ...rows.map((row) => ({ ...row, id: row.id + 2 }))];
    await published.follow(access());
    expect(contentOf(published)).toEqual(before);
  });

  it('includes changes that are made while it is read', async () => {
    cms.override = (url) => {
      // Updates have been read by now, so that further changes are only in the journal.
      if (url.pathname !== '/api/pages') return false;
      cms.override = undefined;
      cms.put('update', update('meanwhile'));
      cms.remove('project', exampleOf('project', 'full.default').documentId, 'pl');
      return false;
    };
    const published = await PublishedContent.read(access());
    expect(published.cursor).toBe(2);
    const keys = [...published.entries()].map(([key]) => key);
    expect(keys).toContain('update pl meanwhile');
    expect(keys).not.toContain(`project pl ${exampleOf('project', 'full.default').documentId}`);
  });

  it('follows more rows than one answer holds', async () => {
    const published = await PublishedContent.read(access());
    for (let number = 1; number <= 1203; number++)
      cms.put('update', update(`u${number % 7}`, { title: `${number}` }));
    expect(await published.follow(access())).toHaveLength(1203);
    expect(published.cursor).toBe(1203);
    const titles = published.store.all('update', 'pl').map(({ title }) => title);
    expect(titles).toContain('1203');
    expect(titles).not.toContain('1196');
  });

  it('is not changed by gaps, or by rows of files and of unknown types', async () => {
    const published = await PublishedContent.read(access());
    const before = contentOf(published);
    const row = (id: number, uid: string): JournalRow => ({
      id,
      at: '2026-11-20T10:00:00.000Z',
      actor: null,
      request: null,
      action: 'update',
      uid,
      documentId: 'x',
      locale: null,
      document: { documentId: 'x' },
    });
    cms.rows = [row(4, 'plugin::upload.file'), row(9, 'api::of-tomorrow.of-tomorrow')];
    expect(await published.follow(access())).toHaveLength(2);
    expect([published.cursor, contentOf(published)]).toEqual([9, before]);
    expect(cms.rows.map(keyOfRow)).toEqual([undefined, undefined]);
    expect(keyOfRow(row(1, uidOf('place')))).toBe('place x');
    expect(keyOfRow({ ...row(1, uidOf('page')), locale: 'en' })).toBe('page en x');
  });

  it('stays as it is if the journal went back, which is an error', async () => {
    for (const name of ['one', 'two', 'three']) cms.put('update', update(name));
    const published = await PublishedContent.read(access());
    const before = contentOf(published);
    cms.rows.splice(1);
    await expect(published.follow(access())).rejects.toThrow(JournalWentBack);
    await expect(published.follow(access())).rejects.toThrow('ends at row 1, before row 3');
    expect([published.cursor, contentOf(published)]).toEqual([3, before]);
  });
});

describe('a second reading', () => {
  it('replaces the content before it, with its last row', async () => {
    const published = PublishedContent.empty();
    expect(published.cursor).toBe(0);
    cms.put('update', update('new'));
    const read = await PublishedContent.read(access());
    const content = contentOf(read);
    await published.replaceWith(read);
    expect(published.cursor).toBe(1);
    expect(contentOf(published)).toEqual(content);
    expect(contentOf(await PublishedContent.read(access()))).toEqual(content);
  });
});

describe('the differences between two states', () => {
  it('are the keys of missing, additional and different documents', async () => {
    const before = await PublishedContent.read(access());
    const { documentId } = exampleOf('place', 'full');
    cms.lose('place', documentId);
    cms.content.update = [...(cms.content.update ?? []), update('more')];
    const [first] = cms.content.page ?? [];
    const page = first as { documentId: string; locale: string };
    cms.content.page = [{ ...page, title: 'Other' }, ...(cms.content.page ?? []).slice(1)];
    const after = await PublishedContent.read(access());
    expect(await after.differencesFrom(before)).toEqual(
      [`page ${page.locale} ${page.documentId}`, `place ${documentId}`, 'update pl more'].toSorted(),
    );
    expect(await before.differencesFrom(after)).toEqual(await after.differencesFrom(before));
  });

  it('do not include the CMS’s own ids, or fields that no page shows', async () => {
    const before = await PublishedContent.read(access());
    const sent = JSON.stringify(cms.content);
    for (const list of Object.values(cms.content))
      for (const document of list as Record<string, unknown>[]) {
        document['id'] = Number(document['id']) + 1000;
        document['createdAt'] = '2020-01-01T00:00:00.000Z';
      }
    const after = await PublishedContent.read(access());
    expect(JSON.stringify(cms.content)).not.toBe(sent);
    expect(await after.differencesFrom(before)).toEqual([]);
    // Nothing that pages read is invalidated either.
    before.store.takeInvalidated();
    await before.replaceWith(after);
    expect([...before.store.takeInvalidated()]).toEqual([]);
  });
});

describe('reading rows of the journal', () => {
  it('gives the rows after a given one, as many as requested', async () => {
    for (const name of ['one', 'two', 'three']) cms.put('update', update(name));
    const { data, meta } = await readRows(access(), 1, 1);
    expect([data.map(({ id }) => id), meta.last]).toEqual([[2], 3]);
    expect((await readRows(access(), 3)).data).toEqual([]);
  });

  it.each<[string, NonNullable<FakeCms['override']>, RegExp]>([
    ['HTTP 500', (_, response) => (send(response, 500, {}), true), /HTTP 500/],
    ['HTML', (_, response) => (response.end('<!doctype html>'), true), /did not answer with JSON/],
    ['an older CMS without a journal', (_, response) => (send(response, 404, {}), true), /HTTP 404/],
    [
      'other JSON',
      (_, response) => (send(response, 200, { data: [{ id: 'x' }], meta: { last: 1 } }), true),
      /did not answer with rows of the journal\. Check that the CMS is of the same version/,
    ],
    [
      'rows without their end',
      (_, response) => (send(response, 200, { data: [] }), true),
      /did not answer with rows of the journal/,
    ],
    [
      'rows out of order',
      (_, response) => (send(response, 200, { data: cms.rows.toReversed(), meta: { last: 2 } }), true),
      /answered with row 1 out of order/,
    ],
    [
      'rows that were not requested',
      (_, response) => (send(response, 200, { data: cms.rows.slice(0, 1), meta: { last: 2 } }), true),
      /answered with row 1 out of order/,
    ],
  ])('fails on %s and names the address', async (_, override, message) => {
    for (const name of ['one', 'two']) cms.put('update', update(name));
    cms.override = override;
    const reading = readRows(access(), message.source.includes('row 1') ? 1 : 0);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(`${cms.url.origin}/api/journal?after=`);
  });

  it('needs the token', async () => {
    await expect(readRows({ ...access(), token: 'wrong' }, 0)).rejects.toThrow(/HTTP 40[134]/);
  });
});
