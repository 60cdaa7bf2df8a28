/**
 * What the value of a setting may be. Not in zod: to load it takes 60 to 80 ms, in its smallest form too (`zod/mini`, `zod/v4/core`),
 * which is half of what the server needs to be back after a crash (100 to 170 ms), and the server reads its settings from here.
 */
export interface SettingKind<Value> {
  /** Completes “give …”. */
  accepts: string;
  /** A value that is accepted. */
  example: string;
  /** Whether nobody may see the value, messages and logs included. */
  isSecret?: boolean;
  /** @returns undefined where the text is no such value */
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

/** A time. @param most no timer may be longer than 2³¹ milliseconds, 24 days */
export function seconds(most: number, example: string): SettingKind<number> {
  return whole(1, most, example, 'seconds as ');
}

/** A whole address of the web. */
export const address: SettingKind<URL> = {
  accepts: 'a whole address with http:// or https://',
  example: 'https://osiedla.example',
  read: (text) => {
    const url = URL.parse(text);
    return url && /^https?:$/.test(url.protocol) ? url : undefined;
  },
};

/** The address of a whole host. */
export const webOrigin: SettingKind<URL> = {
  accepts: 'an address with http:// or https:// and without a path',
  example: address.example,
  read: (text) => {
    const url = address.read(text);
    return url?.href === `${url?.origin}/` ? url : undefined;
  },
};

/** What a program can listen on. */
export const host: SettingKind<string> = {
  accepts: 'an address of this machine without a port',
  example: '0.0.0.0',
  read: (text) =>
    /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$|^[a-f\d:]*:[a-f\d:.]*(?:%\w+)?$/i.test(text) ? text : undefined,
};

/** Whether it can be used is found out by who uses it. */
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

/** A secret that travels in header fields. */
export const secret: SettingKind<string> = {
  accepts: 'letters, digits and signs of ASCII, without spaces',
  example: 'what `openssl rand -base64 32` prints',
  isSecret: true,
  read: (text) => (/^[!-~]+$/.test(text) ? text : undefined),
};

export const password: SettingKind<string> = {
  accepts: 'at least 8 characters, among them a small letter, a capital and a digit',
  example: 'Haslo-na-dzis-7',
  isSecret: true,
  read: (text) => (/^(?=.*\p{Ll})(?=.*\p{Lu})(?=.*\d).{8,72}$/u.test(text) ? text : undefined),
};

export const postgresUrl: SettingKind<string> = {
  accepts: 'the address of a Postgres database',
  example: 'postgres://user:password@localhost/osiedle',
  // It holds a password.
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

/** One of some words. */
export function oneOf(...words: [string, ...string[]]): SettingKind<string> {
  return {
    accepts: `one of ${words.join(', ')}`,
    example: words[0],
    read: (text) => words.find((word) => word === text),
  };
}
