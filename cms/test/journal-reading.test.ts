import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { journalPath, withdrawalsPath, type Locale } from '@osiedle/shared';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { environment, startCms } from './support/cms.ts';
import { compiledCms } from './support/compiled.ts';
import { draftEntry } from './support/entries.ts';
import { panelPath, requestSender, signIn } from './support/http.ts';
import { journalAfter, readJournal } from './support/journal.ts';

const lines: Record<string, unknown>[] = [];
const write = process.stdout.write.bind(process.stdout);
vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
  if (typeof chunk === 'string' && chunk.startsWith('{'))
    lines.push(JSON.parse(chunk) as Record<string, unknown>);
  else write(chunk, ...(rest as []));
  return true;
});
const cms = await startCms();
const { log } = createRequire(import.meta.url)(join(await compiledCms(), 'src/log.js')) as {
  log: { level: string };
};
log.level = 'info';
afterAll(() => {
  log.level = environment.LOG_LEVEL;
});
const publisher = requestSender(cms, environment.CMS_TOKEN);
const editor = await signIn(cms, 'strapi-editor');

describe('The journal', () => {
  test('is read in pages, from any row on', async () => {
    expect(await readJournal(cms)).toEqual({ data: [], meta: { last: 0 } });
    for (const nameDefault of ['Jeden', 'Dwa', 'Trzy'])
      await cms.documents('topic').create({ data: { nameDefault } });
    const ids = (await journalAfter(cms)).map((row) => row.id);
    expect(ids).toHaveLength(3);
    const last = ids[2] ?? 0;
    expect((await readJournal(cms, 0, 2)).data.map((row) => row.id)).toEqual(ids.slice(0, 2));
    expect((await readJournal(cms, ids[1], 2)).data.map((row) => row.id)).toEqual(ids.slice(2));
    for (const after of [last, last + 1, Number.MAX_SAFE_INTEGER]) {
      expect(await readJournal(cms, after)).toEqual({ data: [], meta: { last } });
    }
  });

  test.each([
    'after=-1',
    'after=1.5',
    'after=x',
    'after=',
    'after=1&after=2',
    'after=9007199254740993',
    'limit=0',
    'limit=501',
  ])('refuses %s, and gives a valid example', async (query) => {
    const { status, body } = await publisher('GET', `${journalPath}?${query}`);
    expect(status).toBe(400);
    expect(body.error?.message).toMatch(
      /^"(after|limit)" is not a whole number from \d+ to \d+\. Ask for example \S+$/,
    );
  });

  const createToken = async (name: string, type: string, more: object = {}) => {
    const hash = cms.strapi.service('admin::api-token-content-api').hash(name);
    const data = {
      name,
      type,
      description: '',
      kind: 'content-api',
      accessKey: hash,
      lifespan: null,
      ...more,
    };
    await cms.strapi.db.query('admin::api-token').create({ data });
    return requestSender(cms, name);
  };
  test.each([
    ['the publisher', () => publisher, 200],
    ['an anonymous request', () => requestSender(cms), 401],
    ['a wrong token', () => requestSender(cms, 'wrong'), 401],
    ['another read-only token', () => createToken('another', 'read-only'), 403],
    ['a full-access token', () => createToken('full', 'full-access'), 403],
    ['a custom token', () => createToken('custom', 'custom'), 403],
    [
      'an expired token',
      () => createToken('expired', 'read-only', { expiresAt: new Date(0), lifespan: 1 }),
      401,
    ],
    ['an Editor', () => editor, 401],
    ['an Author', () => signIn(cms, 'strapi-author'), 401],
    ['an administrator', () => signIn(cms, 'strapi-super-admin'), 401],
  ] as const)('can be read only by the publisher: %s', async (_, requester, status) => {
    const reply = await (await requester())('GET', journalPath);
    expect(reply.status).toBe(status);
    if (status !== 200) expect(reply.body.data ?? null).toBeNull();
  });

  test('tells when something was last withdrawn, and not what, to any token that may read', async () => {
    const withdraw = async (type: 'page' | 'topic', verb: 'unpublish' | 'delete', locale?: Locale) => {
      const documents = cms.documents(type);
      const { documentId } = await documents.create({
        data: { title: 'Wycofane', nameDefault: 'Tak' },
        ...(locale && { locale }),
      });
      if (locale) await documents.publish({ documentId, locale });
      await documents[verb]({ documentId, ...(locale && { locale }) });
    };
    await withdraw('page', 'unpublish', 'pl');
    await withdraw('page', 'delete', 'pl');
    await withdraw('page', 'unpublish', 'en');
    await withdraw('topic', 'delete');
    const rows = (await journalAfter(cms)).filter(({ document }) => document === null);
    const lastOf = (uid: string, locale: string | null) =>
      rows.findLast((row) => row.uid === uid && row.locale === locale)?.at;
    const reader = await createToken('reader', 'read-only');
    const { status, body } = await reader('GET', withdrawalsPath);
    expect([status, body.data]).toEqual([
      200,
      [
        { uid: 'api::page.page', locale: 'en', at: lastOf('api::page.page', 'en') },
        { uid: 'api::page.page', locale: 'pl', at: lastOf('api::page.page', 'pl') },
        { uid: 'api::topic.topic', locale: null, at: lastOf('api::topic.topic', null) },
      ],
    ]);
    for (const send of [requestSender(cms), requestSender(cms, 'wrong'), editor])
      expect((await send('GET', withdrawalsPath)).status).toBe(401);
  });

  test('cannot be written, and is not in the panel', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect([404, 405]).toContain((await publisher(method, journalPath, { data: {} })).status);
    }
    expect(Object.keys(cms.strapi.contentTypes).filter((uid) => uid.includes('journal'))).toEqual([]);
  });
});

