import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cp,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type SharpFactory from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lock } from '../publisher/src/process/lock.ts';
import { filesIn, type Manifest } from '../publisher/src/releases/manifest.ts';
import { readManifest, shardsOf } from '../publisher/src/releases/manifest-file.ts';
import { Releases } from '../publisher/src/releases/releases.ts';
import type { PrivateStatus } from '../publisher/src/control/status.ts';
import { release } from '../publisher/test/support/release.ts';
import { smallSite } from '../publisher/test/support/site.ts';
import { readRecord, type RecordedFile } from '../scripts/backup/record.ts';
import { copyReleases } from '../scripts/backup/copy-data.ts';
import { createBackup } from '../scripts/backup/create-backup.ts';
import { restoreBackup } from '../scripts/backup/restore-backup.ts';
import { freePort } from '../scripts/start/checks.ts';
import { Fault } from '../scripts/start/fault.ts';
import { serverEnvironment } from '../scripts/start/environment.ts';
import { startProduct, type Product } from '../scripts/start/product.ts';
import { readStartSettings, root, type Settings } from '../scripts/start/settings.ts';
import { journalPath, type JournalPage } from '../shared/src/index.ts';
import { crawl } from './support/crawl.ts';
import { Editor } from './support/editor.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';
import { eventually } from './support/product.ts';
import { isLong } from './support/test-long.ts';

/** Backs up a product while it publishes, and restores it on an empty machine. */

const sharp = createRequire(new URL('../cms/package.json', import.meta.url))('sharp') as typeof SharpFactory;
const repetitions = isLong ? 12 : 1;
/** The time for each repetition, in milliseconds. */
const timeoutMs = 120_000;
const page = '/spotkania/narada/';

/** Everything that a visitor can get: status, type and a hash of the bytes, by path. */
type Site = Record<string, string>;

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The settings in which the machines differ. */
type Machine = { DATA_DIR: string; DATABASE_URL?: string };

/** The folders of the backups. */
const backupsOn: Record<'sqlite' | 'postgres', string[]> = { sqlite: [], postgres: [] };

