import { describe, expect, test } from 'vitest';
import type { OperationAnswer, OfferedOperations } from '../src/live/site-operations.ts';
import { environment, startCms } from './support/cms.ts';
import { publishedEntry } from './support/entries.ts';
import { createExpiredToken, newSession, requestSender, signIn, type Send } from './support/http.ts';
import { readJournal } from './support/journal.ts';
import { idlePublisher, playPublisher } from './support/publisher.ts';

/** What administrators do about the site from the home page, and nobody else. */

const secret = 'hook-secret';
const cms = await startCms();
const publisher = await playPublisher(secret);
await createExpiredToken(cms);
const token = await newSession(cms, 'strapi-super-admin', 'Anna');
const administrator = requestSender(cms, token);
const { id: account } = await cms.strapi.db
  .query('admin::user')
  .findOne({ where: { firstname: 'Anna' }, select: ['id'] });
const refusal = '0123456789abcdef';
const shown: [name: string, body: Record<string, string>][] = [
  ['confirm', { refusal }],
  ['rollback', { release: '00000012' }],
  ['resume', {}],
];

async function operations(): Promise<OfferedOperations> {
  const { status, body } = await administrator('GET', '/live/operations');
  expect(status).toBe(200);
  return body as unknown as OfferedOperations;
}
async function carryOut(name: string, body: object): Promise<OperationAnswer> {
  const answer = await administrator('POST', `/live/${name}`, body);
  expect(answer.status).toBe(200);
  return answer.body as unknown as OperationAnswer;
}

describe('An operation on the site', () => {
  test.each(shown)(
    '“%s” is sent to the publisher with the secret, as it was shown, and says who asked',
    async (name, body) => {
      expect(await carryOut(name, body)).toEqual({ result: 'done' });
      expect(publisher.commands).toEqual([
        { name, bearer: `Bearer ${secret}`, body: { ...body, by: String(account) } },
      ]);
    },
  );

  test('is for administrators, and for no page of another origin', async () => {
    const senders: [Send, number][] = [
      [requestSender(cms), 401],
      [requestSender(cms, 'expired'), 401],
      [requestSender(cms, environment.CMS_TOKEN), 401],
      [requestSender(cms, secret), 401],
      [await signIn(cms, 'strapi-author'), 403],
      [await signIn(cms, 'strapi-editor'), 403],
      [(method, path, body) => administrator(method, path, body, { origin: 'https://zly.example' }), 403],
    ];
    for (const [send, expected] of senders) {
      for (const [name, body] of shown)
        expect([name, (await send('POST', `/live/${name}`, body)).status]).toEqual([name, expected]);
      expect((await send('GET', '/live/operations')).status).toBe(expected);
    }
    expect(publisher.commands).toEqual([]);
  });

  test.each([
    ['confirm', {}],
    ['confirm', { refusal: ['0123456789abcdef'] }],
    ['rollback', { release: '../1' }],
    ['rollback', { refusal }],
  ])('“%s” without what was shown is refused (%j)', async (name, body) => {
    expect((await administrator('POST', `/live/${name}`, body)).status).toBe(400);
    expect(publisher.commands).toEqual([]);
  });

  test('that comes too late changes nothing, and says so; publishing that goes on already was resumed', async () => {
    publisher.answers = 409;
    expect(await carryOut('confirm', { refusal })).toEqual({ result: 'changed' });
    expect(await carryOut('resume', {})).toEqual({ result: 'done' });
    publisher.status = { ...idlePublisher, held: { since: '2026-11-20T11:05:00.000Z' } };
    expect(await carryOut('resume', {})).toEqual({ result: 'changed' });
    for (const answers of [0, 401, 500]) {
      publisher.answers = answers;
      expect(await carryOut('rollback', { release: '1' })).toEqual({ result: 'unreachable' });
    }
  });
});

describe('What it means is told before', () => {
  test('nothing where there is nothing to do', async () => {
    expect(await operations()).toEqual({ confirm: null, rollback: null, resume: null });
  });

  test('a confirmation: what would vanish, by title and address, also what is no longer there', async () => {
    const there = await publishedEntry(
      cms,
      'meeting',
      { startsAt: '2026-12-01T17:00:00.000Z' },
      { pl: 'Zebranie' },
    );
    const gone = await publishedEntry(cms, 'page', {}, { pl: 'Skasowana' });
    await cms.documents('page').delete({ documentId: gone, locale: '*' });
    const vanished = [`meeting pl ${there}`, `page pl ${gone}`, 'topic nieznany'];
    const pages = [{ entry: `page pl ${gone}`, path: '/skasowana/' }];
    publisher.status = { ...idlePublisher, state: 'refused', refusal: { id: refusal, vanished, pages } };
    expect((await operations()).confirm).toEqual({
      refusal,
      vanishing: {
        count: 3,
        first: [
          { type: 'meeting', title: 'Zebranie', path: null },
          { type: 'page', title: 'Skasowana', path: '/skasowana/' },
          { type: 'topic', title: null, path: null },
        ],
      },
    });
  });

  test('a rollback: what was published since, without what was withdrawn', async () => {
    const after = (await readJournal(cms)).meta.last;
    const kept = await publishedEntry(cms, 'update', {}, { pl: 'Nowina' });
    await cms.documents('update').update({ documentId: kept, locale: 'pl', data: { title: 'Nowina druga' } });
    await cms.documents('update').publish({ documentId: kept, locale: 'pl' });
    const withdrawn = await publishedEntry(cms, 'page', {}, { pl: 'Wycofana' });
    await cms.documents('page').unpublish({ documentId: withdrawn, locale: 'pl' });
    const cursor = (await readJournal(cms)).meta.last;
    const publishedAt = '2026-11-20T11:05:00.000Z';
    publisher.status = {
      ...idlePublisher,
      cursor,
      rollbackTo: { id: '00000003', publishedAt, cursor: after },
    };
    expect((await operations()).rollback).toEqual({
      release: '00000003',
      publishedAt,
      changes: { count: 1, first: [{ type: 'update', title: 'Nowina druga', path: null }] },
    });
  });

  test('a hold: since when, and by whom, as long as that account is there', async () => {
    const since = '2026-11-20T11:05:00.000Z';
    for (const [by, name] of [
      [String(account), 'Anna Nowak'],
      ['999999', null],
      ['x', null],
    ] as const) {
      publisher.status = { ...idlePublisher, state: 'held', held: { since, by } };
      expect((await operations()).resume).toEqual({ since, by: name });
    }
  });
});
