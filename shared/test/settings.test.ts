import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  settingNames,
  readSettings,
  SettingsFault,
  table,
  type Environment,
  type Program,
  type SettingDescription,
} from '../src/settings/index.ts';

type Name = keyof typeof table;
const settings = Object.entries(table) as [Name, SettingDescription][];
const programs: Program[] = ['start', 'cms', 'publisher', 'server', 'site'];

const ports = ['http', '0', '65536', '-1', '80.5', ' 80', '1e3', '0x50', '86400'];
const addresses = ['osiedla.example', 'localhost:1337', 'ftp://x', 'http://', '//x'];
const secrets = ['two words', 'żółw', 'a\nb'];
const flags = ['yes', 'true', '2'];
const seconds = (most: number) => [
  '5s',
  '0',
  '-5',
  '1.5',
  '5 ',
  'five',
  '1e2',
  String(most + 1),
  '99999999999',
];

/** Any text may name a folder or a file; whether it exists is found out when it is used. */
const anyText: string[] = [];

/** The values that each setting refuses. */
const bad: Record<Name, string[]> = {
  DATA_DIR: anyText,
  HOST: ['127.0.0.1:80', 'two words', 'http://x', '-x', 'x-'],
  CMS_PORT: ports,
  SITE_PORT: ports,
  PUBLISHER_PORT: ports,
  SITE_URL: [
    ...addresses,
    'https://x.example/Osiedla',
    'https://x.example/osiedla//',
    'https://x.example/a/../osiedla/../..//b',
    'https://x.example/dom%20kultury',
    'https://x.example/świetlica',
    'https://x.example/a.b',
    'https://x.example/osiedla?a=1',
    'https://x.example/?a=1',
    'https://x.example/#a',
    'https://me:secret@x.example',
  ],
  CMS_PUBLIC_URL: addresses,
  PROXIES: ['-1', '10', 'one', '1.5'],
  ADMIN_EMAIL: ['admin', 'admin@', '@x', 'a b@x'],
  ADMIN_PASSWORD: [
    'Eleven-ch-1',
    'no-capital-letter-1',
    'NO-SMALL-LETTER-1',
    'No-digit-in-here',
    `Aa1${'ż'.repeat(35)}`,
  ],
  DATABASE_URL: ['/srv/database', 'mysql://x/y', 'localhost:5432', 'http://x'],
  SMTP_URL: [
    'mail.example:2525',
    'https://mail.example',
    'smtps://:465',
    'smtps://user@mail.example',
    'smtps://:password@mail.example',
    'smtp://user:pass#word@mail.example',
    'smtp://user:100%@mail.example',
    'smtp://mail.example/inbox',
    'smtp://mail.example?secure=no',
    'smtp://mail.example:0',
    'smtp://mail.example:65536',
  ],
  MAIL_FROM: [
    'Redakcja',
    'Redakcja <>',
    'Redakcja <osiedla>',
    'Redakcja <osiedla@>',
    'Redakcja <a@x.example',
    'a@x.example, b@x.example',
    'a@x.example <b@x.example> c',
    'Redakcja <a@x.example>\nBcc: b@x.example',
  ],
  HISTORY_DAYS: ['0', 'two', '36501', '1.5', '-1'],
  BIN_DAYS: ['0', 'ten', '3651', '1.5', '-1'],
  KEEP_RELEASES: ['0', 'ten', '10001', '1.5', '-1'],
  POLL_INTERVAL: seconds(86_400),
  COMPARE_INTERVAL: seconds(604_800),
  CMS_TIMEOUT: seconds(3600),
  BUILD_TIMEOUT: seconds(86_400),
  DEPLOY_HOOK_URL: ['x.example/hook', 'ftp://x/hook', '//x/hook', 'https://%zz@x.example/'],
  GITHUB_DISPATCH_REPO: ['site', 'a/b/c', 'https://github.com/a/b', 'a b/c'],
  GITHUB_DISPATCH_TOKEN: secrets,
  GITHUB_API_URL: addresses,
  UPLOAD_URL: [
    'host.example',
    'https://host.example/www',
    'ftp://gmina@host.example/www',
    'sftp://host.example/www',
    'sftp://gmina:secret@host.example/www',
    'sftp://gmina@host.example',
    'sftp://gmina@host.example/www?a=1',
  ],
  UPLOAD_PASSWORD: ['two\nlines', 'tab\t'],
  UPLOAD_KEY_FILE: anyText,
  UPLOAD_HOST_KEY: [
    '5sEMvCPOnDcfVTwY7dPcZ9fOd1hfjTmEPI0oUdDNSGQ',
    'SHA256:short',
    'MD5:aa:bb',
    'ssh-ed25519 AAAA',
  ],
  LOG_LEVEL: ['loud', 'INFO', '30'],
  POSTGRES_BIN: anyText,
  APP_KEYS: secrets,
  API_TOKEN_SALT: secrets,
  ADMIN_JWT_SECRET: secrets,
  TRANSFER_TOKEN_SALT: secrets,
  ENCRYPTION_KEY: secrets,
  CMS_TOKEN: secrets,
  HOOK_SECRET: secrets,
  PORT: ports,
  HOOK_URL: addresses,
  CMS_URL: addresses,
  CONTENT_FILE: anyText,
  BUILD_NOW: ['tomorrow', '2026-11-28', '2026-11-28T15:00:00', '2026-13-28T15:00:00Z', '1764342000'],
  MEDIA_DIR: anyText,
  SITE_OUT: anyText,
  SITE_CACHE: anyText,
  SITE_GO_ON: flags,
  SITE_WARM: flags,
};

