import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { environment, type TestCms } from '../support/cms.ts';
import { newSession, requestSender, signIn, type Send } from '../support/http.ts';
import type { ReceivedMail, TestSmtp } from '../support/smtp-server.ts';

const isLong = Boolean(process.env['LONG']);
const panel = 'https://panel.example/cms';

/** The settings of a CMS that sends mail. */
export const mailSettings = ({ port }: TestSmtp) => ({
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'Redakcja <osiedla@miasto.example>',
  CMS_PUBLIC_URL: panel,
});

/** Invitations and links for new passwords, which come by mail. */
export function describeAccountLetters(cms: TestCms, smtp: TestSmtp): void {
  const send = requestSender(cms);
  const users = () => cms.strapi.db.query('admin::user');
  let administrator: Send;
  let hash: string;
  beforeAll(async () => {
    administrator = await signIn(cms, 'strapi-super-admin');
    hash = (await cms.strapi.service('admin::auth').hashPassword(good)) as string;
  });
  beforeEach(() => {
    smtp.mails.length = 0;
  });

  const good = 'Inne-haslo-na-probe-7';
  let numbers = 0;
  /** An address that nothing has come from, since limits count by them. */
  const from = () => ({ 'x-forwarded-for': `10.9.${Math.floor(++numbers / 250)}.${(numbers % 250) + 1}` });

  interface Answer {
    id: number;
    email: string;
    registrationToken: string;
    until: string | null;
    mail: string;
    isInvited: boolean;
    sendsMail: boolean;
  }
  const dataOf = (body: unknown): Answer => (body as { data: Answer }).data;

  async function invited(by: Send = administrator, email = `nowa-${++numbers}@example.org`): Promise<Answer> {
    const role = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } });
    const person = { firstname: 'Nowa', lastname: 'Osoba', email, roles: [(role as { id: number }).id] };
    const { status, body } = await by('POST', '/admin/users', person);
    expect(status).toBe(201);
    return dataOf(body);
  }
  const renew = (id: number, by: Send = administrator) => by('POST', `/invitations/${id}`, {}, from());
  const register = (registrationToken: string, password = good) =>
    send('POST', '/admin/register', { registrationToken, userInfo: { firstname: 'Ewa', password } }, from());
  const forget = (email: string, more: Record<string, string> = {}) =>
    send('POST', '/admin/forgot-password', { email }, { ...from(), ...more });
  const reset = (resetPasswordToken: string, password = good) =>
    send('POST', '/admin/reset-password', { resetPasswordToken, password }, from());
  const logIn = async (email: string, password: string) =>
    (await send('POST', '/admin/login', { email, password }, from())).status;

  /** The token in a mail's link, which leads to where the operator says that the panel is. */
  function tokenIn({ text, html }: ReceivedMail): string {
    const links = text.match(/https?:\S+/g) ?? [];
    expect(links.filter((link) => !link.startsWith(`${panel}/admin`))).toEqual([]);
    const [link = ''] = links;
    expect(html).toContain(`<a href="${link}">`);
    return (
      /\/admin\/auth\/(?:register\?registrationToken|reset-password\?code)=([\w-]+)$/.exec(link)?.[1] ?? ''
    );
  }

  /** Somebody with a password, and a language. */
  async function person(preferedLanguage = 'pl'): Promise<{ id: number; email: string }> {
    const email = `osoba-z-haslem-${++numbers}@example.org`;
    const data = { email, firstname: 'Ewa', password: hash, isActive: true, preferedLanguage };
    const { id } = (await users().create({ data })) as { id: number };
    return { id, email };
  }

  describe('An invitation', () => {
    test('arrives, and makes an account', async () => {
      const { email, registrationToken, mail, until } = await invited();
      expect(mail).toBe('sent');
      const letter = await smtp.mail(1);
      expect([letter.to, letter.from]).toEqual([email, 'Redakcja <osiedla@miasto.example>']);
      expect(letter.subject).toBe('Zaproszenie do redakcji (osiedle.example.org)');
      expect(letter.text).toMatch(
        /Ewa Nowak zaprasza Cię do redakcji strony osiedle\.example\.org\.[^]*działa przez tydzień \(do \d+ \S+ 20\d\d, godz\. \d\d:\d\d\)/,
      );
      expect(tokenIn(letter)).toBe(registrationToken);
      const days = (new Date(until ?? '').getTime() - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(6.9);
      expect(days).toBeLessThan(7.01);
      expect((await register(registrationToken)).status).toBe(200);
      expect(await logIn(email, good)).toBe(200);
    });

    test('is in the language of whoever invites, as the account is then', async () => {
      const token = await newSession(cms, 'strapi-super-admin');
      const english = requestSender(cms, token);
      await english('PUT', '/admin/users/me', { preferedLanguage: 'en' });
      const { id, email } = await invited(english);
      const letter = await smtp.mail(1);
      expect(letter.subject).toBe('Invitation to the editors’ panel (osiedle.example.org)');
      expect(letter.text).toMatch(/works for a week \(until \d\d:\d\d on \d+ \w+ 20\d\d\)[^]*log in as/);
      expect(letter.text).toContain(email);
      expect(await users().findOne({ where: { id } })).toMatchObject({ preferedLanguage: 'en' });
    });

    test('that cannot be sent is still one, and whoever invites is told', async () => {
      await smtp.stop();
      const { id, mail } = await invited();
      expect(mail).toBe('later');
      await smtp.restart({ onRecipient: () => ({ code: 550, words: 'No such user' }) });
      const { registrationToken, ...refused } = await invited();
      expect(refused.mail).toBe('refused');
      expect((await register(registrationToken)).status).toBe(200);
      // The letter that waits is not sent any more: its link is void.
      await smtp.restart();
      expect(dataOf((await renew(id)).body).mail).toBe('sent');
    });

    test('can be renewed: the link before is void, and a mail brings the new one', async () => {
      const { id, registrationToken: old } = await invited();
      const { status, body } = await renew(id);
      const { registrationToken, mail } = dataOf(body);
      expect([status, mail]).toEqual([200, 'sent']);
      expect(tokenIn(await smtp.mail(2))).toBe(registrationToken);
      for (const answer of [
        await register(old),
        await send('GET', `/admin/registration-info?registrationToken=${old}`),
      ]) {
        expect(answer.status).toBe(400);
        expect(answer.body.error?.message).toMatch(/^To zaproszenie już nie działa: .*odnowiła\.$/);
      }
      expect(
        (await send('GET', `/admin/registration-info?registrationToken=${registrationToken}`)).status,
      ).toBe(200);
      expect((await register(registrationToken)).status).toBe(200);
    });

    test('ends after a week, and can be renewed then', async () => {
      const { id, registrationToken } = await invited();
      const past = `${registrationToken.split('-')[0]}-${(Date.now() - 1).toString(36)}`;
      // As of versions before this one: without an end.
      for (const token of [past, registrationToken.split('-')[0] ?? '']) {
        await users().update({ where: { id }, data: { registrationToken: token } });
        expect((await register(token)).status).toBe(400);
      }
      expect((await register(registrationToken)).status).toBe(400);
      const { body } = await renew(id);
      expect((await register(dataOf(body).registrationToken)).status).toBe(200);
    });

    test.each<[string, (id: number, email: string) => object]>([
      ['goes to another address', (_, email) => ({ email: `x-${email}` })],
      ['got its password in another way', () => ({ password: good, isActive: true })],
    ])('is void once its account %s', async (_, change) => {
      const { id, email, registrationToken } = await invited();
      expect((await administrator('PUT', `/admin/users/${id}`, { firstname: 'Inna', email })).status).toBe(
        200,
      );
      expect(
        (await send('GET', `/admin/registration-info?registrationToken=${registrationToken}`)).status,
      ).toBe(200);
      expect((await administrator('PUT', `/admin/users/${id}`, change(id, email))).status).toBe(200);
      expect((await register(registrationToken)).status).toBe(400);
    });

    test('is no way back for somebody who has a password, or had one', async () => {
      const { id } = await person();
      await administrator('PUT', `/admin/users/${id}`, { isActive: false });
      const { status, body } = await renew(id);
      expect(status).toBe(400);
      expect(body.error?.message).toMatch(/^To konto ma już hasło/);
      expect(dataOf((await administrator('GET', `/invitations/${id}`)).body).isInvited).toBe(false);
      for (const nobody of ['999999', 'x', '1e1', '%00'])
        expect((await renew(nobody as never)).status).toBe(404);
    });

    test('is read by those who may read accounts, and renewed by those who may change them', async () => {
      const { id } = await invited();
      const roleOf = async (actions: string[]): Promise<Send> => {
        const role = (await cms.strapi.service('admin::role').create({ name: `Rola ${++numbers}` })) as {
          id: number;
        };
        const permissions = actions.map((action) => ({
          action,
          subject: null,
          conditions: [],
          properties: {},
        }));
        await cms.strapi.service('admin::role').assignPermissions(role.id, permissions);
        const email = `rola-${numbers}@example.org`;
        const data = { email, password: hash, firstname: 'R', isActive: true, roles: [role.id] };
        await users().create({ data });
        const { body } = await send('POST', '/admin/login', { email, password: good }, from());
        return requestSender(cms, body.data?.accessToken);
      };
      const expected: [Send, number, number][] = [
        [send, 401, 401],
        [requestSender(cms, environment.CMS_TOKEN), 401, 401],
        [await signIn(cms, 'strapi-author'), 403, 403],
        [await signIn(cms, 'strapi-editor'), 403, 403],
        [await roleOf(['admin::users.read']), 200, 403],
        [await roleOf(['admin::users.update']), 403, 200],
        [administrator, 200, 200],
      ];
      for (const [by, reads, renews] of expected) {
        const read = await by('GET', `/invitations/${id}`);
        expect([read.status, (await renew(id, by)).status]).toEqual([reads, renews]);
        // The link is told to nobody but who makes it.
        if (read.status === 200)
          expect(dataOf(read.body)).toEqual({ isInvited: true, until: expect.any(String), sendsMail: true });
      }
    });

    test('is renewed a few times in five minutes, and mailed five times an hour', async () => {
      const { id } = await invited();
      const answers = [];
      for (let i = 0; i < 11; i++) answers.push(await renew(id));
      expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
      const mails = answers.slice(0, 10).map(({ body }) => dataOf(body).mail);
      expect(mails.filter((mail) => mail === 'sent')).toHaveLength(4);
      expect(mails.filter((mail) => mail === 'limited')).toHaveLength(6);
      await smtp.mail(5);
    });
  });

  describe('A forgotten password', () => {
    const languages: [string, RegExp, RegExp][] = [
      ['pl', /^Nowe hasło do panelu redakcji \(/, /działa przez godzinę \(do .*\) i tylko raz/],
      ['en', /^A new password for the editors’ panel \(/, /works for an hour \(until .*\), and only once/],
      // The panel has other languages, the city has not.
      ['de', /^Nowe hasło/, /ktoś poprosił/],
    ];
    test.each(languages.slice(0, isLong ? 3 : 2))(
      'is replaced by one that works (%s)',
      async (language, subject, words) => {
        const { email } = await person(language);
        // Neither the address that is asked, nor these say where the panel is.
        const { status, body } = await forget(` ${email.toUpperCase()} `, {
          'x-forwarded-host': 'evil.example',
          'x-forwarded-proto': 'http',
        });
        expect([status, body]).toEqual([204, {}]);
        const letter = await smtp.mail(1);
        expect([letter.to, letter.subject, letter.text]).toEqual([
          email,
          expect.stringMatching(subject),
          expect.stringMatching(words),
        ]);
        const token = tokenIn(letter);
        const own = `Haslo-z-listu-${++numbers}-x`;
        expect((await reset(token, own)).status).toBe(200);
        expect([await logIn(email, own), await logIn(email, good)]).toEqual([200, 400]);
        const { body: again } = await reset(token, good);
        expect(again.error?.message).toMatch(/^Ten link już nie działa: .*poproś o kolejny\.$/);
      },
    );

    test('gets the same answer for any e-mail, before anything is done', async () => {
      const { email, id } = await person();
      const closed = await person();
      await administrator('PUT', `/admin/users/${closed.id}`, { isActive: false });
      const { email: waiting } = await invited();
      let go = (): void => undefined;
      await smtp.restart({ until: new Promise<void>((resolve) => (go = resolve)) });
      // The server takes no mail before all answers are there.
      for (const one of ['nikt@example.org', closed.email, waiting, email])
        expect(await forget(one)).toMatchObject({ status: 204, body: {} });
      go();
      // Letters may overtake each other.
      await smtp.mail(2);
      expect(smtp.mails.map(({ to }) => to).sort()).toEqual([email, waiting].sort());
      const rows = (await users().findMany({ where: { resetPasswordToken: { $notNull: true } } })) as {
        id: number;
      }[];
      expect(rows.map((row) => row.id)).toEqual([id]);
      await smtp.restart();
    });

    test('sends five mails an hour, and the last link works', async () => {
      const { email } = await person();
      for (let i = 1; i <= 8; i++) {
        expect((await forget(email)).status).toBe(204);
        if (i <= 5) await smtp.mail(i);
      }
      const last = await smtp.mail(5);
      const others = smtp.mails.slice(0, 4).map(tokenIn);
      for (const token of others) expect((await reset(token)).status).toBe(400);
      expect((await reset(tokenIn(last))).status).toBe(200);
      expect(smtp.mails).toHaveLength(5);
    });

    test('waits for a mail server that is down', async () => {
      const { email } = await person();
      await smtp.stop();
      expect((await forget(email)).status).toBe(204);
      const { body } = await send('GET', '/admin/init');
      expect(dataOf(body).sendsMail).toBe(true);
      await smtp.restart();
      await forget(email);
      await smtp.mail(1);
    });

    test.each<[string, object]>([
      ['another password', { password: 'Jeszcze-inne-haslo-3' }],
      ['another e-mail', { email: 'gdzie-indziej@example.org' }],
      ['no access any more', { isActive: false }],
    ])('has no link that lives on when its account has %s', async (_, change) => {
      const { id, email } = await person();
      await forget(email);
      const token = tokenIn(await smtp.mail(1));
      expect((await administrator('PUT', `/admin/users/${id}`, change)).status).toBe(200);
      await administrator('PUT', `/admin/users/${id}`, { isActive: true });
      expect((await reset(token)).status).toBe(400);
    });

    test('has a link that ends after an hour', async () => {
      const { id, email } = await person();
      await forget(email);
      // Letters of the tests before may still be on their way.
      const token = tokenIn(await vi.waitUntil(() => smtp.mails.find(({ to }) => to === email)));
      const { resetPasswordTokenExpiresAt: end } = (await users().findOne({ where: { id } })) as {
        resetPasswordTokenExpiresAt: string;
      };
      expect(new Date(end).getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);
      await users().update({
        where: { id },
        data: { resetPasswordTokenExpiresAt: new Date(Date.now() - 1) },
      });
      const { status, body } = await reset(token);
      expect(status).toBe(400);
      expect(body.error?.message).toMatch(/ma ponad godzinę/);
    });
  });

  test('A server that refuses the settings hides what needs mail, and says so', async () => {
    const { email } = await person();
    await smtp.restart({ onSender: () => ({ code: 553, words: 'Sender not allowed' }) });
    expect((await invited()).mail).toBe('refused');
    const { status, body } = await forget(email);
    expect(status).toBe(404);
    expect(body.error?.message).toMatch(/^Ten panel nie wysyła teraz poczty\./);
    expect(dataOf((await send('GET', '/admin/init')).body).sendsMail).toBe(false);
    expect((await invited()).mail).toBe('off');
    await smtp.restart();
  });
}
