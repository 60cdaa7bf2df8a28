import * as kinds from './kinds.ts';
import type { SettingKind } from './kinds.ts';

/**
 * The programs that read settings. `start` includes the commands, which get the same environment. It passes their
 * settings on to the CMS, the publisher and the server. `site` is a build of the whole site, by `pnpm build` or Astro
 * directly.
 */
export type Program = 'start' | 'cms' | 'publisher' | 'server' | 'site';

export interface SettingDescription {
  kind: SettingKind<unknown>;
  /** As text, like the variable's value. */
  default?: string;
  readers: readonly Program[];
  /** The programs that require it. `pnpm start` generates it if it is not set. */
  needs?: readonly Program[];
  /** One line for docs/operating.md. */
  about: string;
}

const everywhere = ['start', 'cms', 'publisher', 'server'] as const;
const week = 604_800;
const day = 86_400;

/** A secret that the first start generates and keeps in DATA_DIR. */
function made<Reader extends Program>(reader: Reader, about: string) {
  return { kind: kinds.secret, readers: ['start', reader], needs: [reader], about } as const;
}

/**
 * Every environment variable of the product. The files of tests, benchmarks and pictures describe their own variables.
 */
export const table = {
  DATA_DIR: {
    kind: kinds.path,
    default: '.data',
    readers: everywhere,
    about: 'all state: database, uploads, releases, secrets, logs',
  },
  HOST: {
    kind: kinds.host,
    default: '127.0.0.1',
    readers: ['start', 'cms', 'server'],
    about: 'the address to listen on',
  },
  CMS_PORT: {
    kind: kinds.port,
    default: '1337',
    readers: ['start'],
    about: "the panel and the CMS's API",
  },
  SITE_PORT: {
    kind: kinds.port,
    default: '4321',
    readers: ['start', 'server'],
    about: "the site, and the publisher's hook and status",
  },
  PUBLISHER_PORT: {
    kind: kinds.port,
    readers: ['start', 'publisher', 'server'],
    about:
      'the publisher, on loopback only; `start` takes any free port by itself, the processes alone take 4322',
  },
  SITE_URL: {
    kind: kinds.siteAddress,
    readers: [...everywhere, 'site'],
    about:
      "the site's public address, also below a path (`https://gmina.example/osiedla`); `http://localhost:` and SITE_PORT by itself. `https` turns HSTS on where the site has its host to itself",
  },
  CMS_PUBLIC_URL: {
    kind: kinds.address,
    readers: ['start', 'cms'],
    about:
      'the address under which people open the panel, when that is neither `localhost` nor an IP address',
  },
  PROXIES: {
    kind: kinds.whole(0, 9, '1'),
    default: '0',
    readers: ['start', 'cms'],
    about:
      'how many proxies stand before the CMS, each of which appends to `X-Forwarded-For`; limits of log-in count the address that the outermost saw',
  },
  ADMIN_EMAIL: {
    kind: kinds.email,
    readers: ['start', 'cms'],
    about: 'the first administrator, `admin@osiedle.example` by itself; read on the first run only',
  },
  ADMIN_PASSWORD: {
    kind: kinds.password,
    readers: ['start', 'cms'],
    about:
      'the first administrator’s, none that many use; made and shown once by itself; read on the first run only',
  },
  DATABASE_URL: {
    kind: kinds.postgresUrl,
    readers: ['start', 'cms'],
    about: 'a database of Postgres, in the place of SQLite in `DATA_DIR`',
  },
  SMTP_URL: {
    kind: kinds.smtpServer,
    readers: ['start', 'cms'],
    about:
      'sends links for new passwords and invitations, with MAIL_FROM and CMS_PUBLIC_URL; without it the panel sends no mail. Port 465 with `smtps`, 587 with `smtp` by itself',
  },
  MAIL_FROM: {
    kind: kinds.sender,
    readers: ['start', 'cms'],
    about: 'who these mails come from: an address that the mail server lets this user send from',
  },
  HISTORY_DAYS: {
    kind: kinds.whole(1, 36_500, '730'),
    default: '730',
    readers: ['start', 'cms'],
    about: 'how many days older versions of entries are kept; the last one stays as long as its entry',
  },
  BIN_DAYS: {
    kind: kinds.whole(1, 3650, '30'),
    default: '30',
    readers: ['start', 'cms'],
    about: 'how many days deleted entries and files can come back from the bin',
  },
  KEEP_RELEASES: {
    kind: kinds.whole(1, 10_000, '10'),
    default: '10',
    readers: ['start', 'publisher'],
    about: 'how many releases are kept',
  },
  POLL_INTERVAL: {
    kind: kinds.seconds(day, '5'),
    default: '5',
    readers: ['start', 'publisher'],
    about: 'seconds between two looks at the journal; a lost webhook costs one',
  },
  COMPARE_INTERVAL: {
    kind: kinds.seconds(week, '3600'),
    default: '3600',
    readers: ['start', 'publisher'],
    about: "seconds between two comparisons of the publisher's content with the CMS's",
  },
  CMS_TIMEOUT: {
    kind: kinds.seconds(3600, '30'),
    default: '30',
    readers: ['start', 'publisher'],
    about: 'seconds that the CMS may take for one answer',
  },
  BUILD_TIMEOUT: {
    kind: kinds.seconds(day, '300'),
    default: '300',
    readers: ['start', 'publisher'],
    about: 'seconds after which a build of the bundle is given up, or a rendering that gets no further',
  },
  DEPLOY_HOOK_URL: {
    kind: kinds.hookUrl,
    readers: ['start', 'publisher'],
    about:
      'called after each publish, so that a static host builds the site: a build or deploy hook of Netlify, Cloudflare or any other, a pipeline trigger of GitLab. A secret',
  },
  GITHUB_DISPATCH_REPO: {
    kind: kinds.repository,
    readers: ['start', 'publisher'],
    about: 'after each publish, starts the deploy workflow of that repository, in the place of a hook',
  },
  GITHUB_DISPATCH_TOKEN: {
    kind: kinds.secret,
    readers: ['start', 'publisher'],
    about: 'the token for that',
  },
  GITHUB_API_URL: {
    kind: kinds.address,
    default: 'https://api.github.com',
    readers: ['start', 'publisher'],
    about: 'where that repository is, on a GitHub of one’s own',
  },
  UPLOAD_URL: {
    kind: kinds.uploadAddress,
    readers: ['start', 'publisher'],
    about:
      'the folder of an ordinary web space that each release is uploaded to; `/~/` begins a path that counts from the folder of the login',
  },
  UPLOAD_PASSWORD: {
    kind: kinds.givenPassword,
    readers: ['start', 'publisher'],
    about: 'the password for that',
  },
  UPLOAD_KEY_FILE: {
    kind: kinds.path,
    readers: ['start', 'publisher'],
    about: 'the file of a private key without a passphrase, in the place of a password',
  },
  UPLOAD_HOST_KEY: {
    kind: kinds.fingerprint,
    readers: ['start', 'publisher'],
    about: 'the fingerprint of the host’s key; `pnpm upload` says which one the host shows',
  },
  LOG_LEVEL: {
    kind: kinds.oneOf('info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent'),
    default: 'info',
    readers: everywhere,
    about: 'what the logs tell, and everything worse',
  },
  POSTGRES_BIN: {
    kind: kinds.path,
    readers: ['start'],
    about: 'the folder of `pg_dump`, `pg_restore` and `psql` for backups, where they are not on the `PATH`',
  },

  APP_KEYS: made('cms', 'signs cookies of the panel'),
  API_TOKEN_SALT: made('cms', 'goes into the hashes of API tokens'),
  ADMIN_JWT_SECRET: made('cms', 'signs the sessions of the panel'),
  TRANSFER_TOKEN_SALT: made('cms', 'Strapi wants it for transfers, which are off'),
  ENCRYPTION_KEY: made('cms', 'encrypts tokens that the panel can show again'),
  CMS_TOKEN: {
    kind: kinds.secret,
    readers: ['start', 'cms', 'publisher', 'site'],
    needs: ['cms', 'publisher'],
    about: 'the read-only API token that publisher and builds read the CMS with',
  },
  HOOK_SECRET: {
    kind: kinds.secret,
    readers: ['start', 'cms', 'publisher'],
    needs: ['publisher'],
    about: 'opens the hook, the whole status and the commands of the publisher',
  },

  PORT: {
    kind: kinds.port,
    default: '1337',
    readers: ['cms'],
    about: 'the CMS’s port where it is started by itself',
  },
  HOOK_URL: {
    kind: kinds.address,
    readers: ['cms'],
    about: 'the hook that the CMS calls after a change',
  },
  CMS_URL: {
    kind: kinds.address,
    readers: ['publisher', 'site'],
    about: 'where the CMS answers; `http://127.0.0.1:1337` for the publisher, none for a build',
  },

  CONTENT_FILE: {
    kind: kinds.path,
    readers: ['site'],
    about: 'a file of content, in the place of a CMS',
  },
  BUILD_NOW: {
    kind: kinds.isoInstant,
    readers: ['site'],
    about: 'the instant that the whole build takes for now',
  },
  MEDIA_DIR: {
    kind: kinds.path,
    readers: ['site'],
    about: 'the folder of uploaded files; without it they are downloaded from the CMS',
  },
  SITE_OUT: {
    kind: kinds.path,
    default: 'dist',
    readers: ['site'],
    about: 'the folder that the site is built into',
  },
  SITE_CACHE: {
    kind: kinds.path,
    readers: ['site'],
    about: 'the folder of the build’s cache, which builds that run at once must not share',
  },
  SITE_GO_ON: {
    kind: kinds.onOrOff,
    default: '0',
    readers: ['site'],
    about: 'whether a build goes on without the pages that cannot be rendered',
  },
  SITE_WARM: {
    kind: kinds.onOrOff,
    default: '0',
    readers: ['site'],
    about: 'makes the publisher’s bundle rather than the pages',
  },
} as const satisfies Record<string, SettingDescription>;