/** The settings that a program needs, and the content of a build. */
function requiredSettings(program: Program): Environment {
  const needed = settings.filter(([, { needs }]) => needs?.includes(program));
  const environment: Environment = Object.fromEntries(needed.map(([name]) => [name, 'x']));
  return program === 'site' ? { CONTENT_FILE: 'x' } : environment;
}

function faults(program: Program, environment: Environment): readonly string[] {
  try {
    readSettings(program, environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsFault) return error.faults;
    throw error;
  }
}

test.each(settings)('%s refuses invalid values in every program that reads it', (name, { kind, readers }) => {
  for (const program of readers)
    for (const value of bad[name]) {
      const messages = faults(program, { ...requiredSettings(program), [name]: value }).filter(
        (one) => /^\w+ (?:is “|cannot)/.test(one) && one.startsWith(name),
      );
      const fault = kind.isSecret ? 'cannot be used (it is not shown here)' : `is “${value}”`;
      expect(messages).toEqual([`${name} ${fault}: give ${kind.accepts}, such as ${kind.example}.`]);
      if (kind.isSecret) expect(messages.join()).not.toContain(value);
    }
});

test.each(settings)(
  '%s accepts the example in its fault, and its default',
  (_name, { kind, default: defaultValue }) => {
    if (!kind.example.includes('`')) expect(kind.read(kind.example)).toBeDefined();
    if (defaultValue !== undefined) expect(kind.read(defaultValue)).toBeDefined();
  },
);

test.each([
  ['SITE_PORT', '1', 1],
  ['SITE_PORT', '65535', 65_535],
  ['COMPARE_INTERVAL', '86400', 86_400],
  ['COMPARE_INTERVAL', '604800', 604_800],
  ['HOST', '::', '::'],
  ['HOST', '::1', '::1'],
  ['HOST', 'fe80::1%eth0', 'fe80::1%eth0'],
  ['HOST', 'osiedle.local', 'osiedle.local'],
  ['SITE_URL', 'https://osiedla.example:8443/', new URL('https://osiedla.example:8443')],
  ['SITE_URL', 'https://gmina.example/osiedla', new URL('https://gmina.example/osiedla/')],
  ['SITE_URL', 'https://gmina.example/a/b-2/', new URL('https://gmina.example/a/b-2/')],
  ['DATABASE_URL', 'postgresql://u:p@h/d?sslmode=require', 'postgresql://u:p@h/d?sslmode=require'],
  ['APP_KEYS', 'one,two', 'one,two'],
  ['LOG_LEVEL', 'silent', 'silent'],
])('%s may be %s', (name, text, value) => {
  expect(readSettings('start', { [name]: text })).toMatchObject({ [name]: value });
});

