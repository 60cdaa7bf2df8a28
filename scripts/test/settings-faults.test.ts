import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../start/checks.ts';
import { root } from '../start/settings.ts';
import { misspeltSettings } from '../start/misspelt-settings.ts';
import { commandEnv, temporaryFolder } from './support/commands.ts';

/** Programs report all wrong settings at once, and print nothing else. */

const bad = {
  SITE_PORT: 'http',
  POLL_INTERVAL: '5s',
  COMPARE_INTERVAL: '86400',
  SITE_URL: 'https://example.org/Osiedla?x',
  HOOK_SECRET: 'żółw',
  LOG_LEVEL: 'loud',
};
const faultOf = {
  sitePort: '- SITE_PORT is “http”: give a whole number from 1 to 65535, such as 8080.',
  poll: '- POLL_INTERVAL is “5s”: give seconds as a whole number from 1 to 86400, such as 5.',
  siteUrl:
    '- SITE_URL is “https://example.org/Osiedla?x”: give an address with http:// or https://, of small letters, digits and hyphens where it has a path, such as https://gmina.example/osiedla.',
  secret:
    '- HOOK_SECRET cannot be used (it is not shown here): give letters, digits and signs of ASCII, without spaces, such as what `openssl rand -base64 32` prints.',
  level: '- LOG_LEVEL is “loud”: give one of info, trace, debug, warn, error, fatal, silent, such as info.',
};
const startFaults = [faultOf.sitePort, faultOf.siteUrl, faultOf.poll, faultOf.level, faultOf.secret];

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  /** The processor time, which other programs on the machine do not affect. */
  seconds: number;
}

/** Runs a program of ours to its end. @param args of Node */
async function run(args: string[], env: NodeJS.ProcessEnv, cwd = root): Promise<Ended> {
  const timed = join(import.meta.dirname, 'support/processor-time.mjs');
  const child = spawn(process.execPath, ['--import', timed, ...args], {
    cwd,
    env: { ...commandEnv, DATA_DIR: await temporaryFolder(), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const streams = [child.stdout, child.stderr, child.stdio[3]] as Readable[];
  const [[code], stdout = '', stderr = '', seconds] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    ...streams.map((stream) => text(stream)),
  ]);
  return { code, stdout, stderr, seconds: Number(seconds) };
}

const script = (name: string, ...args: string[]) => [
  '--import',
  './scripts/node-version.mjs',
  join('scripts', name),
  ...args,
];

test.each<[string, string[], string[]]>([
  ['start', script('start.ts'), startFaults],
  ['seed', script('seed.ts'), startFaults],
  ['backup', script('backup.ts', '/nowhere'), startFaults],
  ['restore', script('restore.ts', '/nowhere'), startFaults],
  ['rollback', script('rollback.ts'), startFaults],
  ['resume', script('resume.ts'), startFaults],
  ['confirm', script('confirm.ts'), startFaults],
  ['erase', script('erase.ts', '/x/'), startFaults],
  ['export', script('export.ts', '/nowhere'), startFaults],
  ['upload', script('upload.ts'), startFaults],
  [
    'build',
    script('build.ts'),
    [
      faultOf.siteUrl,
      '- There is no content to build from: set CMS_URL and CMS_TOKEN to read it from the CMS, or CONTENT_FILE to read it from a file.',
    ],
  ],
  [
    'publisher',
    ['publisher/src/main.ts'],
    [
      faultOf.siteUrl,
      faultOf.poll,
      faultOf.level,
      '- CMS_TOKEN is not set: start everything with `npx -y pnpm start`, or set it.',
      faultOf.secret,
    ],
  ],
  ['server', ['publisher/src/server.ts'], [faultOf.sitePort, faultOf.siteUrl, faultOf.level]],
])('%s reports all faults within a second, and ends', async (_name, args, faults) => {
  const { code, stdout, stderr, seconds } = await run(args, bad);
  expect(stderr).toBe(`${faults.length} settings are wrong:\n${faults.join('\n')}\n`);
  expect(stdout).toBe('');
  expect(code).toBe(1);
  // Of processor time, on a machine of any speed.
  expect(seconds).toBeLessThan(2);
});

test('one fault is one sentence', async () => {
  const { code, stderr } = await run(script('start.ts'), { COMPARE_INTERVAL: '604801' });
  expect([code, stderr]).toEqual([
    1,
    'COMPARE_INTERVAL is “604801”: give seconds as a whole number from 1 to 604800, such as 3600.\n',
  ]);
});

test('a build by Astro itself reports all faults', async () => {
  const site = join(root, 'site');
  const astro = join(site, 'node_modules/astro/bin/astro.mjs');
  const env = { ...bad, CONTENT_FILE: 'x', BUILD_NOW: 'now', ASTRO_TELEMETRY_DISABLED: '1' };
  const { code, stderr } = await run([astro, 'build'], env, site);
  expect(stderr.split('\n')).toEqual([
    '2 settings are wrong:',
    faultOf.siteUrl,
    '- BUILD_NOW is “now”: give an instant in the form of ISO 8601, with its zone, such as 2026-11-28T15:00:00Z.',
    '',
  ]);
  expect(code).toBe(1);
});

test('suggests a setting for a misspelt name, and for no other name', () => {
  expect(misspeltSettings({ POLL_INTERVALL: '5', CMSPORT: '1', DATABASE_URI: 'x', SITE_URL: 'x' })).toEqual([
    'POLL_INTERVALL is no setting of Osiedle and does nothing: did you mean POLL_INTERVAL?',
    'CMSPORT is no setting of Osiedle and does nothing: did you mean CMS_PORT?',
    'DATABASE_URI is no setting of Osiedle and does nothing: did you mean DATABASE_URL?',
  ]);
  const common = [
    'PATH',
    'HOME',
    'HOSTNAME',
    'PORT',
    'PGHOST',
    'NODE_ENV',
    'NODE_OPTIONS',
    'XDG_DATA_DIRS',
    'TMPDIR',
  ];
  expect(misspeltSettings(Object.fromEntries(common.map((name) => [name, 'x'])))).toEqual([]);
});

test('start warns of a misspelt name before it begins', async () => {
  const port = String(await freePort());
  // HOST is no address of this machine, so start ends here.
  const { stdout } = await run(script('start.ts'), {
    POLL_INTERVALL: '5',
    HOST: '192.0.2.1',
    SITE_PORT: port,
  });
  expect(stdout).toBe(
    '! POLL_INTERVALL is no setting of Osiedle and does nothing: did you mean POLL_INTERVAL?\n',
  );
});
