import { createServer, type AddressInfo } from 'node:net';
import { table } from '@osiedle/shared/settings';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Letter } from '../src/mail/letter.ts';
import { Mail } from '../src/mail/mail.ts';
import { smtp } from '../src/mail/smtp.ts';
import { TestSmtp, trustCertificate, type SmtpOptions } from './support/smtp-server.ts';

/** What a mail server may do, and what becomes of letters and of the operator's knowledge then. The servers are real. */

const login = { user: 'osiedla@miasto.example', password: 'p@ss: żółw/#%' };
const [user, password] = Object.values(login).map(encodeURIComponent);
const reader = 'ewa@example.org';
const letterOf = (subject: string): Letter => ({
  locale: 'pl',
  subject,
  paragraphs: ['Dzień dobry <b>Ewo</b>,', new URL('https://panel.example/admin?a=1&b="')],
});

let server: TestSmtp | undefined;
afterEach(() => server?.stop());

interface Sending {
  mail: Mail;
  server: TestSmtp;
  said: string[];
  send: (subject: string, to?: string) => ReturnType<Mail['send']>;
}

/** A server, and mail by a setting as an operator writes it; `PORT` is the server's. */
async function sending(url: string, options: SmtpOptions = {}, pauses = [20, 20]): Promise<Sending> {
  server = await TestSmtp.start(options);
  const address = table.SMTP_URL.kind.read(url.replace('PORT', String(server.port)));
  const from = table.MAIL_FROM.kind.read('Rada, „IV” <osiedla@miasto.example>');
  if (!address || !from) throw new Error(`${url} is no setting`);
  const said: string[] = [];
  const tell = (sentence: string): void => void said.push(sentence.replace(/:\d+ /, ' '));
  const mail = new Mail(smtp(address, from), tell, { letter: pauses, silent: 20, refusing: 20 });
  const send = (subject: string, to = reader) => mail.send('test', to, () => letterOf(subject));
  return { mail, server, said, send };
}

describe('A server', () => {
  const urls: [string, string, SmtpOptions][] = [
    [
      'encrypted from the beginning',
      `smtps://${user}:${password}@localhost:PORT`,
      { ...login, encryption: 'tls' },
    ],
    ['encrypted by STARTTLS', `smtp://${user}:${password}@localhost:PORT`, login],
    ['on this machine, without a login', 'smtp://127.0.0.1:PORT', {}],
    ['on this machine, without encryption', 'smtp://localhost:PORT', { encryption: 'none' }],
  ];
  test.each(urls)('%s takes mails', async (_, url, options) => {
    trustCertificate();
    const { mail, server: at, said, send } = await sending(url, options);
    await mail.check();
    expect(await send('Zażółć gęślą jaźń')).toBe('sent');
    const { from, to, subject, text, html, head } = await at.mail(1);
    expect({ from, to, subject }).toEqual({
      from: 'Rada, „IV” <osiedla@miasto.example>',
      to: reader,
      subject: 'Zażółć gęślą jaźń',
    });
    expect(text).toBe('Dzień dobry <b>Ewo</b>,\n\nhttps://panel.example/admin?a=1&b=%22\n');
    expect(html).toContain('<p>Dzień dobry &lt;b&gt;Ewo&lt;/b&gt;,</p>');
    expect(html).toContain('<a href="https://panel.example/admin?a=1&amp;b=%22">');
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect([mail.isUsable, said]).toEqual([true, []]);
    for (const { password: given, isEncrypted } of at.logins)
      expect([given, isEncrypted]).toEqual([login.password, true]);
  });

  const refusals: [string, string, SmtpOptions, RegExp][] = [
    [
      'that refuses the password',
      `smtps://${user}:wrong@localhost:PORT`,
      { ...login, encryption: 'tls' },
      /^The mail server localhost refuses the user or the password of SMTP_URL \(535.*\): correct them and start again\./,
    ],
    [
      'that is not encrypted, for a password',
      `smtp://${user}:${password}@localhost:PORT`,
      { ...login, encryption: 'none' },
      /^The mail server localhost offers no encryption that can be trusted/,
    ],
    [
      'that is encrypted from the beginning, where STARTTLS is expected the other way round',
      `smtps://${user}:${password}@localhost:PORT`,
      login,
      /offers no encryption that can be trusted \(.*\): give smtp:\/\/ in SMTP_URL/,
    ],
    [
      'whose certificate names another host',
      `smtps://${user}:${password}@127.0.0.1:PORT`,
      { ...login, encryption: 'tls' },
      /offers no encryption that can be trusted .*certificate/,
    ],
  ];
  test.each(refusals)(
    '%s gets no mail, and the operator is told the remedy',
    async (_, url, options, sentence) => {
      trustCertificate();
      const { mail, said, server: at } = await sending(url, options);
      await mail.check();
      await mail.check();
      expect(mail.isUsable).toBe(false);
      expect(said).toEqual([expect.stringMatching(sentence)]);
      expect(said.join()).not.toContain(login.password);
      // Nobody on the way reads a password.
      expect(at.logins.filter(({ isEncrypted }) => !isEncrypted)).toEqual([]);
    },
  );

  test('whose certificate nobody has signed gets no password', async () => {
    const { mail, said, server: at } = await sending(`smtp://${user}:${password}@localhost:PORT`, login);
    await mail.check();
    expect(said).toEqual([expect.stringMatching(/self-signed certificate.*NODE_EXTRA_CA_CERTS/)]);
    expect([mail.isUsable, at.logins]).toEqual([false, []]);
  });

  test('that lets us in again is noticed', async () => {
    trustCertificate();
    const {
      mail,
      said,
      server: at,
    } = await sending(`smtp://${user}:${password}@localhost:PORT`, {
      ...login,
      password: 'another',
    });
    await mail.check();
    expect(mail.isUsable).toBe(false);
    await at.restart(login);
    await vi.waitUntil(() => mail.isUsable);
    expect(said.at(-1)).toBe('The mail server works again.');
  });
});

