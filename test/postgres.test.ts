import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../scripts/start/checks.ts';
import { cmsEnvironment } from '../scripts/start/environment.ts';
import { startProduct, type Product } from '../scripts/start/product.ts';
import { readStartSettings, root, type Settings } from '../scripts/start/settings.ts';
import { createBackup } from '../scripts/backup/create-backup.ts';
import { restoreBackup } from '../scripts/backup/restore-backup.ts';
import { findPostgres } from '../scripts/check/postgres.ts';
import { Editor } from './support/editor.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';
import { eventually } from './support/product.ts';

/** The whole product on Postgres: first on a machine in a zone far west of Kraków, then, from a backup, on one far east. */

let postgres: PostgresServer;
let product: Product;
let editor: Editor;
/** Of all machines and backups. */
let folder: string;
/** The database of another machine. */
let other: PostgresServer;
let meeting: string;

const year = new Date().getFullYear() + 1;
const [first, second] = [`${year}-05-11T15:00:00.000Z`, `${year}-12-18T23:30:00.000Z`];
const pages = { pl: '/spotkania/narada/', en: '/en/meetings/council/' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'osiedle-on-postgres-'));
  postgres = await startPostgres();
  const env = {
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    HOME: folder,
    TZ: 'America/New_York',
    DATA_DIR: join(folder, 'first'),
    DATABASE_URL: postgres.url,
    CMS_PORT: String(await freePort()),
    SITE_PORT: String(await freePort()),
    ADMIN_EMAIL: 'admin@osiedle.example',
    ADMIN_PASSWORD: 'Haslo-na-probe-1',
  };
  product = await startProduct(readStartSettings(env, ['--empty']));
  editor = await Editor.login(product.cms, env.ADMIN_EMAIL, env.ADMIN_PASSWORD);
});
afterAll(async () => {
  await postgres.stop();
  await other?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

function get(path: string): Promise<Response> {
  return fetch(product.site + path, { redirect: 'manual' });
}

async function expectLive(path: string, text: string | RegExp): Promise<void> {
  await eventually(async () => {
    const page = await get(path);
    expect(page.status, path).toBe(200);
    expect(await page.text(), path).toMatch(text);
  });
}

/** When the meeting starts, by the CMS's REST API. */
async function startsAt(cms: string, token: string, locale: string): Promise<string | undefined> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${cms}/api/meetings/${meeting}?locale=${locale}`, { headers });
  return ((await answer.json()) as { data?: { startsAt: string } }).data?.startsAt;
}

test('a meeting published in both languages is live, with the right hour', async () => {
  const data = { title: 'Narada', slug: 'narada', startsAt: first };
  meeting = (await editor.create('meeting', data, 'pl')).documentId;
  await editor.publish('meeting', meeting, 'pl');
  await editor.publish('meeting', meeting, 'en', { title: 'Council', slug: 'council' });
  await expectLive(pages.pl, /17\.00/);
  await expectLive(pages.en, 'Council');
  for (const path of ['/', '/spotkania/', '/feed.atom']) await expectLive(path, 'Narada');
  expect(await startsAt(product.cms, product.secrets.CMS_TOKEN, 'pl')).toBe(first);
});

test('an edit shows in both languages', async () => {
  await editor.publish('meeting', meeting, 'pl', { summary: 'Nowa godzina', startsAt: second });
  // Half past midnight of the next day: only in Kraków's zone is it this date.
  for (const path of [pages.pl, pages.en]) await expectLive(path, `datetime="${year}-12-19T00:30:00+01:00"`);
  await expectLive(pages.pl, 'Nowa godzina');
});

test('a renamed page answers its old address with 301', async () => {
  await editor.publish('meeting', meeting, 'pl', { slug: 'narada-o-lawkach' });
  await eventually(async () => expect((await get(pages.pl)).status).toBe(301));
  expect((await get(pages.pl)).headers.get('location')).toBe('/spotkania/narada-o-lawkach/');
  await expectLive('/spotkania/narada-o-lawkach/', 'Narada');
});

test('a withdrawn language answers 410', async () => {
  await editor.unpublish('meeting', meeting, 'en');
  await eventually(async () => expect((await get(pages.en)).status).toBe(410));
});

test('a backup, restored into another database, holds all tables, and none that is not empty takes it', async () => {
  await product.stop();
  const backup = await createBackup(product.settings, join(folder, 'backups'), new Date(), () => {});
  await expect(restoreBackup(machineOn(postgres, 'spared'), backup.folder, () => {})).rejects.toThrow(
    /holds tables already, and nothing was restored/,
  );
  other = await startPostgres();
  await restoreBackup(machineOn(other, 'restored'), backup.folder, () => {});
  const tables = await query(
    postgres.url,
    `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  expect(tables.split('\n').length).toBeGreaterThan(50);
  const hashes = tables
    .split('\n')
    .map((name) => `SELECT '${name}', md5(string_agg(t::text, '' ORDER BY t::text)) FROM "${name}" t`)
    .join(' UNION ALL ')
    .concat(' ORDER BY 1');
  expect(await query(other.url, hashes)).toBe(await query(postgres.url, hashes));
});

test('times are the same for a CMS in another time zone, on the restored database', async () => {
  const { settings, secrets } = product;
  const env = cmsEnvironment(settings, secrets);
  // As `pnpm start` makes it: there were no uploads.
  await mkdir(join(folder, 'restored/public/uploads'), { recursive: true });
  const cms = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], {
    cwd: join(root, 'cms'),
    env: { ...env, TZ: 'Asia/Tokyo', DATABASE_URL: other.url, DATA_DIR: join(folder, 'restored') },
    stdio: 'ignore',
  });
  try {
    await eventually(async () => expect((await fetch(`${product.cms}/_health`)).status).toBe(204), 120);
    expect(await startsAt(product.cms, secrets.CMS_TOKEN, 'pl')).toBe(second);
    await editor.publish('meeting', meeting, 'pl', { startsAt: first });
    expect(await startsAt(product.cms, secrets.CMS_TOKEN, 'pl')).toBe(first);
    expect(
      await query(
        other.url,
        `SELECT DISTINCT starts_at FROM meetings WHERE document_id = '${meeting}' AND locale = 'pl'`,
      ),
    ).toBe(`${year}-05-11 15:00:00`);
  } finally {
    cms.kill('SIGTERM');
    await once(cms, 'exit');
  }
});

/** The settings of a machine on a database, with its files in a folder of its own. */
function machineOn({ url }: PostgresServer, name: string): Settings {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, name), DATABASE_URL: url };
  return readStartSettings({ ...env, POSTGRES_BIN: process.env.POSTGRES_BIN }, []);
}

/** The rows that psql answers with. */
async function query(url: string, sql: string): Promise<string> {
  const { stdout } = await promisify(execFile)(join(await findPostgres(), 'psql'), ['-Atc', sql, url]);
  return stdout.trim();
}
