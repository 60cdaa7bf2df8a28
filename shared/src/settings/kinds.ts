import { hasPasswordForm } from '../passwords.ts';

/**
 * The values that a setting accepts. Does without zod: loading it takes 60 to 80 ms, even in its smallest form
 * (`zod/mini`, `zod/v4/core`). The server loads this file, and its restart after a crash takes only 100 to 170 ms.
 */
export interface SettingKind<Value> {
  /** Completes “give …”. */
  accepts: string;
  /** An accepted value. */
  example: string;
  /** Whether messages and logs must hide the value. */
  isSecret?: boolean;
  /** @returns undefined if the text is no such value */
  read: (text: string) => Value | undefined;
}

export const port = whole(1, 65_535, '8080');

/** A whole number within limits. */
export function whole(from: number, to: number, example: string, unit = ''): SettingKind<number> {
  return {
    accepts: `${unit}a whole number from ${from} to ${to}`,
    example,
    read: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
      return value >= from && value <= to ? value : undefined;
    },
  };
}

/** A duration in seconds. @param most at most 24 days, since no timer can run longer than 2³¹ milliseconds */
export function seconds(most: number, example: string): SettingKind<number> {
  return whole(1, most, example, 'seconds as ');
}

/** An absolute web address. */
export const address: SettingKind<URL> = {
  accepts: 'a whole address with http:// or https://',
  example: 'https://osiedla.example',
  read: (text) => {
    const url = URL.parse(text);
    return url && /^https?:$/.test(url.protocol) ? url : undefined;
  },
};

/** A web address whose path, query or login may be a secret. */
export const hookUrl: SettingKind<URL> = {
  accepts: 'the whole address of a hook with http:// or https://',
  example: 'https://api.netlify.com/build_hooks/0123456789abcdef',
  isSecret: true,
  read: (text) => {
    const url = address.read(text);
    return url && isWellEscaped(url.username + url.password) ? url : undefined;
  },
};

/** The address of a website's home page, with a final slash: at the root of its host, or below a path. */
export const siteAddress: SettingKind<URL> = {
  accepts: 'an address with http:// or https://, of small letters, digits and hyphens where it has a path',
  example: 'https://gmina.example/osiedla',
  read: (text) => {
    const url = address.read(text.endsWith('/') ? text : `${text}/`);
    // Such a path is the same escaped and unescaped, in every server's configuration.
    const isPlain = url && /^(?:\/[a-z\d]+(?:-[a-z\d]+)*)*\/$/.test(url.pathname);
    return isPlain && url.href === url.origin + url.pathname ? url : undefined;
  },
};

/** A folder on another machine that files are uploaded to. A password in it would show up in logs. */
export const uploadAddress: SettingKind<URL> = {
  accepts: 'the address of a folder as sftp://user@host/folder, without a password',
  example: 'sftp://gmina@host.example/domains/gmina.example/public_html',
  read: (text) => {
    const url = URL.parse(text);
    const isWhole =
      url?.protocol === 'sftp:' && url.username && !url.password && url.hostname && url.pathname;
    return isWhole && !url.search && !url.hash ? url : undefined;
  },
};

/** The SHA-256 of a public key, as OpenSSH prints it. */
export const fingerprint: SettingKind<string> = {
  accepts: 'a fingerprint as `ssh-keygen -l` prints it',
  example: 'SHA256:5sEMvCPOnDcfVTwY7dPcZ9fOd1hfjTmEPI0oUdDNSGQ',
  read: (text) => (/^SHA256:[A-Za-z\d+/]{43}=?$/.test(text) ? text.replace(/=$/, '') : undefined),
};

/** A password that somebody else has chosen. */
export const givenPassword: SettingKind<string> = {
  accepts: 'a password without control characters',
  example: 'what the host has given you',
  isSecret: true,
  read: (text) => (/\p{Cc}/u.test(text) ? undefined : text),
};

/** An address that a program can listen on. */
export const host: SettingKind<string> = {
  accepts: 'an address of this machine without a port',
  example: '0.0.0.0',
  read: (text) =>
    /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$|^[a-f\d:]*:[a-f\d:.]*(?:%\w+)?$/i.test(text) ? text : undefined,
};

/** Any path. The program that uses it checks that it works. */
export const path: SettingKind<string> = {
  accepts: 'the name of a folder or a file',
  example: '/srv/osiedle',
  read: (text) => text,
};

export const email: SettingKind<string> = {
  accepts: 'an e-mail address',
  example: 'admin@osiedle.example',
  read: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined),
};

/** A secret that can be sent in header fields. */
export const secret: SettingKind<string> = {
  accepts: 'letters, digits and signs of ASCII, without spaces',
  example: 'what `openssl rand -base64 32` prints',
  isSecret: true,
  read: (text) => (/^[!-~]+$/.test(text) ? text : undefined),
};

export const password: SettingKind<string> = {
  accepts:
    'at least 12 characters, among them a small letter, a capital and a digit, and at most 72 bytes of UTF-8',
  example: 'Haslo-na-dzis-7',
  isSecret: true,
  read: (text) => (hasPasswordForm(text) ? text : undefined),
};

export const postgresUrl: SettingKind<string> = {
  accepts: 'the address of a Postgres database',
  example: 'postgres://user:password@localhost/osiedle',
  // It may hold a password.
  isSecret: true,
  read: (text) => (/^postgres(?:ql)?:$/.test(URL.parse(text)?.protocol ?? '') ? text : undefined),
};

export const repository: SettingKind<string> = {
  accepts: 'a repository of GitHub as owner/name',
  example: 'miasto/strona',
  read: (text) => (/^[\w.-]+\/[\w.-]+$/.test(text) ? text : undefined),
};

export const isoInstant: SettingKind<Date> = {
  accepts: 'an instant in the form of ISO 8601, with its zone',
  example: '2026-11-28T15:00:00Z',
  read: (text) => {
    const date = new Date(text);
    const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
    return isWhole && !Number.isNaN(date.getTime()) ? date : undefined;
  },
};

export const onOrOff: SettingKind<boolean> = {
  accepts: '1 for yes or 0 for no',
  example: '1',
  read: (text) => ({ '1': true, '0': false })[text],
};

function isWellEscaped(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** One of some words. */
export function oneOf(...words: [string, ...string[]]): SettingKind<string> {
  return {
    accepts: `one of ${words.join(', ')}`,
    example: words[0],
    read: (text) => words.find((word) => word === text),
  };
}
