import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clientAddress, networkOf } from '../src/doors/address.ts';
import { Attempts } from '../src/doors/attempts.ts';
import { environment, startCms } from './support/cms.ts';
import { panelPath, requestSender, signIn } from './support/http.ts';

/** What the routes let through that need no session: how much, how often, and what they tell of accounts. */

const cms = await startCms();
const send = requestSender(cms);
const known = environment.ADMIN_EMAIL;
const wrong = 'Zle-haslo-na-probe-1';

let networks = 0;
/** Addresses that no other test has used. */
const newAddresses = (count: number): string[] => {
  networks++;
  return Array.from({ length: count }, (_, i) => `10.${networks}.0.${i + 1}`);
};
const [quiet = ''] = newAddresses(1);

async function logIn(email: unknown, password: unknown, forwarded: string) {
  return send('POST', '/admin/login', { email, password }, { 'x-forwarded-for': forwarded });
}

/** Sends bytes as they are. @returns the status of the answer */
async function statusOf(
  path: string,
  headers: Record<string, string | number>,
  body: Buffer,
  method = 'POST',
) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request(new URL(path, cms.url), { method, headers }, (answer) => {
      answer.resume().on('end', () => {
        resolve(answer.statusCode);
      });
    }).on('error', reject);
    // Without a length, so that it goes in chunks.
    sent.write(body);
    sent.end();
  });
}

const large = Buffer.from(JSON.stringify({ email: 'x'.repeat(20_000), password: wrong }));
const json = { 'content-type': 'application/json' };
const length = { 'content-length': large.length };

describe('A request without a session', () => {
  test.each([
    'login',
    'register',
    'register-admin',
    'forgot-password',
    'reset-password',
    'access-token',
    'LOGIN/',
  ])('sends no large body to /admin/%s', async (route) => {
    const session = { authorization: `Bearer ${await tokenOf()}` };
    for (const headers of [{}, { authorization: 'Bearer x' }, session])
      expect(await statusOf(`/admin/${route}`, { ...json, ...length, ...headers }, large)).toBe(413);
  });

  test.each([
    ['in chunks', json, large],
    [
      'packed',
      { ...json, 'content-encoding': 'gzip', 'content-length': gzipSync(large).length },
      gzipSync(large),
    ],
    [
      'with files',
      { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 9 },
      Buffer.from('--x--\r\n\r\n'),
    ],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded', ...length }, large],
    ['as text', { 'content-type': 'text/plain', ...length }, large],
  ])('sends no body %s', async (_, headers, body) => {
    expect(await statusOf('/admin/login', headers, body)).toBe(413);
    const parse = vi.spyOn(JSON, 'parse');
    for (const path of ['/admin/users', '/upload', '/nothing', '/admin/users/me', panelPath('meeting')])
      expect([401, 404, 405]).toContain(await statusOf(path, headers, body));
    expect(parse.mock.calls.filter(([text]) => text.length > 10_000)).toEqual([]);
    parse.mockRestore();
  });

  test('sends no large body with a session that is over or made up', async () => {
    const token = await tokenOf();
    const headers = { ...json, ...length, authorization: `Bearer ${token}` };
    expect(await statusOf('/admin/users/me', headers, large, 'PUT')).toBe(400);
    await send('POST', '/admin/logout', {}, { authorization: `Bearer ${token}` });
    for (const authorization of [
      `Bearer ${token}`,
      `Bearer ${token}x`,
      `Bearer ${environment.CMS_TOKEN}`,
      token,
    ])
      expect(await statusOf('/admin/users/me', { ...headers, authorization }, large, 'PUT')).toBe(401);
  });

  async function tokenOf(): Promise<string> {
    const { body } = await logIn(known, environment.ADMIN_PASSWORD, quiet);
    return body.data?.accessToken ?? '';
  }
});

test('A long text of somebody with a session is let in', async () => {
  const editor = await signIn(cms, 'strapi-editor');
  const entry = { title: 'Długi tekst', body: 'słowo '.repeat(20_000), locale: 'pl' };
  expect((await editor('POST', panelPath('update'), entry)).status).toBe(201);
});

