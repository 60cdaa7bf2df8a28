import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { usualPace } from '../src/after/deploy/pace.ts';
import { StaticHost } from '../src/after/deploy/static-host.ts';
import { exportRelease } from '../src/export/export.ts';
import type { UploadConfig } from '../src/process/config.ts';
import { Releases } from '../src/releases/releases.ts';
import { uploadCurrent } from '../src/upload/upload-current.ts';
import { openSftpSpace } from '../src/upload/sftp-space.ts';
import { UploadFault } from '../src/upload/upload-fault.ts';
import { uploadRelease, type UploadOptions } from '../src/upload/upload.ts';
import type { WebSpace } from '../src/upload/web-space.ts';
import { unprivileged } from './support/apache.ts';
import { programEnv } from './support/processes.ts';
import { temporaryFolder } from './support/folder.ts';
import { hostStandIn } from './support/host-stand-in.ts';
import { release } from './support/release.ts';
import { silence } from './support/silence.ts';
import { until } from './support/until.ts';
import { startSftpHost } from './support/sftp-server.ts';
import { smallSite, type Files } from './support/site.ts';

const siteUrl = new URL('https://osiedla.example');
const long = 'żółta jaźń '.repeat(100);
const files = smallSite('x', {
  'index.html': `<p>${long}</p>`,
  'spotkania/nowe/index.html': '<style>p { color: red }</style><img src="/media/foto_a1b2.avif">',
  'assets/style.a1b2.css': 'a { color: red }\n'.repeat(50),
  'media/foto_a1b2.avif': 'avif'.repeat(10_000),
  'feed.atom': '<feed/>',
  'sitemap-0.xml': '<urlset/>',
  'redirects.json': JSON.stringify([{ from: '/stare/', to: '/spotkania/nowe/', status: 301 }]),
});

/** A DATA_DIR with releases, and a web space at a host. */
async function setUp(options?: Parameters<typeof startSftpHost>[1]) {
  const [dataDir, web] = [await temporaryFolder(), await temporaryFolder()];
  const releases = await Releases.open(dataDir, 10);
  const publish = (next: Files) => release(releases, dataDir, next);
  await publish(files);
  const host = await startSftpHost(web, options);
  /** What the host was asked for, in order. */
  const calls: string[] = [];
  const upload = (
    more: Partial<UploadOptions> & {
      config?: Partial<UploadConfig>;
      afterPut?: (name: string) => Promise<void>;
    } = {},
  ) => {
    const { config, afterPut, ...rest } = more;
    const { signal } = new AbortController();
    const open = async () =>
      noting(await openSftpSpace({ ...host.config, ...config }, signal), calls, afterPut);
    return uploadRelease({ dataDir, siteUrl, open, signal, ...rest });
  };
  return { dataDir, web, host, releases, publish, upload, calls };
}

/** The same web space, with what it is asked for written down. */
function noting(
  space: WebSpace,
  calls: string[],
  afterPut: (name: string) => Promise<void> = () => Promise.resolve(),
): WebSpace {
  return {
    read: (name) => space.read(name),
    existing: (names) => space.existing(names),
    close: () => {
      space.close();
    },
    put: async (name, source) => {
      calls.push(`put ${name}`);
      await space.put(name, source);
      await afterPut(name);
    },
    remove: (name) => {
      calls.push(`remove ${name}`);
      return space.remove(name);
    },
    removeFolder: (name) => space.removeFolder(name),
  };
}

/** The files of a folder and their bytes, without the lists of exports and uploads. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const content: Record<string, string> = {};
  for (const entry of entries.filter((one) => one.isFile() && !one.name.startsWith('.osiedle-'))) {
    const path = join(entry.parentPath, entry.name);
    content[path.slice(folder.length + 1)] = await readFile(path, 'latin1');
  }
  return content;
}

/** What an export of the live release would be. */
async function exported(dataDir: string): Promise<Record<string, string>> {
  const folder = join(await temporaryFolder(), 'www');
  await exportRelease({ dataDir, folder, siteUrl });
  return contentOf(folder);
}

const faultOf = (uploading: Promise<unknown>) =>
  uploading.then(
    () => undefined,
    (error: unknown) => error as UploadFault,
  );

