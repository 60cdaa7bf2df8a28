import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isLocale, type Locale } from '@osiedle/shared';
import { settings } from '../settings.ts';

/** What an address of the preview stands for: an entry as an account sees it, or a link that somebody has passed on. */
export type Token = AccountToken | LinkToken;

export interface AccountToken {
  kind: 'account';
  account: number;
  uid: string;
  documentId: string;
  locale: Locale;
  /** Whether it shows the entry as it is published, rather than the draft. */
  isPublished: boolean;
  /** In milliseconds. */
  until: number;
}

export interface LinkToken {
  kind: 'link';
  key: string;
  until: number;
}

/** How long the panel's own address works, in milliseconds; the panel asks for a new one in time. */
export const accountTokenMs = 2 * 60 * 60_000;

const letters = { account: 'a', link: 'l' } as const;

/** A token as it stands in an address. Nobody else can make one. */
export function sign(token: Token): string {
  const { kind, until } = token;
  const rest =
    kind === 'link'
      ? [token.key]
      : [token.account, token.uid, token.documentId, token.locale, token.isPublished ? 'p' : 'd'];
  const text = [letters[kind], until.toString(36), ...rest].join(' ');
  return `${Buffer.from(text).toString('base64url')}.${macOf(text)}`;
}

/** The token in an address. @returns undefined where it is none, or has expired */
export function verifyToken(signed: string, now = Date.now()): Token | undefined {
  const [encoded = '', mac = '', ...more] = signed.split('.');
  const text = Buffer.from(encoded, 'base64url').toString();
  const expected = Buffer.from(macOf(text));
  const given = Buffer.from(mac);
  if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return undefined;
  const [letter, time = '', ...rest] = text.split(' ');
  const until = Number.parseInt(time, 36);
  if (!(until > now)) return undefined;
  const [first = '', uid = '', documentId = '', locale, shown] = rest;
  if (letter === letters.link) return { kind: 'link', key: first, until };
  if (!isLocale(locale)) return undefined;
  return {
    kind: 'account',
    account: Number(first),
    uid,
    documentId,
    locale,
    isPublished: shown === 'p',
    until,
  };
}

function macOf(text: string): string {
  const key = hkdfSync('sha256', settings().ADMIN_JWT_SECRET, '', 'osiedle preview', 32);
  return createHmac('sha256', Buffer.from(key)).update(text).digest().subarray(0, 16).toString('base64url');
}