type Table = typeof table;
export type Name = keyof Table;

type NamesOf<P extends Program> = {
  [N in Name]: P extends Table[N]['readers'][number] ? N : never;
}[Name];
type ValueOf<N extends Name> = Table[N]['kind'] extends SettingKind<infer Value> ? Value : never;
type IsThere<N extends Name, P extends Program> = Table[N] extends { default: string }
  ? true
  : Table[N] extends { needs: readonly (infer Needer)[] }
    ? P extends Needer
      ? true
      : false
    : false;

/** The settings of a program, checked and parsed; undefined for each that is not set. */
export type SettingsOf<P extends Program> = {
  [N in NamesOf<P>]: IsThere<N, P> extends true ? ValueOf<N> : ValueOf<N> | undefined;
};

/** The settings that a program requires and the first start generates. */
export type MadeName = { [N in Name]: Table[N] extends { needs: readonly Program[] } ? N : never }[Name];

export const madeNames = (Object.entries(table) as [MadeName, SettingDescription][]).flatMap(
  ([name, { needs }]) => (needs ? [name] : []),
);

/** The names of the settings that a program reads. */
export function settingNames(program: Program): Name[] {
  const readers = Object.entries(table) as [Name, SettingDescription][];
  return readers.flatMap(([name, setting]) => (setting.readers.includes(program) ? [name] : []));
}