test('uploads what an export has, what pages need first, and readable for the web server', async () => {
  const { dataDir, web, upload, calls } = await setUp();
  const done = await upload();
  expect(await contentOf(web)).toEqual(await exported(dataDir));
  expect(done).toEqual({ release: '00000001', files: done.files, written: done.files, removed: 0 });
  const places = (pattern: RegExp) => calls.flatMap((call, at) => (pattern.test(call) ? [at] : []));
  const [needed, pages, leading] = [
    / (assets|media)\//,
    /\.html(\.gz)?$/,
    / (feed|sitemap|_redirects|\.htaccess)/,
  ].map(places);
  expect(Math.max(...(needed ?? []))).toBeLessThan(Math.min(...(pages ?? [])));
  expect(Math.max(...(pages ?? []))).toBeLessThan(Math.min(...(leading ?? [])));
  expect(calls.findLast((call) => !call.includes('.osiedle-'))).toBe('put release.json');
  expect((await stat(join(web, 'index.html'))).mode & 0o777).toBe(0o644);
  expect((await readdir(web)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('uploads only what has changed, removes what is gone after that, and leaves other people’s files alone', async () => {
  const { dataDir, web, publish, upload, calls } = await setUp();
  await upload();
  await mkdir(join(web, 'spotkania/nowe/inne'), { recursive: true });
  await writeFile(join(web, 'spotkania/nowe/inne/plan.txt'), 'of the town hall');
  await writeFile(join(web, 'urzad.html'), 'of the town hall');
  calls.length = 0;
  expect(await upload()).toMatchObject({ written: 0, removed: 0 });
  expect(calls).toEqual([]);
  const { 'spotkania/nowe/index.html': _, 'feed.atom': __, ...rest } = files;
  await publish({ ...rest, 'index.html': `<p>new ${long}</p>`, 'redirects.json': '[]' });
  const done = await upload();
  const puts = calls.filter((call) => call.startsWith('put') && !call.includes('.osiedle-'));
  expect(puts.sort()).toEqual(
    [
      '.htaccess',
      '.htaccess',
      '_headers',
      '_redirects',
      'index.html',
      'index.html.gz',
      'osiedle.nginx.conf',
      'release.json',
    ].map((name) => `put ${name}`),
  );
  expect(calls.findLastIndex((call) => call.startsWith('put i'))).toBeLessThan(
    calls.findIndex((call) => call.startsWith('remove')),
  );
  expect(done.removed).toBeGreaterThan(2);
  expect(await contentOf(web)).toEqual({
    ...(await exported(dataDir)),
    'spotkania/nowe/inne/plan.txt': 'of the town hall',
    'urzad.html': 'of the town hall',
  });
  expect(await readdir(join(web, 'stare')).catch(() => 'gone')).toBe('gone');
});

test('allows the styles of old and new pages until all are there', async () => {
  const { web, publish, upload } = await setUp();
  await upload();
  await publish({ ...files, 'spotkania/nowe/index.html': '<style>p { color: blue }</style>' });
  const allowed: number[] = [];
  const note = async () => {
    const policy = await readFile(join(web, '.htaccess'), 'utf8');
    allowed.push((policy.match(/'sha256-[^']+'/g) ?? []).length);
  };
  await upload({ afterPut: (name) => (name === 'spotkania/nowe/index.html' ? note() : Promise.resolve()) });
  await note();
  expect(allowed).toEqual([2, 1]);
});

test.each([1_000, 9_000, 30_000])(
  'goes on where it was after the connection broke off at byte %i',
  async (bytes) => {
    const { dataDir, web, host, publish, upload, calls } = await setUp();
    await writeFile(join(web, 'urzad.html'), 'of the town hall');
    host.limits.bytes = bytes;
    const fault = await faultOf(upload());
    expect(fault).toMatchObject({ kind: 'unreachable' });
    expect(fault?.message).toMatch(
      /^The connection to 127\.0\.0\.1:\d+ broke off at .+: upload again, it goes on where it was\.$/,
    );
    // No page is there whose picture is not.
    const half = await contentOf(web);
    if ('spotkania/nowe/index.html' in half) expect(half).toHaveProperty('media/foto_a1b2.avif');
    host.limits.bytes = Infinity;
    // What the broken one wrote may be of no use to the next release.
    const { 'media/foto_a1b2.avif': _, ...rest } = files;
    await publish({ ...rest, 'spotkania/nowe/index.html': 'no picture' });
    await upload();
    expect(await contentOf(web)).toEqual({ ...(await exported(dataDir)), 'urzad.html': 'of the town hall' });
    calls.length = 0;
    await upload();
    expect(calls).toEqual([]);
  },
);

test('writes a change again that came back to what was there before a broken-off upload', async () => {
  const { dataDir, web, publish, upload } = await setUp();
  await upload();
  await publish({ ...files, 'index.html': 'between' });
  const breaksOff = (name: string) =>
    name === 'index.html' ? Promise.reject(new Error('off')) : Promise.resolve();
  await expect(upload({ afterPut: breaksOff })).rejects.toThrow('off');
  await publish(files);
  await upload();
  expect(await contentOf(web)).toEqual(await exported(dataDir));
});

test('sends nothing to a host with another key than it should have, or that nobody has compared', async () => {
  const { web, host, upload } = await setUp();
  const { hostKey = '' } = host.config;
  const wrong = await faultOf(upload({ config: { hostKey: `SHA256:${'A'.repeat(43)}` } }));
  expect(wrong).toMatchObject({ kind: 'token' });
  expect(wrong?.message).toContain(
    `shows the key ${hostKey}, and UPLOAD_HOST_KEY is another one: nothing was sent.`,
  );
  const none = await faultOf(upload({ config: { hostKey: undefined } }));
  expect(none?.message).toContain(`then set UPLOAD_HOST_KEY=${hostKey}.`);
  expect(host.logins).toBe(0);
  expect(await readdir(web)).toEqual([]);
});

test.each([
  [
    'a wrong password',
    { password: 'wrong' },
    'token',
    /does not let gmina in: check the name in UPLOAD_URL, and UPLOAD_PASSWORD/,
  ],
  [
    'a key file that is not there',
    { password: undefined, keyFile: '/nowhere/key' },
    'token',
    /nowhere\/key cannot be read/,
  ],
  [
    'a key file with something else',
    { password: undefined, keyFile: '/etc/hostname' },
    'token',
    /no private key/,
  ],
  [
    'a host that does not answer',
    { url: new URL('sftp://gmina@127.0.0.1:9/') },
    'unreachable',
    /could not be reached by SFTP/,
  ],
])('says the fault and the remedy: %s', async (_, config, kind, message) => {
  const { upload } = await setUp();
  const fault = await faultOf(upload({ config }));
  expect(fault).toBeInstanceOf(UploadFault);
  expect(fault).toMatchObject({ kind });
  expect(fault?.message).toMatch(message);
});

test('says the fault and the remedy: a folder that is not there, and one that counts from the folder of the login', async () => {
  const { host, web, upload } = await setUp();
  const at = (path: string) => ({ config: { url: new URL(path, host.config.url) } });
  expect(await faultOf(upload(at('/nowhere/www')))).toMatchObject({ kind: 'address' });
  // The test's login begins at the root.
  expect(await upload(at(`/~${web}`))).toMatchObject({ removed: 0 });
});

test('says the fault and the remedy: no right to write', async () => {
  const person = await unprivileged();
  const { web, upload } = await setUp(person && { person });
  await chmod(web, 0o555);
  const fault = await faultOf(upload());
  expect(fault).toMatchObject({ kind: 'refused' });
  expect(fault?.message).toContain('give the user of UPLOAD_URL the right to write in that folder');
});

test('says the fault and the remedy: no space; and goes on when there is some', async () => {
  const shell = { shell: "trap '' XFSZ; ulimit -f 16;" };
  const { dataDir, web, upload, host } = await setUp(shell);
  const fault = await faultOf(upload());
  expect(fault).toMatchObject({ kind: 'refused' });
  expect(fault?.message).toMatch(/failed at media\/foto_a1b2\.avif .*: the web space may be full/);
  expect((await readdir(web)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const roomy = await startSftpHost(web);
  host.config = roomy.config;
  await upload();
  expect(await contentOf(web)).toEqual(await exported(dataDir));
});

test('replaces no file of other people, unless somebody says so', async () => {
  const { dataDir, web, upload } = await setUp();
  await writeFile(join(web, 'index.html'), 'the host’s own');
  await mkdir(join(web, 'assets'));
  const fault = await faultOf(upload());
  expect(fault).toMatchObject({ kind: 'refused' });
  expect(fault?.message).toContain('where ours belong: index.html. Move them away');
  expect(Object.keys(await contentOf(web))).toEqual(['index.html']);
  expect(await readFile(join(web, 'index.html'), 'utf8')).toBe('the host’s own');
  await upload({ mayTakeOver: true });
  expect(await contentOf(web)).toEqual(await exported(dataDir));
});

test('removes nothing outside the folder, whatever the list there says', async () => {
  const { web, upload } = await setUp();
  await upload();
  const outside = join(await temporaryFolder(), 'precious.txt');
  await writeFile(outside, 'mine');
  const file = join(web, '.osiedle-upload.json');
  const list = JSON.parse(await readFile(file, 'utf8')) as { files: Record<string, string> };
  const depth = '../'.repeat(20);
  Object.assign(list.files, { [`${depth}${outside.slice(1)}`]: 'x', [outside]: 'x', 'a/../../x': 'x' });
  await writeFile(file, JSON.stringify(list));
  await upload({ isWhole: true });
  expect(await readFile(outside, 'utf8')).toBe('mine');
  await writeFile(file, '{');
  expect(await faultOf(upload())).toMatchObject({ kind: 'refused' });
});

test('writes all files again when asked to, also those that somebody has changed', async () => {
  const { dataDir, web, upload } = await setUp();
  await upload();
  await writeFile(join(web, 'index.html'), 'changed');
  await rm(join(web, 'feed.atom'));
  expect(await upload()).toMatchObject({ written: 0 });
  await upload({ isWhole: true });
  expect(await contentOf(web)).toEqual(await exported(dataDir));
});

test('brings each release to its web space by itself, and says in the status why not', async () => {
  const { dataDir, web, host, releases, publish } = await setUp();
  const site = await hostStandIn(({ url = '' }, response) => {
    readFile(join(web, url.replace('/osiedla', ''))).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const config = {
    dataDir,
    siteUrl: new URL('/osiedla/', site.url),
    deploy: { kind: 'upload' as const, ...host.config, password: 'wrong' },
  };
  const pace = { ...usualPace, quiet: 1, firstLook: 10, rareRetry: 60_000, shortestRareRetry: 1 };
  const uploading = new StaticHost(
    {
      config,
      releases,
      isHeld: () => true,
      upload: (space, signal) => uploadCurrent(space, config, releases, silence, signal),
      log: silence,
    },
    pace,
  );
  onTestFinished(() => uploading.stop());
  uploading.notice();
  const { fault } = await until(() => uploading.status?.state === 'refused' && uploading.status);
  expect(fault).toMatchObject({ kind: 'token' });
  expect(fault?.message).toContain('does not let gmina in');
  config.deploy.password = host.config.password ?? '';
  await publish({ ...files, 'index.html': 'newer' });
  uploading.notice();
  await until(() => uploading.status?.state === 'arrived');
  expect(await readFile(join(web, 'index.html'), 'utf8')).toBe('newer');
  expect(uploading.status).toMatchObject({ name: '127.0.0.1', fault: null });
});

test('as a command, prints its result or its fault, and never the password', async () => {
  const { dataDir, web, host } = await setUp();
  const command = join(import.meta.dirname, '../../scripts/upload.ts');
  const env = {
    ...programEnv,
    DATA_DIR: dataDir,
    SITE_URL: siteUrl.href,
    UPLOAD_URL: host.config.url.href,
    UPLOAD_PASSWORD: host.config.password,
  };
  const call = (more: NodeJS.ProcessEnv, ...args: string[]) =>
    promisify(execFile)(process.execPath, [command, ...args], { env: { ...env, ...more } });
  const wrong = { UPLOAD_PASSWORD: 'Haslo-ktore-jest-zle', UPLOAD_HOST_KEY: host.config.hostKey };
  const [done, none] = await Promise.allSettled([
    call({ UPLOAD_HOST_KEY: host.config.hostKey }),
    call({ UPLOAD_URL: '', UPLOAD_PASSWORD: '' }),
  ]);
  const [refused] = await Promise.allSettled([call(wrong, '--whole')]);
  expect(done).toMatchObject({
    value: {
      stdout: expect.stringMatching(
        /^Release 00000001 is at 127\.0\.0\.1:\d+: (\d+) files, \1 written, 0 removed\.\n$/,
      ) as string,
    },
  });
  expect(await contentOf(web)).toEqual(await exported(dataDir));
  const said = refused.status === 'rejected' ? (refused.reason as { stderr: string }).stderr : '';
  expect(said).toContain('does not let gmina in');
  expect(said).not.toContain(wrong.UPLOAD_PASSWORD);
  expect(none).toMatchObject({
    reason: { code: 1, stderr: expect.stringContaining('set UPLOAD_URL=sftp://') as string },
  });
});
