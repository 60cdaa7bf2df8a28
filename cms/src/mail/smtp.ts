import { isIP } from 'node:net';
import type { Sender, SmtpServer } from '@osiedle/shared/settings';
import { createTransport } from 'nodemailer';
import { asHtml, asText, type Letter } from './letter.ts';

/** Longer than a server on a slow line takes for one answer. */
const usualTimeoutMs = 10_000;

/** A way to the mail server; each call makes a connection of its own. */
export interface Smtp {
  server: SmtpServer;
  /** Connects and logs in. @throws if the server does not let us in */
  ask(): Promise<void>;
  /** @throws if the server does not take it */
  send(letter: Letter, to: string): Promise<void>;
}

export function smtp(server: SmtpServer, from: Sender, timeoutMs = usualTimeoutMs): Smtp {
  const { host, port, isSecure, login } = server;
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    ...(login && { auth: { user: login.user, pass: login.password } }),
    // A password never goes unencrypted. A server on this machine often has a certificate that nobody signed.
    requireTLS: !isSecure && Boolean(login),
    ignoreTLS: !login && isLoopback(host),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    server,
    ask: async () => {
      await transport.verify();
    },
    send: async (letter, to) => {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: letter.subject,
        text: asText(letter),
        html: asHtml(letter),
        // No answers by machines (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.locale },
      });
    },
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