let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'osiedle-backup-'));
  env = {
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    HOME: folder,
    POSTGRES_BIN: process.env.POSTGRES_BIN,
    // Both machines use the same ports, because pages contain the site's address.
    CMS_PORT: String(await freePort()),
    SITE_PORT: String(await freePort()),
    ADMIN_EMAIL: 'admin@osiedle.example',
    ADMIN_PASSWORD: 'Haslo-na-probe-1',
    // Few, so that old releases are deleted while they are copied.
    KEEP_RELEASES: '2',
  };
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Runs `pnpm backup` or `pnpm restore`. */
async function command(
  verb: 'backup' | 'restore',
  more: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<Outcome> {
  const child = spawn(process.execPath, [join(root, `scripts/${verb}.ts`), ...args], {
    cwd: root,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, stdout, stderr };
}

function start(more: NodeJS.ProcessEnv): Promise<Product> {
  return startProduct(readStartSettings({ ...env, ...more }, ['--empty']));
}

async function everything(origin: string): Promise<Site> {
  const site: Site = {};
  for (const path of (await crawl(origin)).keys()) {
    const response = await fetch(origin + path, { redirect: 'manual' });
    const hash = createHash('sha256').update(new Uint8Array(await response.arrayBuffer()));
    site[path] = `${response.status} ${response.headers.get('content-type')} ${hash.digest('hex')}`;
  }
  return site;
}

/** What the server shows of the restored releases, without CMS and publisher. */
async function servedAlone(dataDir: string): Promise<{ state: number; site: Site }> {
  const settings = readStartSettings({ ...env, DATA_DIR: dataDir }, []);
  const server = spawn(process.execPath, [join(root, 'publisher/src/server.ts')], {
    env: serverEnvironment(settings, 1),
    stdio: 'ignore',
  });
  try {
    await eventually(async () => expect((await fetch(settings.siteUrl)).status).toBe(200));
    return { state: await stateOf(settings.siteUrl), site: await everything(settings.siteUrl) };
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** The number of the state that the page of the busy meeting shows. */
async function stateOf(origin: string): Promise<number> {
  const response = await fetch(origin + page);
  return Number(/Stan nr\W*(\d+)/.exec(await response.text())?.[1]);
}

/** A random picture. */
async function picture(): Promise<Uint8Array<ArrayBuffer>> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 320, height: 200, channels: 3, background: '#fff', noise } as const;
  return new Uint8Array(await sharp({ create }).png().toBuffer());
}

/** An editor who keeps changing one meeting, each time with a new picture, and records the whole site after each change. */
class Busy {
  readonly #editor: Editor;
  readonly #origin: string;
  readonly #meeting: string;
  /** The whole site in each state. */
  readonly sites: Site[] = [];

  private constructor(editor: Editor, origin: string, meeting: string) {
    this.#editor = editor;
    this.#origin = origin;
    this.#meeting = meeting;
  }

  /** Fills an empty product with some content. */
  static async begin({ cms, settings }: Product): Promise<Busy> {
    const editor = await Editor.login(cms, 'admin@osiedle.example', 'Haslo-na-probe-1');
    const { documentId } = await editor.create('neighbourhood', { nameDefault: 'Azory', slug: 'azory' });
    const neighbourhoods = { set: [{ documentId }] };
    const startsAt = `${new Date().getFullYear() + 1}-05-11T15:00:00.000Z`;
    for (const type of ['workshop', 'festival', 'update', 'project', 'page'] as const) {
      const file = await editor.upload(await picture(), `${type}.png`);
      const cover = { file: file.id, altDefault: 'Podwórko', altSecond: 'A courtyard' };
      const data = {
        title: `Wpis ${type}`,
        slug: `wpis-${type}`,
        ...(['workshop', 'festival'].includes(type) && { startsAt }),
        ...(type !== 'page' && { cover, neighbourhoods }),
      };
      const entry = await editor.create(type, data, 'pl');
      await editor.publish(type, entry.documentId, 'pl');
      await editor.publish(type, entry.documentId, 'en', { title: `Entry ${type}`, slug: `entry-${type}` });
    }
    const file = await editor.upload(new TextEncoder().encode('%PDF-1.4\n% Uchwała\n'), 'uchwala.pdf');
    const paper = await editor.create('document', { title: 'Uchwała', slug: 'uchwala', file: file.id }, 'pl');
    await editor.publish('document', paper.documentId, 'pl');
    const meeting = await editor.create('meeting', { title: 'Narada', slug: 'narada', startsAt }, 'pl');
    const busy = new Busy(editor, settings.siteUrl, meeting.documentId);
    await busy.change();
    return busy;
  }

  /** Publishes the next state, and waits until it is live. */
  async change(): Promise<void> {
    const state = this.sites.length;
    const file = await this.#editor.upload(await picture(), `stan-${state}.png`);
    const cover = { file: file.id, altDefault: 'Stan' };
    const data = { summary: `Stan nr ${state}`, cover };
    await this.#editor.publish('meeting', this.#meeting, 'pl', data);
    await eventually(async () => expect(await stateOf(this.#origin)).toBe(state));
    this.sites.push(await everything(this.#origin));
  }
}

/** The state of the busy meeting in the database. */
async function publishedState({ cms, secrets }: Product): Promise<number> {
  const headers = { authorization: `Bearer ${secrets.CMS_TOKEN}` };
  const answer = await fetch(`${cms}/api/meetings?locale=pl`, { headers });
  const { data } = (await answer.json()) as { data: { summary: string }[] };
  return Number(data[0]?.summary.replace(/\D/g, ''));
}

/** The end of the journal. */
async function lastRow({ cms, secrets }: Product): Promise<number> {
  const headers = { authorization: `Bearer ${secrets.CMS_TOKEN}` };
  const answer = await fetch(`${cms}${journalPath}?after=0`, { headers });
  return ((await answer.json()) as JournalPage).meta.last;
}

/** Waits until the publisher has completed a run of its own: its history also holds runs from before the backup. */
async function hasRun({ site, secrets }: Product, since: Date): Promise<void> {
  const headers = { authorization: `Bearer ${secrets.HOOK_SECRET}` };
  await eventually(async () => {
    const answer = await fetch(`${site}/_publisher/status`, { headers });
    const { lastRun } = (await answer.json()) as PrivateStatus;
    expect(lastRun?.outcome).toMatch(/^(published|unchanged)$/);
    expect(new Date(lastRun?.startedAt ?? 0).getTime()).toBeGreaterThan(since.getTime());
  });
}

// Postgres too in `test:long`, and without a whole site in postgres.test.ts.
describe.each(isLong ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const))('on %s', (kind) => {
  const servers: PostgresServer[] = [];
  let product: Product | undefined;
  let busy: Busy;
  let origin: Machine;
  const into = () => join(folder, kind, 'backups');
  const made = backupsOn[kind];
  let machines = 0;

  /** The settings of an empty machine. */
  const emptyMachine = async (): Promise<Machine> => {
    const machine = { DATA_DIR: join(folder, kind, `machine-${(machines += 1)}`) };
    if (kind === 'sqlite') return machine;
    const server = await startPostgres();
    servers.push(server);
    return { ...machine, DATABASE_URL: server.url };
  };
  const stop = async () => {
    await product?.stop();
    product = undefined;
  };

  beforeAll(async () => {
    origin = await emptyMachine();
    product = await start(origin);
    busy = await Busy.begin(product);
  });
  afterAll(async () => {
    await stop();
    for (const server of servers) await server.stop();
  });

  test(
    'backs up while it publishes, and checks what was written',
    async () => {
      while (made.length < repetitions) {
        const changing = busy.change();
        await sleep(Math.random() * 3000);
        const { code, stdout, stderr } = await command('backup', origin, into());
        await changing;
        expect(stderr).toBe('');
        expect(code).toBe(0);
        expect(stdout).not.toContain('lost');
        made.push(/The backup is in (.+): release \d+, \d+ files, all checked\./.exec(stdout)?.[1] ?? '');
      }
      await busy.change();
      await stop();

      const names = await readdir(into(), { recursive: true });
      expect(
        names.filter((name) => /(partial|\.port|\.lock|\.tmp|\/logs|\/cache|\/work)$/.test(name)),
      ).toEqual([]);
      expect(names.filter((name) => name.includes('secrets'))).toHaveLength(made.length);
      expect((await stat(`${made[0]}.secrets.json`)).mode & 0o777).toBe(0o600);
      expect((await stat(made[0] ?? '')).mode & 0o777).toBe(0o700);
    },
    repetitions * timeoutMs,
  );

  const outcome = kind === 'sqlite' ? 'and its secrets' : 'without its secrets, which are made anew';
  test(
    `restores the site byte for byte, before and after the publisher has run, ${outcome}`,
    async () => {
      for (const one of made) {
        const machine = await emptyMachine();
        const secrets = JSON.parse(await readFile(`${one}.secrets.json`, 'utf8')) as object;
        if (kind === 'postgres') await rm(`${one}.secrets.json`);
        const { code, stdout, stderr } = await command('restore', machine, one);
        expect(stderr).toBe('');
        expect(code).toBe(0);
        expect(stdout.includes('makes new ones')).toBe(kind === 'postgres');
        const restored = await servedAlone(machine.DATA_DIR);
        expect(restored.site).toEqual(busy.sites[restored.state]);

        const since = new Date();
        product = await start(machine);
        if (kind === 'sqlite') expect(product.secrets).toEqual(secrets);
        const published = await publishedState(product);
        // No release is newer than the database.
        expect(published).toBeGreaterThanOrEqual(restored.state);
        expect(await lastRow(product)).toBeGreaterThanOrEqual((await readRecord(one)).cursor ?? Infinity);
        const { settings, cms } = product;
        await hasRun(product, since);
        await eventually(async () => expect(await stateOf(settings.siteUrl)).toBe(published));
        expect(await everything(settings.siteUrl)).toEqual(busy.sites[published]);
        await Editor.login(cms, 'admin@osiedle.example', 'Haslo-na-probe-1');
        await stop();
      }
    },
    repetitions * timeoutMs,
  );

  test('refuses a folder or database that is in use or not empty, and leaves it unchanged', async () => {
    const { unlock } = lock(join(origin.DATA_DIR, 'start.lock'));
    const running = await command('restore', origin, made[0] ?? '');
    unlock();
    expect(running.stderr).toMatch(/^Osiedle runs on .* \(process \d+\), and nothing was restored: stop it/);
    expect(running.code).toBe(1);

    const held = join(folder, kind, 'held');
    await mkdir(held);
    await writeFile(join(held, 'letter.txt'), 'Dzień dobry');
    const full = await command('restore', { ...origin, DATA_DIR: held }, made[0] ?? '');
    expect(full.stderr).toMatch(/is not empty, and nothing was restored: give an empty folder/);
    expect(full.code).toBe(1);
    expect(await readdir(held)).toEqual(['letter.txt']);

    const DATABASE_URL = origin.DATABASE_URL ?? 'postgres://nobody@127.0.0.1:1/none';
    const elsewhere = await command(
      'restore',
      { DATA_DIR: join(folder, kind, 'free'), DATABASE_URL },
      made[0] ?? '',
    );
    expect(elsewhere.stderr).toMatch(
      kind === 'sqlite' ? /is of an SQLite database/ : /holds tables already, and nothing was restored/,
    );
    expect(elsewhere.code).toBe(1);
    expect(await readdir(join(folder, kind))).not.toContain('free');
  });
});

describe('a copy of releases that change meanwhile', () => {
  let dataDir: string;
  let releases: Releases;
  const remove = (manifest: Manifest) => rm(join(dataDir, `releases/${manifest.id}.json`));

  beforeEach(async () => {
    dataDir = await mkdtemp(join(folder, 'releases-'));
    releases = await Releases.open(dataDir, 10);
    for (const word of ['first', 'second']) await release(releases, dataDir, smallSite(word));
  });

  /** Copies the releases, and does something after their list was read and before their blobs are copied. */
  async function copyWhile(work: () => Promise<void>): Promise<string[]> {
    const pipe = join(dataDir, 'blobs/zz/pipe');
    await mkdir(join(pipe, '..'), { recursive: true });
    await promisify(execFile)('mkfifo', [pipe]);
    const target = join(dataDir, 'copy');
    const files = new Map<string, RecordedFile>();
    const copying = copyReleases({ dataDir, target, files });
    // This end of the pipe opens when the copy opens the other end. The copy waits for it.
    const hold = await open(pipe, 'w');
    await work();
    await hold.close();
    await copying;
    const names = [...files.keys()].filter((path) => path.startsWith('releases/') && path.endsWith('.json'));
    for (const name of names) {
      const manifest = readManifest(target, name.slice('releases/'.length));
      const shards = shardsOf(manifest).map(({ hash }) => hash);
      for (const blob of [...shards, ...filesIn(manifest).map((body) => body.blob)])
        expect(files.has(`blobs/${blob.slice(0, 2)}/${blob}`), `${name}: ${blob}`).toBe(true);
    }
    expect(await readlink(join(target, 'releases/current'))).toBe(names.at(-1)?.slice('releases/'.length));
    return names;
  }

  test('holds all releases that do not change', async () => {
    expect(await copyWhile(() => Promise.resolve())).toHaveLength(2);
  });

  test('leaves out an old release whose blobs are deleted before they are copied', async () => {
    const [old, live] = releases.all;
    if (!old || !live) throw new Error('There are no two releases.');
    const needed = new Set(filesIn(live).map(({ blob }) => blob));
    for (const { blob } of filesIn(old))
      if (!needed.has(blob)) await rm(releases.blobs.pathOf(blob), { force: true });
    expect(await copyWhile(() => remove(old))).toEqual(['releases/00000002.json']);
  });

  test('begins again if the live release is deleted or rewritten', async () => {
    const old = releases.all;
    const names = await copyWhile(async () => {
      await release(releases, dataDir, smallSite('third'));
      for (const manifest of old) await remove(manifest);
    });
    expect(names).toEqual(['releases/00000003.json']);

    await rm(join(dataDir, 'copy'), { recursive: true });
    await copyWhile(() => releases.advanceCursor(7));
    expect(readManifest(join(dataDir, 'copy'), '00000003.json').cursor).toBe(7);
  });
});

describe('a damaged backup', () => {
  test.each<[string, (copy: string, files: string[]) => Promise<void>, RegExp]>([
    [
      'with a flipped bit in a blob',
      (copy, files) => flip(join(copy, one('data/blobs/', files))),
      /is damaged/,
    ],
    ['with a flipped bit in the database', (copy) => flip(join(copy, 'database.sqlite')), /is damaged/],
    ['with a flipped bit in its record', (copy) => flip(join(copy, 'backup.json')), /backup.json is damaged/],
    ['with a flipped bit in its secrets', (copy) => flip(`${copy}.secrets.json`), /secrets.json is damaged/],
    ['that was cut off', (copy) => truncate(join(copy, 'database.sqlite'), 5000), /is damaged/],
    [
      'that lacks an upload',
      (copy, files) => rm(join(copy, one('data/public/uploads/', files))),
      /is missing/,
    ],
    ['that lacks its record', (copy) => rm(join(copy, 'backup.json')), /is no complete backup/],
  ])('%s is refused, and nothing is left behind', async (_, damage, fault) => {
    const copy = join(folder, 'damaged');
    await cp(backupsOn.sqlite[0] ?? '', copy, { recursive: true, verbatimSymlinks: true });
    await cp(`${backupsOn.sqlite[0]}.secrets.json`, `${copy}.secrets.json`);
    const { files } = await readRecord(copy);
    await damage(copy, Object.keys(files));
    const said = await faultOf(restoreBackup(machineAt(join(folder, 'spared/data')), copy, () => {}));
    await rm(copy, { recursive: true });
    expect(said).toMatch(fault);
    expect(said).toMatch(/: use another|Use another|: give the folder/);
    expect(await readdir(folder)).not.toContain('spared');
  });
});

describe('a backup', () => {
  test('reports an upload that the database names and that is missing', async () => {
    const uploads = join(folder, 'sqlite/machine-1/public/uploads');
    const [lost = ''] = (await readdir(uploads)).filter((name) => name.endsWith('.pdf'));
    await rm(join(uploads, lost));
    const { code, stdout } = await command(
      'backup',
      { DATA_DIR: join(folder, 'sqlite/machine-1') },
      join(folder, 'incomplete'),
    );
    expect(stdout).toContain(`! 1 upload that the database names was lost before: ${lost}`);
    expect(code).toBe(0);
  });

  test('without a folder is refused', async () => {
    const { code, stderr } = await command('backup', {});
    expect(stderr).toMatch(/^One folder is needed, and nothing else: `pnpm backup DIR`/);
    expect(code).toBe(1);
  });

  test.each<[string, string, string, RegExp]>([
    ['into the folder that is backed up', 'machine-1/backups', 'machine-1', /give a folder elsewhere/],
    ['of an empty folder', 'elsewhere', 'nothing', /holds no database: give the folder that Osiedle runs on/],
    ['of a database that cannot be read', 'elsewhere', 'broken', /cannot be read/],
  ])('%s is refused, and nothing is left behind', async (_, name, data, fault) => {
    const here = join(folder, 'sqlite');
    await mkdir(join(here, 'broken'), { recursive: true });
    await writeFile(join(here, 'broken/osiedle.db'), 'x'.repeat(10_000));
    const into = join(here, name);
    const said = await faultOf(createBackup(machineAt(join(here, data)), into, new Date(), () => {}));
    expect(said).toMatch(fault);
    expect(await readdir(into).catch(() => [])).toEqual([]);
  });
});
/** The settings of a machine with SQLite. */
function machineAt(dataDir: string): Settings {
  return readStartSettings({ ...env, DATA_DIR: dataDir }, []);
}

/** What a refused command would say. @throws unless it is refused */
async function faultOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('It was not refused.'),
    (reason: unknown) => reason,
  );
  if (error instanceof Fault) return error.message;
  throw error;
}

/** One of the backup's files. */
function one(below: string, files: string[]): string {
  const found = files.find((path) => path.startsWith(below));
  if (!found) throw new Error(`The backup has nothing in ${below}.`);
  return found;
}

async function flip(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
}
