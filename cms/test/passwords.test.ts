import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { newInvitation } from '../src/accounts/invitations.ts';
import { environment, startCms } from './support/cms.ts';
import { requestSender, signIn, type Send } from './support/http.ts';

/** No way to set a password lets in a weak one, and each says the rule in Polish. */

const cms = await startCms();
const send = requestSender(cms);
const users = () => cms.strapi.db.query('admin::user');
const administrator = await signIn(cms, 'strapi-super-admin');

const rule = /^Hasło musi mieć od 12 do 72 znaków, a wśród nich małą i wielką literę/;
const refused: [string, RegExp][] = [
  ['Kr-1', rule],
  ['Jedenascie1', rule],
  ['bez-wielkiej-litery-1', rule],
  ['Bez-cyfry-w-srodku', rule],
  [`Aa1${'ż'.repeat(40)}`, rule],
  ['Kochanie1234', /^To hasło zbyt łatwo odgadnąć/],
  ['Warszawa2026!', /^To hasło zbyt łatwo odgadnąć/],
];
const good = 'Inne-haslo-na-probe-7';

let people = 0;
async function invited(): Promise<{ id: number; token: string; email: string }> {
  const [token, email] = [newInvitation(), `nowa-${++people}@example.org`];
  const { id } = (await users().create({
    data: {
      email,
      isActive: false,
      registrationToken: token,
      resetPasswordToken: `reset-${token}`,
      resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000),
    },
  })) as { id: number };
  return { id, token, email };
}

/** Each way to set a password, with what has to be there. */
const doors: Record<string, () => Promise<(password: string) => ReturnType<Send>>> = {
  'an invitation': async () => {
    const { token } = await invited();
    return (password) =>
      send('POST', '/admin/register', { registrationToken: token, userInfo: { firstname: 'Ewa', password } });
  },
  'a reset': async () => {
    const { id, token } = await invited();
    await users().update({ where: { id }, data: { isActive: true } });
    return (password) =>
      send('POST', '/admin/reset-password', { resetPasswordToken: `reset-${token}`, password });
  },
  'one’s own profile': async () => {
    const editor = await signIn(cms, 'strapi-editor');
    return (password) =>
      editor('PUT', '/admin/users/me', { password, currentPassword: environment.ADMIN_PASSWORD });
  },
  'the form of an account': async () => {
    const { id } = await invited();
    return (password) => administrator('PUT', `/admin/users/${id}`, { password });
  },
};

test.each(Object.keys(doors))('By %s, only a strong password is set', async (door) => {
  const set = await doors[door]?.();
  for (const [password, sentence] of refused) {
    const { status, body } = (await set?.(password)) ?? {};
    expect([password, status]).toEqual([password, 400]);
    expect(body?.error?.message).toMatch(sentence);
  }
  expect((await set?.(good))?.status).toBe(200);
});

test('A refused password leaves the session as it is', async () => {
  const editor = await signIn(cms, 'strapi-editor');
  const body = { password: 'Kochanie1234', currentPassword: environment.ADMIN_PASSWORD };
  expect((await editor('PUT', '/admin/users/me', body)).status).toBe(400);
  expect((await editor('GET', '/admin/users/me')).status).toBe(200);
});

test('Not even code sets a weak one, such as Strapi’s command line', async () => {
  const service = cms.strapi.service('admin::user') as unknown as {
    create(user: object): Promise<unknown>;
    updateById(id: number, user: object): Promise<unknown>;
    resetPasswordByEmail(email: string, password: string): Promise<unknown>;
  };
  const { id, email } = await invited();
  for (const password of ['Kochanie1234', 'Jedenascie1']) {
    await expect(service.create({ email: 'x@example.org', firstname: 'X', password })).rejects.toThrow(
      /asło/,
    );
    await expect(service.updateById(id, { password })).rejects.toThrow(/asło/);
    await expect(service.resetPasswordByEmail(email, password)).rejects.toThrow(/asło/);
  }
});

test('An account from before the rule goes on working', async () => {
  const { id, email } = await invited();
  const strapiAdmin = createRequire(createRequire(import.meta.url).resolve('@strapi/strapi')).resolve(
    '@strapi/admin/package.json',
  );
  const { hash } = createRequire(strapiAdmin)('bcryptjs') as {
    hash: (text: string, rounds: number) => Promise<string>;
  };
  await users().update({ where: { id }, data: { isActive: true, password: await hash('Haslo1', 10) } });
  const { status, body } = await send('POST', '/admin/login', { email, password: 'Haslo1' });
  expect(status).toBe(200);
  const person = requestSender(cms, body.data?.accessToken);
  expect((await person('PUT', '/admin/users/me', { firstname: 'Ewa' })).status).toBe(200);
});

test('Without a mail server nobody is told that a mail was sent, and an invitation is a link', async () => {
  const init = await send('GET', '/admin/init');
  expect(init.body.data).toMatchObject({ sendsMail: false });
  for (const email of [environment.ADMIN_EMAIL, 'nikt@example.org']) {
    const { status, body } = await send('POST', '/admin/forgot-password', { email });
    expect([status, body.error?.message]).toEqual([
      404,
      'Ten panel nie wysyła teraz poczty. Poproś administratora, żeby ustawił Ci nowe hasło.',
    ]);
  }
  const { body: roles } = await administrator('GET', '/admin/roles');
  const [role] = roles.data as unknown as { id: number }[];
  const person = { firstname: 'Ewa', email: 'zaproszona@example.org', roles: [role?.id] };
  const { status, body } = await administrator('POST', '/admin/users', person);
  expect(status).toBe(201);
  expect(body.data).toMatchObject({ mail: 'off', registrationToken: expect.stringMatching(/^\w{40}-\w+$/) });
  const renewed = await administrator('POST', `/invitations/${body.data?.id}`, {});
  expect(renewed.body.data).toMatchObject({ mail: 'off' });
});