test.each([
  ['smtp://mail.example', { host: 'mail.example', port: 587, isSecure: false, login: undefined }],
  ['smtp://localhost:25/', { host: 'localhost', port: 25, isSecure: false, login: undefined }],
  ['smtps://[::1]', { host: '::1', port: 465, isSecure: true, login: undefined }],
  [
    'smtps://osiedla%40miasto.example:p%C5%BC%3A%2F%23%25@mail.example:2465',
    {
      host: 'mail.example',
      port: 2465,
      isSecure: true,
      login: { user: 'osiedla@miasto.example', password: 'pż:/#%' },
    },
  ],
])('SMTP_URL %s is read as it is meant', (text, server) => {
  expect(table.SMTP_URL.kind.read(text)).toEqual(server);
});

test.each([
  ['a.b+c@x.example', '', 'a.b+c@x.example'],
  ['<a@x.example>', '', 'a@x.example'],
  ['Redakcja „Osiedli” <a@x.example>', 'Redakcja „Osiedli”', 'a@x.example'],
  ['"Rada, dzielnica IV" <a@x.example>', 'Rada, dzielnica IV', 'a@x.example'],
  ['Miasto, wydział A <root@localhost>', 'Miasto, wydział A', 'root@localhost'],
])('MAIL_FROM %s is read as it is meant', (text, name, address) => {
  expect(table.MAIL_FROM.kind.read(text)).toEqual({ name, address });
});

test('no time is longer than Node’s timers allow', () => {
  const times = settings.filter(([, { kind }]) => kind.accepts.startsWith('seconds'));
  expect(times.length).toBeGreaterThan(3);
  for (const [name, { kind }] of times) {
    const max = Number(/to (\d+)$/.exec(kind.accepts)?.[1]);
    expect(kind.read(String(max)), name).toBe(max);
    expect(max * 1000, name).toBeLessThan(2 ** 31);
  }
});

test('no program needs anything but secrets, and an empty value counts as not set', () => {
  for (const program of programs) {
    expect(faults(program, requiredSettings(program))).toEqual([]);
    const empty = Object.fromEntries(settingNames(program).map((name) => [name, '']));
    expect(readSettings(program, { ...empty, ...requiredSettings(program) })).toEqual(
      readSettings(program, requiredSettings(program)),
    );
  }
  expect(faults('publisher', {})).toEqual([
    'CMS_TOKEN is not set: start everything with `npx -y pnpm start`, or set it.',
    'HOOK_SECRET is not set: start everything with `npx -y pnpm start`, or set it.',
  ]);
});

test('reports all faults at once, one a line', () => {
  const environment = {
    SITE_PORT: 'http',
    POLL_INTERVAL: '5s',
    CMS_TOKEN: 'my secret',
    GITHUB_DISPATCH_REPO: 'a/b',
  };
  expect(() => readSettings('start', environment)).toThrow(
    new SettingsFault([
      'SITE_PORT is “http”: give a whole number from 1 to 65535, such as 8080.',
      'POLL_INTERVAL is “5s”: give seconds as a whole number from 1 to 86400, such as 5.',
      'CMS_TOKEN cannot be used (it is not shown here): give letters, digits and signs of ASCII, without spaces, such as what `openssl rand -base64 32` prints.',
      'Only one of GITHUB_DISPATCH_REPO and GITHUB_DISPATCH_TOKEN is set: set both, or neither.',
      'GITHUB_DISPATCH_REPO is set, but not SITE_URL: give the public address of the site there, so that it can be seen whether it shows a release.',
    ]),
  );
  expect(new SettingsFault(['One.', 'Two.']).message).toBe('2 settings are wrong:\n- One.\n- Two.');
});

