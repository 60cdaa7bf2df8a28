import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, vi } from 'vitest';

/** A mail as its reader gets it. */
export interface ReceivedMail {
  to: string;
  from: string;
  subject: string;
  /** The whole head, for what it must not hold. */
  head: string;
  text: string;
  html: string;
}

export interface SmtpOptions {
  user?: string;
  password?: string;
  /** `none` offers no encryption; `tls` begins with it. */
  encryption?: 'starttls' | 'tls' | 'none';
  /** The port of one that was stopped. */
  port?: number;
  /** Refuses or delays what comes, by a reply's code and words. */
  onSender?: (address: string) => { code: number; words: string } | undefined;
  onRecipient?: (address: string) => { code: number; words: string } | undefined;
  /** Mails wait for this before the server answers. */
  until?: Promise<void>;
}

/** A certificate of `localhost`, and its key, that nobody has signed. */
export const certificate = await readFile(join(import.meta.dirname, 'localhost.pem'), 'utf8');

/** Lets this process trust the certificate until the test ends. */
export function trustCertificate(): void {
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...before, certificate]);
  onTestFinished(() => tls.setDefaultCACertificates(before));
}

/** A real mail server on loopback, which keeps what it gets. */
export class TestSmtp {
  readonly mails: ReceivedMail[] = [];
  /** The passwords that came, each with whether the connection was encrypted. */
  readonly logins: { password: string; isEncrypted: boolean }[] = [];
  #server: SMTPServer | undefined;
  #port = 0;

  static async start(options: SmtpOptions = {}): Promise<TestSmtp> {
    const smtp = new TestSmtp();
    await smtp.#start(options);
    return smtp;
  }

  get port(): number {
    return this.#port;
  }

  /** Waits for a number of mails in all. @returns the last one */
  async mail(count = this.mails.length + 1): Promise<ReceivedMail> {
    await vi.waitUntil(() => this.mails.length >= count, { timeout: 10_000, interval: 10 });
    expect(this.mails).toHaveLength(count);
    return this.mails[count - 1] as ReceivedMail;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#server) this.#server.close(resolve);
      else resolve();
      this.#server = undefined;
    });
  }

  /** Starts again on the same port. */
  async restart(options: SmtpOptions = {}): Promise<void> {
    await this.stop();
    await this.#start({ ...options, port: this.#port });
  }

  async #start({ user, password, encryption = 'starttls', port = 0, ...on }: SmtpOptions): Promise<void> {
    const reply = (answer: { code: number; words: string } | undefined) =>
      answer && Object.assign(new Error(answer.words), { responseCode: answer.code });
    const options: SMTPServerOptions = {
      key: certificate,
      cert: certificate,
      secure: encryption === 'tls',
      allowInsecureAuth: true,
      authOptional: !user,
      disabledCommands: [...(user ? [] : ['AUTH']), ...(encryption === 'none' ? ['STARTTLS'] : [])],
      closeTimeout: 100,
      onAuth: (auth, session, done) => {
        this.logins.push({ password: auth.password ?? '', isEncrypted: session.secure });
        if (auth.username === user && auth.password === password) done(null, { user });
        else done(Object.assign(new Error('Authentication failed'), { responseCode: 535 }));
      },
      onMailFrom: (address, _session, done) => done(reply(on.onSender?.(address.address))),
      onRcptTo: (address, _session, done) => done(reply(on.onRecipient?.(address.address))),
      onData: (stream, session, done) => {
        void text(stream).then(async (raw) => {
          await on.until;
          this.mails.push(parse(raw, session.envelope.rcptTo[0]?.address ?? ''));
          done();
        });
      },
    };
    const server = new SMTPServer(options);
    server.on('error', () => undefined);
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.#port = (server.server.address() as AddressInfo).port;
  }
}

/** Reads a mail of two forms, as nodemailer writes it (RFC 5322, 2045, 2047). */
function parse(raw: string, to: string): ReceivedMail {
  const [head = '', body = ''] = halves(raw);
  const field = (name: string) =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? '';
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? 'none';
  const parts = body.split(`\r\n--${boundary}`).map(halves);
  const part = (type: string) => {
    const [its = '', content = ''] = parts.find(([one = '']) => one.includes(type)) ?? [];
    if (/base64/i.test(its)) return Buffer.from(content, 'base64').toString();
    return /quoted-printable/i.test(its) ? unquoted(content.replace(/=\r\n/g, '')) : content;
  };
  return {
    to,
    from: decoded(field('From')),
    subject: decoded(field('Subject')),
    head,
    text: part('text/plain').replaceAll('\r\n', '\n'),
    html: part('text/html'),
  };
}

function halves(text: string): string[] {
  const end = text.indexOf('\r\n\r\n');
  return [text.slice(0, end), text.slice(end + 4)];
}

function unquoted(text: string): string {
  return Buffer.from(
    text.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
}

function decoded(field: string): string {
  return field
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, form: string, text: string) =>
      form.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : unquoted(text.replaceAll('_', ' ')),
    );
}