describe('Log-in', () => {
  describe('counts', () => {
    // Hundreds of comparisons would take half a minute.
    const auth = cms.strapi.service('admin::auth') as unknown as { checkCredentials: unknown };
    const check = auth.checkCredentials;
    beforeAll(async () => {
      const administrator = await cms.strapi.db.query('admin::user').findOne({ where: { email: known } });
      auth.checkCredentials = ({ password }: { password: string }) =>
        Promise.resolve(
          password === environment.ADMIN_PASSWORD
            ? [null, administrator]
            : [null, false, { message: 'Invalid' }],
        );
    });
    afterAll(() => {
      auth.checkCredentials = check;
    });

    test('the tries of an account from many addresses, whatever the client claims', async () => {
      const statuses: number[] = [];
      for (const [i, address] of newAddresses(12).entries())
        // The proxy appends what it saw; the rest is the client's.
        statuses.push(
          (await logIn(i % 2 ? 'Ktos@Example.org' : 'ktos@example.org', wrong, `1.1.1.1, ${address}`)).status,
        );
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429, 429]);
    });

    test('the tries of an address, whatever the account and the claims', async () => {
      const [address = ''] = newAddresses(1);
      const statuses = await Promise.all(
        Array.from({ length: 33 }, (_, i) =>
          logIn(`osoba-${i}-probna@example.org`, wrong, `9.9.9.${i}, ${address}`).then(
            ({ status }) => status,
          ),
        ),
      );
      expect(statuses.filter((status) => status === 429)).toHaveLength(3);
      const { status, headers, body } = await logIn(known, environment.ADMIN_PASSWORD, address);
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(body.error?.message).toMatch(/^Za dużo prób\. Spróbuj ponownie za \d min\./);
      // Another address goes on, and the refused tries were not counted as the account's.
      expect((await logIn(known, environment.ADMIN_PASSWORD, quiet)).status).toBe(200);
    });

    test('nothing that succeeds', async () => {
      const [address = ''] = newAddresses(1);
      for (let i = 0; i < 32; i++)
        expect((await logIn(known, environment.ADMIN_PASSWORD, address)).status).toBe(200);
    });
  });

  test.each([
    [['admin@example.org'], wrong],
    [undefined, undefined],
    ['', wrong],
    [known, { a: 1 }],
    [known, ['x']],
  ])('takes an e-mail and a password alone (%j, %j)', async (email, password) => {
    const query = `?email=${known}&password=${environment.ADMIN_PASSWORD}`;
    expect((await logIn(email, password, quiet)).status).toBe(400);
    expect((await send('POST', `/admin/login${query}`, { email, password })).status).toBe(400);
  });

  test('takes as long for an unknown e-mail, and says the same', async () => {
    await cms.strapi.db
      .query('admin::user')
      .create({ data: { email: 'bez-hasla@example.org', isActive: false } });
    const [address = ''] = newAddresses(1);
    const emails = [known, 'nikt@example.org', 'bez-hasla@example.org'];
    const fastest = emails.map(() => Infinity);
    for (let round = 0; round < 3; round++)
      for (const [i, email] of emails.entries()) {
        const start = performance.now();
        const { body } = await logIn(email, wrong, address);
        fastest[i] = Math.min(fastest[i] ?? 0, performance.now() - start);
        expect(body.error).toMatchObject({ status: 400, message: 'Invalid credentials' });
      }
    // Without a comparison it would be a tenth.
    const [reference = 0, ...others] = fastest;
    for (const time of others) expect(time / reference).toBeGreaterThan(0.5);
    for (const time of others) expect(time / reference).toBeLessThan(2);
  });

  test.each([
    ['/admin/forgot-password', { email: 'ktos@example.org' }, 10],
    ['/admin/register', { registrationToken: 'x', userInfo: { firstname: 'A', password: wrong } }, 30],
    ['/admin/reset-password', { resetPasswordToken: 'x', password: wrong }, 30],
    ['/admin/register-admin', { email: 'ja@example.org', firstname: 'A', password: wrong }, 10],
  ])('is not the only limited route (%s)', async (path, body, most) => {
    const [address = ''] = newAddresses(1);
    const statuses: number[] = [];
    for (let i = 0; i < most + 1; i++)
      statuses.push((await send('POST', path, body, { 'x-forwarded-for': address })).status);
    expect(statuses.slice(0, most)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('Attempts', () => {
  test('are counted in memory that does not grow with keys or their length', () => {
    const attempts = new Attempts(1, 60_000);
    for (let i = 0; i < 25_000; i++) attempts.take(`${'x'.repeat(i % 500)}${i}`);
    const keys = attempts.keys();
    expect(keys).toHaveLength(10_000);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(50);
  });

  test('are forgotten after their time, however many are made meanwhile', async () => {
    let now = 1000;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const later = async (ms: number): Promise<void> => {
      now += ms;
      // The cache looks at the clock once a millisecond.
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const attempts = new Attempts(1, 40_000);
    expect(attempts.take('a')).toBe(0);
    expect(attempts.take('a')).toBe(40);
    await later(25_000);
    expect(attempts.take('a')).toBe(15);
    await later(25_000);
    expect(attempts.take('a')).toBe(0);
    clock.mockRestore();
  });
});

test.each([
  ['7.7.7.7', '1.1.1.1, 2.2.2.2', 0, '7.7.7.7'],
  ['7.7.7.7', '1.1.1.1, 2.2.2.2', 1, '2.2.2.2'],
  ['7.7.7.7', '1.1.1.1,2.2.2.2', 2, '1.1.1.1'],
  ['7.7.7.7', 'x, ::1 ,2.2.2.2', 2, '::1'],
  // It did not come through all proxies, or they do not say.
  ['7.7.7.7', '2.2.2.2', 2, '7.7.7.7'],
  ['7.7.7.7', 'unknown', 1, '7.7.7.7'],
  ['7.7.7.7', '', 1, '7.7.7.7'],
  ['7.7.7.7', undefined, 1, '7.7.7.7'],
])('From %s with X-Forwarded-For “%s” and %i proxies comes %s', (remote, forwarded, proxies, expected) => {
  expect(clientAddress(remote, forwarded, proxies)).toBe(expected);
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['10.1.2.3', '10.1.2.3'],
])('The network of %s is %s', (address, expected) => {
  expect(networkOf(address)).toBe(expected);
});
