import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defaultLocale, secondLocale } from '@osiedle/shared';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountSentences } from '../src/accounts/sentences.ts';
import { deletingMessages } from '../src/admin/messages/deleting.ts';
import { networkMessages } from '../src/admin/messages/network.ts';
import { savingMessages } from '../src/admin/messages/saving.ts';
import { isForeignSentence, refusalSentence } from '../src/admin/saving/network-words.ts';
import { sayPlainly } from '../src/admin/saving/say-plainly.ts';

const setLanguage = (lang: string) => vi.stubGlobal('document', { documentElement: { lang } });
beforeEach(() => setLanguage(defaultLocale));
afterEach(() => vi.unstubAllGlobals());

const polish = new Set<string>(Object.values(networkMessages).map(([words]) => words));
const english = new Set<string>(Object.values(networkMessages).map(([, words]) => words));

/** The messages of errors that Strapi's server throws and answers with, and of those that its panel makes up, as its code has them. */
function strapiMessages(): string[] {
  const fromStrapi = createRequire(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'));
  const found = ['admin', 'content-manager', 'upload', 'i18n', 'core', 'utils'].flatMap((name) => {
    const dist = join(dirname(fromStrapi.resolve(`@strapi/${name}/package.json`)), 'dist');
    return readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mjs') && !file.includes('translations'))
      .flatMap((file) =>
        [...readFileSync(join(dist, file), 'utf8').matchAll(thrown)].map(([, words]) => words),
      );
  });
  return [...new Set(found)].filter((words): words is string => words !== undefined);
}
/** Ends before the first value that is filled in, so that each is the beginning of a message at least. */
const thrown =
  /(?:new (?:\w+\.)*\w*Error|\.(?:badRequest|forbidden|notFound|unauthorized|conflict|payloadTooLarge|internalServerError|notImplemented))\((?:'|"|`)([^'"`$\\]{4,})/g;

describe('A message that a person at the panel would not understand', () => {
  const all = strapiMessages();

  test('is told from ours: each of Strapi’s', () => {
    expect(all.length).toBeGreaterThan(150);
    // Of a message that begins with a value, only the beginning is known.
    const whole = all.filter((words) => words.trim().split(/\s+/).length > 3);
    expect(whole.filter((words) => !isForeignSentence(words))).toEqual([]);
    for (const words of whole)
      for (const status of [400, 401, 403, 404, 409, 413, 429, 500, 503])
        expect(polish, words).toContain(refusalSentence(status, words));
  });

  test.each([
    ['Failed to fetch', undefined, 'noLine'],
    ['NetworkError when attempting to fetch resource.', undefined, 'noLine'],
    ['Load failed', undefined, 'noLine'],
    ['Missing or invalid credentials', 401, 'ended'],
    ['Unauthorized', 401, 'ended'],
    ['Invalid credentials', 400, 'wrongLogin'],
    ['Forbidden', 403, 'noRight'],
    ['Policy Failed', 403, 'noRight'],
    ['Not Found', 404, 'notThere'],
    ['Document not found', 404, 'notThere'],
    ['component.notFound', 404, 'notThere'],
    ['Conflict', 409, 'changed'],
    ['This attribute must be unique', 400, 'taken'],
    ['Email already taken', 400, 'taken'],
    ['title must be defined.', 400, 'empty'],
    ['title must be at most 255 characters', 400, 'tooLong'],
    ['2 relation(s) of type api::place.place associated with this entity do not exist', 400, 'lostPart'],
    ['Some of the provided components in dates are not related to the entity', 400, 'lostPart'],
    ['Invalid format, expected a timestamp or an ISO date', 400, 'unreadDay'],
    ['FileTooBig', 413, 'tooLarge'],
    ['Payload Too Large', 413, 'tooLarge'],
    ['Too Many Requests', 429, 'tooMany'],
    ['Bad Request', 400, 'refused'],
    ['Internal Server Error', 500, 'failed'],
    ['uid must match the following: "/^[a-z]*$/"', 400, 'refused'],
    ['Unexpected token \'<\', "<html>" is not valid JSON', 502, 'busy'],
    ['already exists', 500, 'failed'],
  ] as const)('becomes a sentence with a remedy: %s (%s)', (words, status, key) => {
    expect(refusalSentence(status, words)).toBe(networkMessages[key][0]);
  });

  test('becomes an English sentence in the English panel, which leaves English ones alone', () => {
    setLanguage(secondLocale);
    for (const words of [
      'Failed to fetch',
      'Internal Server Error',
      'Missing or invalid credentials',
      'Forbidden',
    ])
      expect(english).toContain(refusalSentence(500, words));
    for (const [, words] of Object.values(accountSentences)) expect(refusalSentence(400, words)).toBe(words);
  });

  test('is none of ours', () => {
    const ours = [accountSentences, deletingMessages, networkMessages, savingMessages].flatMap((messages) =>
      Object.values(messages as Record<string, readonly [string, string]>).map(([words]) => words),
    );
    const sentences = ours.filter((words) => words.endsWith('.'));
    for (const words of [
      ...sentences,
      'Nie teraz.',
      'Wymagane.',
      'Podaj adres e-mail i hasło.',
      'To nie jest adres strony. Wklej go razem z „https://”.',
      'Adres ma wpis „The end of an error”.',
    ])
      expect(refusalSentence(400, words)).toBe(words);
  });
});

describe('An answer to the panel', () => {
  const json = 'application/json';
  const refused = (status: number, error: object) => Response.json({ data: null, error }, { status });
  const said = async (answer: Response | Error) => {
    const response = await sayPlainly(
      () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
      json,
    );
    return {
      status: response.status,
      body: (await response.json()) as { error: { message: string; details: object } },
    };
  };

  test('keeps its status, name and details, and has a sentence, also for each field', async () => {
    const unique = { message: 'This attribute must be unique' };
    const errors = [
      { path: ['email'], ...unique },
      { path: ['name'], ...unique },
    ];
    const details = { uses: { seen: 'x' }, errors };
    const { status, body } = await said(
      refused(400, { status: 400, name: 'ValidationError', message: '2 errors occurred', details }),
    );
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'ValidationError',
      message: networkMessages.taken[0],
      details: { uses: { seen: 'x' }, errors: [{ path: ['email'], message: networkMessages.taken[0] }, {}] },
    });
  });

  test('that a proxy or a network gives becomes one of the CMS’s', async () => {
    const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };
    expect(await said(new Response('<h1>Bad Gateway</h1>', { status: 502, ...html }))).toMatchObject({
      status: 502,
      body: { error: { message: networkMessages.busy[0] } },
    });
    expect(await said(new Response('<h1>Log in to the network</h1>', html))).toMatchObject({
      status: 502,
      body: { error: { message: networkMessages.strange[0] } },
    });
    expect(await said(new Response('null', { status: 500 }))).toMatchObject({
      status: 500,
      body: { error: { message: networkMessages.failed[0] } },
    });
  });

  test('that does not come is told with a remedy; one that nobody waits for any more is not', async () => {
    await expect(said(new TypeError('Failed to fetch'))).rejects.toThrow(networkMessages.noLine[0]);
    const stopped = new DOMException('The user aborted a request.', 'AbortError');
    await expect(said(stopped)).rejects.toBe(stopped);
  });

  test('passes untouched where all is well, and where Strapi has a page for it', async () => {
    const well = Response.json({ data: 1 });
    expect(await sayPlainly(() => Promise.resolve(well), json)).toBe(well);
    const file = new Response('<p>', { headers: { 'content-type': 'text/html' } });
    expect(await sayPlainly(() => Promise.resolve(file), null)).toBe(file);
    const closed = refused(401, { status: 401, message: 'User not active' });
    expect(await sayPlainly(() => Promise.resolve(closed), json)).toBe(closed);
  });
});