describe('A letter', () => {
  test('to a server that is down waits, and arrives once', async () => {
    const { mail, said, server: at, send } = await sending('smtp://127.0.0.1:PORT', {}, [50, 50, 50, 50]);
    await at.stop();
    await mail.check();
    expect(await send('Czeka')).toBe('later');
    // It is silent, which may end; a way to ask for a mail stays open.
    expect(mail.isUsable).toBe(true);
    expect(said).toEqual([
      expect.stringMatching(/does not answer as it should \(.*ECONNREFUSED.*\): see whether/),
    ]);
    await at.restart();
    expect((await at.mail(1)).subject).toBe('Czeka');
    expect(said.at(-1)).toBe('The mail server works again.');
  });

  test('that a server wants to see twice arrives once', async () => {
    let tries = 0;
    const onRecipient = () => (++tries === 1 ? { code: 451, words: 'Greylisted, try again' } : undefined);
    const { server: at, send } = await sending('smtp://127.0.0.1:PORT', { onRecipient });
    expect(await send('Drugi raz')).toBe('later');
    expect((await at.mail(1)).subject).toBe('Drugi raz');
  });

  test('that waits is dropped when a newer one takes its place', async () => {
    const { server: at, send } = await sending('smtp://127.0.0.1:PORT', {}, [50, 50, 50, 50]);
    await at.stop();
    await send('Stary');
    await send('Nowy');
    await at.restart();
    expect((await at.mail(1)).subject).toBe('Nowy');
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(at.mails).toHaveLength(1);
  });

  test('is given up after its tries, and the operator is told', async () => {
    const { said, server: at, send } = await sending('smtp://127.0.0.1:PORT');
    await at.stop();
    await send('Nigdy');
    await vi.waitUntil(() => said.some((one) => one.startsWith('A mail was given up after several tries: ')));
  });

  test.each<[string, SmtpOptions, RegExp, boolean]>([
    [
      'that the server refuses for its reader stops no other one',
      { onRecipient: (to) => (to === reader ? { code: 550, words: 'No such user' } : undefined) },
      /refuses the address of an account, .*No such user.*correct the account/,
      true,
    ],
    [
      'from an address that the server does not send from is told',
      { onSender: () => ({ code: 553, words: 'Sender not allowed' }) },
      /sends nothing from the address of MAIL_FROM \(.*Sender not allowed.*\): give one that it allows/,
      false,
    ],
  ])('%s', async (_, options, sentence, isUsable) => {
    const { mail, said, server: at, send } = await sending('smtp://127.0.0.1:PORT', options);
    expect(await send('Odmowa')).toBe('refused');
    expect(said).toEqual([expect.stringMatching(sentence)]);
    expect(mail.isUsable).toBe(isUsable);
    if (isUsable) expect(await send('Inna', 'jan@example.org')).toBe('sent');
    expect(at.mails).toHaveLength(isUsable ? 1 : 0);
  });

  test('whose sender is refused may be tried again, and the operator is told once', async () => {
    let isRefused = true;
    const onSender = () => (isRefused ? { code: 553, words: 'Sender not allowed' } : undefined);
    const { mail, said, send } = await sending('smtp://127.0.0.1:PORT', { onSender });
    for (let i = 0; i < 2; i++) {
      expect(await send('Odmowa')).toBe('refused');
      expect(mail.isUsable).toBe(false);
      await vi.waitUntil(() => mail.isUsable);
    }
    expect(said).toHaveLength(1);
    isRefused = false;
    expect(await send('Zgoda')).toBe('sent');
    expect(said.slice(1)).toEqual(['The mail server works again.']);
  });

  test('fills no mailbox: five an hour, whatever they are for', async () => {
    const { mail, server: at } = await sending('smtp://127.0.0.1:PORT');
    const made = vi.fn(() => letterOf('Znowu'));
    const outcomes = [];
    for (const to of [reader, reader, reader.toUpperCase(), reader, reader, reader, 'jan@example.org'])
      outcomes.push(await mail.send(`purpose ${outcomes.length}`, to, made));
    expect(outcomes).toEqual([...Array.from({ length: 5 }, () => 'sent'), 'limited', 'sent']);
    // One that is not sent is not made either: the link before it stays good.
    expect(made).toHaveBeenCalledTimes(6);
    expect(at.mails).toHaveLength(6);
  });

  test('to a server that says nothing does not wait for ever', { timeout: 30_000 }, async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const said: string[] = [];
    const mail = new Mail(
      smtp(
        { host: '127.0.0.1', port, isSecure: false, login: undefined },
        { name: '', address: 'a@x.example' },
        50,
      ),
      (sentence) => void said.push(sentence),
      { letter: [], silent: 60_000, refusing: 60_000 },
    );
    await mail.check();
    expect(said).toEqual([expect.stringMatching(/does not answer as it should/)]);
  });
});