describe('A row', () => {
  test('names the account and the request; the response, the row and the log have the same request id', async () => {
    const documentId = await draftEntry(cms, 'page', {}, { pl: 'Strona' });
    const { last } = (await readJournal(cms)).meta;
    lines.length = 0;
    const { status, headers } = await editor('POST', panelPath('page', documentId, 'actions/publish'), {
      locale: 'pl',
    });
    expect(status).toBe(200);
    const request = headers.get('x-request-id');
    const { id: actor } = (await editor('GET', '/admin/users/me')).body.data as { id: number };
    const [row] = await journalAfter(cms, last);
    expect(row).toMatchObject({ request, actor, action: 'publish', documentId });
    expect(Math.abs(Date.parse(row?.at ?? '') - Date.now())).toBeLessThan(10_000);

    await delay(50);
    const linesOfRequest = lines.filter((line) => line.request === request);
    expect(linesOfRequest).toEqual([
      expect.objectContaining({
        msg: 'journal',
        row: row?.id,
        action: 'publish',
        uid: row?.uid,
        documentId,
        locale: 'pl',
        actor,
      }),
      expect.objectContaining({ msg: 'request', method: 'POST', status: 200, actor }),
    ]);
    expect(JSON.stringify(linesOfRequest)).not.toContain('Strona');
  });

  test('has no account and no request when code makes the change', async () => {
    const { last } = (await readJournal(cms)).meta;
    await cms.documents('topic').create({ data: { nameDefault: 'Bez nikogo' } });
    expect(await journalAfter(cms, last)).toMatchObject([{ actor: null, request: null }]);
  });

  test('loses its account when that account is deleted, alone or with others', async () => {
    const editors = await Promise.all([1, 2, 3].map(() => signIn(cms, 'strapi-editor')));
    const { last } = (await readJournal(cms)).meta;
    for (const [i, send] of editors.entries()) {
      const { status } = await send('POST', panelPath('topic'), { nameDefault: `Temat ${i}` });
      expect(status).toBe(201);
    }
    const actors = async () => (await journalAfter(cms, last)).map((row) => row.actor);
    const [one, two, three] = await actors();
    expect(new Set([one, two, three, null]).size).toBe(4);

    const administrator = await signIn(cms, 'strapi-super-admin');
    expect((await administrator('DELETE', `/admin/users/${one}`)).status).toBe(200);
    expect(await actors()).toEqual([null, two, three]);
    await cms.strapi.db.query('admin::user').deleteMany({ where: { id: { $in: [two] } } });
    expect(await actors()).toEqual([null, null, three]);
    expect((await administrator('POST', '/admin/users/batch-delete', { ids: [three] })).status).toBe(200);
    expect(await actors()).toEqual([null, null, null]);
  });
});

describe('A line of the log', () => {
  test('has no query, and requests for files or health have no line', async () => {
    lines.length = 0;
    await publisher('GET', '/api/topics?secret=1');
    await publisher('GET', '/uploads/nothing.png');
    await publisher('GET', '/_health');
    await delay(50);
    expect(lines.map(({ path, status }) => [path, status])).toEqual([['/api/topics', 200]]);
  });
});