test.each([
  ['start', { SITE_PORT: '1337' }, 'SITE_PORT and CMS_PORT are both 1337: give one another number.'],
  [
    'start',
    { PUBLISHER_PORT: '4321' },
    'SITE_PORT and PUBLISHER_PORT are both 4321: give one another number.',
  ],
  [
    'server',
    { SITE_PORT: '5', PUBLISHER_PORT: '5' },
    'SITE_PORT and PUBLISHER_PORT are both 5: give one another number.',
  ],
  ['server', { SITE_PORT: '4322' }, 'SITE_PORT and PUBLISHER_PORT are both 4322: give one another number.'],
  [
    'publisher',
    { GITHUB_DISPATCH_TOKEN: 'x' },
    'Only one of GITHUB_DISPATCH_REPO and GITHUB_DISPATCH_TOKEN is set: set both, or neither.',
  ],
  [
    'cms',
    { SMTP_URL: 'smtp://mail.example', CMS_PUBLIC_URL: 'https://panel.example' },
    'Only one of SMTP_URL and MAIL_FROM is set: set both, or neither.',
  ],
  ['start', { MAIL_FROM: 'a@x.example' }, 'Only one of SMTP_URL and MAIL_FROM is set: set both, or neither.'],
  [
    'start',
    { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@x.example' },
    'SMTP_URL is set, but CMS_PUBLIC_URL, which links in mails begin with, is not: give the address under which people open the panel.',
  ],
  [
    'publisher',
    { DEPLOY_HOOK_URL: 'https://x', GITHUB_DISPATCH_REPO: 'a/b', GITHUB_DISPATCH_TOKEN: 'x' },
    'DEPLOY_HOOK_URL and GITHUB_DISPATCH_REPO are both set: keep the one of them that is used.',
  ],
  [
    'start',
    { UPLOAD_URL: 'sftp://u@h/w', UPLOAD_PASSWORD: 'x', DEPLOY_HOOK_URL: 'https://x', SITE_URL: 'https://y' },
    'DEPLOY_HOOK_URL and UPLOAD_URL are both set: keep the one of them that is used.',
  ],
  [
    'start',
    { UPLOAD_URL: 'sftp://u@h/w', SITE_URL: 'https://y' },
    'UPLOAD_URL has no login: set UPLOAD_PASSWORD or UPLOAD_KEY_FILE.',
  ],
  [
    'start',
    { UPLOAD_URL: 'sftp://u@h/w', UPLOAD_PASSWORD: 'x', UPLOAD_KEY_FILE: 'k', SITE_URL: 'https://y' },
    'UPLOAD_PASSWORD and UPLOAD_KEY_FILE are both set: unset one of them.',
  ],
  [
    'publisher',
    { UPLOAD_HOST_KEY: `SHA256:${'A'.repeat(43)}` },
    'UPLOAD_HOST_KEY is set, and UPLOAD_URL is not: set it, too, or neither.',
  ],
  [
    'publisher',
    { DEPLOY_HOOK_URL: 'https://x' },
    'DEPLOY_HOOK_URL is set, but not SITE_URL: give the public address of the site there, so that it can be seen whether it shows a release.',
  ],
  [
    'site',
    { CMS_URL: 'http://x' },
    'CMS_URL and CONTENT_FILE are both set: unset the one that the content does not come from.',
  ],
  [
    'site',
    { CONTENT_FILE: '' },
    'There is no content to build from: set CMS_URL and CMS_TOKEN to read it from the CMS, or CONTENT_FILE to read it from a file.',
  ],
  [
    'site',
    { CONTENT_FILE: '', CMS_URL: 'http://x' },
    'CMS_TOKEN is not set: give a read-only API token of the CMS at CMS_URL.',
  ],
] as const)('%s reports settings that contradict each other: %j', (program, environment, sentence) => {
  expect(faults(program, { ...requiredSettings(program), ...environment })).toEqual([sentence]);
});

test('docs/operating.md describes every setting as the table of settings does', async () => {
  const docs = await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8');
  const rows = settings.map(
    ([name, { kind, default: defaultValue, about }]) =>
      `| \`${name}\` | ${defaultValue === undefined ? '–' : `\`${defaultValue}\``} | ${kind.accepts} | ${about} |`,
  );
  // If this fails, copy the missing rows into the docs.
  expect(docs.match(/^\| `[A-Z_]+` \|.*$/gm)?.sort()).toEqual(rows.sort());
});
