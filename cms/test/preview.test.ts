import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { PreviewAnswer, PreviewRequest } from '@osiedle/shared';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListedLink } from '../src/preview/routes.ts';
import { environment, startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { panelPath, requestSender, signIn, type Send } from './support/http.ts';

/** Drafts for those who may read them, and by links for others. The publisher is a fake whose answer each test chooses. */

const page = {
  kind: 'page',
  type: 'text/html; charset=utf-8',
  text: '<h1>Strona</h1>',
  policy: "default-src 'none'; frame-ancestors 'self'; sandbox allow-same-origin",
} as const;
let answer: PreviewAnswer = page;
const asked: (PreviewRequest & { bearer: string | undefined })[] = [];
const publisher = createServer((request, response) => {
  void text(request).then((body) => {
    if (request.url === '/_publisher/preview')
      asked.push({ ...(JSON.parse(body) as PreviewRequest), bearer: request.headers.authorization });
    response.end(JSON.stringify(answer));
  });
}).listen(0, '127.0.0.1');
await once(publisher, 'listening');
const { port } = publisher.address() as AddressInfo;

const cms = await startCms();
afterAll(() => {
  publisher.closeAllConnections();
  publisher.close();
});
const stranger = requestSender(cms);
const editor = await signIn(cms, 'strapi-editor', 'Anna');
const author = await signIn(cms, 'strapi-author', 'Celina');
const startsAt = '2026-12-01T17:00:00.000Z';
const documentId = await draftEntry(
  cms,
  'meeting',
  { startsAt },
  { pl: 'Tajne zebranie', en: 'Secret meeting' },
);
const entry = { uid: 'api::meeting.meeting', documentId, locale: 'pl' };
const { body: made } = await author('POST', `${panelPath('meeting')}?locale=pl`, { title: 'Moje', startsAt });
const own = { ...entry, documentId: made.data?.documentId ?? '' };

beforeEach(() => {
  answer = page;
  asked.length = 0;
  vi.useRealTimers();
  vi.stubEnv('HOOK_URL', `http://127.0.0.1:${port}/_publisher/hook`);
  vi.stubEnv('HOOK_SECRET', 'hook-secret');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const addressOf = async (send: Send, about: object = entry): Promise<string> => {
  const { status, body } = await send('POST', '/previews', about);
  expect(status).toBe(200);
  return (body as unknown as { address: string }).address;
};
const linkOf = async (send: Send, about: object = entry): Promise<ListedLink> => {
  const { status, body } = await send('POST', '/previews/links', about);
  expect(status).toBe(200);
  return (body as unknown as { links: [ListedLink] }).links[0];
};
const linksFor = async (send: Send, about: Record<string, string> = entry) => {
  const { status, body } = await send('GET', `/previews/links?${new URLSearchParams(about).toString()}`);
  return status === 200 ? (body as unknown as { links: ListedLink[] }).links : status;
};
async function open(address: string) {
  const response = await fetch(new URL(address, cms.url), { redirect: 'manual' });
  // Of everything that could tell one answer from another, only the request's id and the time may differ.
  const headers = [...response.headers].filter(
    ([name]) => !['x-request-id', 'date', 'x-response-time'].includes(name),
  );
  return { status: response.status, headers: Object.fromEntries(headers), text: await response.text() };
}

describe('the preview of an account', () => {
  test('has the draft, which the publisher gets with the secret, and headers of its own', async () => {
    const address = await addressOf(editor);
    const { status, headers, text: html } = await open(address);
    expect([status, html]).toEqual([200, '<h1>Strona</h1>']);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': page.policy,
    });
    expect(asked).toMatchObject([
      {
        bearer: 'Bearer hook-secret',
        type: 'meeting',
        documentId,
        locale: 'pl',
        base: address,
        draft: { title: 'Tajne zebranie', startsAt, slug: 'tajne-zebranie', publishedAt: null },
      },
    ]);
    await editor('PUT', `${panelPath('meeting', documentId)}?locale=pl`, { title: 'Tajne zebranie II' });
    await open(`${address}/spotkania/`);
    await open(await addressOf(editor, { ...entry, locale: 'en' }));
    expect(asked.slice(1)).toMatchObject([
      { path: '/spotkania/', draft: { title: 'Tajne zebranie II' } },
      { locale: 'en', draft: { title: 'Secret meeting' } },
    ]);
    const picture = await open(`${address}/media/obraz_1a2b3c.jpg`);
    expect([picture.status, picture.headers['location']]).toEqual([302, '/uploads/obraz_1a2b3c.jpg']);
  });

  test('is for those who may read the entry alone, however they ask', async () => {
    const administrator = await signIn(cms, 'strapi-super-admin');
    for (const send of [editor, administrator, author]) await open(await addressOf(send, own));
    await open(await addressOf(administrator));
    expect(asked.map(({ draft }) => draft?.['title'])).toEqual(['Moje', 'Moje', 'Moje', 'Tajne zebranie II']);
    const { key } = await linkOf(editor);
    for (const [method, path, body] of [
      ['POST', '/previews', entry],
      ['POST', '/previews/links', entry],
      ['POST', '/previews/links/revoke', { key }],
      ['GET', `/previews/links?${new URLSearchParams(entry).toString()}`],
    ] as const) {
      expect((await author(method, path, body)).status, path).toBe(403);
      for (const send of [
        stranger,
        requestSender(cms, environment.CMS_TOKEN),
        requestSender(cms, 'hook-secret'),
      ])
        expect((await send(method, path, body)).status, path).toBe(401);
    }
    // Strapi's own door asks nobody for rights.
    const fullScreen = ({ documentId: id }: typeof entry) =>
      `/content-manager/preview/url/api::meeting.meeting?documentId=${id}&locale=pl&status=draft`;
    expect((await author('GET', fullScreen(entry))).status).toBe(204);
    const { body } = await author('GET', fullScreen(own));
    expect((await open((body.data as unknown as { url: string }).url)).status).toBe(200);
    for (const nonsense of [
      {},
      { ...entry, uid: 'api::place.place' },
      { ...entry, uid: 'admin::user' },
      { ...entry, locale: 'de' },
      { ...entry, documentId: { $ne: '' } },
    ])
      expect((await editor('POST', '/previews', nonsense)).status, JSON.stringify(nonsense)).toBe(400);
    expect((await editor('POST', '/previews', { ...entry, documentId: 'nie-ma' })).status).toBe(400);
    expect((await editor('POST', '/previews', { ...entry, documentId: 'niema' })).status).toBe(403);
  });

  test('shows the reason as its page, in the words of the form', async () => {
    const address = await addressOf(editor);
    answer = {
      kind: 'fault',
      fault: 'fields',
      fields: [['startsAt'], ['gallery', 1, 'altDefault'], ['startsAt', 0]],
    };
    const { status, text: html, headers } = await open(address);
    expect(status).toBe(422);
    expect(html).toMatch(/Tego wpisu nie da się jeszcze pokazać[^]*<li>Początek<\/li>/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    answer = { kind: 'fault', fault: 'text' };
    expect((await open(address)).text).toContain('Tekst jest zbyt zawiły');
    answer = { kind: 'later' };
    expect((await open(address)).text).toMatch(/http-equiv="refresh"[^]*Podgląd się przygotowuje/);
    answer = {} as PreviewAnswer;
    expect((await open(address)).text).toContain('Podgląd nie działa w tej chwili');
    const untranslated = await draftEntry(cms, 'page', {}, { pl: 'Tylko po polsku' });
    const other = await addressOf(editor, { uid: 'api::page.page', documentId: untranslated, locale: 'en' });
    expect((await open(other)).text).toContain('Nie ma jeszcze tej wersji językowej');
  });
});

describe('a link for somebody outside', () => {
  test('shows the draft and what its page needs, and nothing else', async () => {
    const { address, until, by } = await linkOf(author, own);
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(6.9 * 24 * 60 * 60_000);
    expect(by).toBe('Celina Nowak');
    const { status, headers } = await open(address);
    expect([status, headers['x-robots-tag'], headers['content-security-policy']]).toEqual([
      200,
      'noindex, nofollow',
      page.policy.replace("'self'", "'none'"),
    ]);
    answer = { kind: 'file', type: 'font/woff2', base64: 'AAAA' };
    expect((await open(`${address}/assets/a.woff2`)).headers).toMatchObject({
      'content-type': 'font/woff2',
      'x-robots-tag': 'noindex, nofollow',
    });
    answer = { kind: 'missing' };
    const elsewhere = await open(`${address}/spotkania/`);
    expect([elsewhere.status, elsewhere.headers['location']]).toEqual([
      302,
      'https://osiedle.example.org/spotkania/',
    ]);
    expect((await open(`${address}//zly.example/`)).headers['location']).toBe(
      'https://osiedle.example.org/zly.example/',
    );
    expect(asked.map(({ draft, filesOnly }) => [Boolean(draft), filesOnly])).toEqual([
      [true, undefined],
      [false, true],
      [false, true],
      [false, true],
    ]);
  });

  test('of a stranger, an expired and a revoked one get the same 404, and so does everything else', async () => {
    const nothing = await open('/preview/x');
    expect([nothing.status, nothing.text]).toEqual([404, expect.stringContaining('Nie ma takiej strony')]);
    const [link, mine] = [await linkOf(editor), await linkOf(author, own)];
    const account = await addressOf(author, own);
    expect((await open(link.address)).status).toBe(200);
    const [head = '', mac = ''] = link.address.split('.');
    const forged = Buffer.from(`l zzzzzzzz ${link.key}`).toString('base64url');
    const wrong = [
      head,
      `${head}.`,
      `${head}.${mac}x`,
      `/preview/${forged}.${mac}`,
      `${head}.${mac}.${mac}`,
      `${link.address}/%ff`,
      `${link.address}x/media/a.jpg`,
    ];
    for (const address of wrong) expect(await open(address), address).toEqual(nothing);

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 24 * 60 * 60_000 + 1000 });
    for (const address of [link.address, account]) expect(await open(address)).toEqual(nothing);
    vi.useRealTimers();

    expect(await linksFor(editor)).toContainEqual(link);
    expect((await editor('POST', '/previews/links/revoke', { key: link.key })).status).toBe(204);
    expect(await open(link.address)).toEqual(nothing);
    expect(await linksFor(editor)).not.toContainEqual(link);

    // A closed account, and an entry that is deleted.
    const leaving = await signIn(cms, 'strapi-editor', 'Odchodzi');
    const left = [(await linkOf(leaving)).address, await addressOf(leaving)];
    const where = { firstname: 'Odchodzi' };
    await cms.strapi.db.query('admin::user').update({ where, data: { isActive: false } });
    for (const address of left) expect(await open(address)).toEqual(nothing);
    const { id } = (await cms.strapi.db.query('admin::user').findOne({ where })) as { id: number };
    await cms.strapi.service('admin::user').deleteById(id);
    for (const address of left) expect(await open(address)).toEqual(nothing);
    expect(await linksFor(editor)).toHaveLength(1);
    await cms.documents('meeting').delete({ documentId: own.documentId, locale: '*' } as never);
    for (const address of [mine.address, account]) expect(await open(address)).toEqual(nothing);
  });

  test('is one of twenty at most', async () => {
    const documentOfMany = await publishedEntry(cms, 'page', {}, { pl: 'Z wieloma' });
    const about = { uid: 'api::page.page', documentId: documentOfMany, locale: 'pl' };
    for (let count = 0; count < 20; count += 1) await linkOf(editor, about);
    expect((await editor('POST', '/previews/links', about)).status).toBe(400);
  });
});
