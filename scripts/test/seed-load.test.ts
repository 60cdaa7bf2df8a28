import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editorialTypes } from '../../shared/src/index.ts';
import { sampleContent } from '../seed/content/index.ts';
import { texts } from './seed-reading.ts';

/** The verb itself, as a process, on the real CMS with a database of its own. */

let dataDir: string;
let running: ChildProcess | undefined;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'osiedle-seed-test-'));
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs the verb; with `until`, kills it as soon as it says so. */
async function seed(until?: RegExp): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../seed.ts')], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (until?.test(said)) child.kill('SIGKILL');
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

function count(query: string): number {
  const database = new DatabaseSync(join(dataDir, 'osiedle.db'), { readOnly: true });
  try {
    return Number(Object.values(database.prepare(query).get() ?? {})[0]);
  } finally {
    database.close();
  }
}

const tables = Object.fromEntries(editorialTypes.map((type) => [type, `${type}s`]));

it(
  'is finished by the next call when it was killed, and does nothing when it was not',
  { timeout: 400_000 },
  async () => {
    const killed = await seed(/Content (?!1\/)/);
    expect(killed.code).toBeNull();

    const { code, said } = await seed();
    expect(said).toContain('The sample content is in the CMS');
    expect(code).toBe(0);

    const content = sampleContent(new Date());
    for (const type of editorialTypes) {
      for (const locale of ['pl', 'en']) {
        const written = texts(content).filter((text) => text.type === type && text.locale === locale).length;
        const where = `from ${tables[type]} where locale = '${locale}' and published_at is`;
        expect(count(`select count(*) ${where} not null`), `${type} ${locale}`).toBe(written);
        expect(count(`select count(*) ${where} null`), `drafts of ${type} ${locale}`).toBe(written);
      }
    }
    expect(count('select count(*) from organisations')).toBe(content.organisation.length);
    expect(count('select count(*) from redirects')).toBe(0);
    expect(count('select count(distinct name) from files')).toBe(count('select count(*) from files'));
    // Both languages of an event share its dates and its place.
    expect(
      count(
        `select count(*) from meetings pl join meetings en using (document_id)
       where pl.locale = 'pl' and en.locale = 'en' and pl.published_at is not null and en.published_at is not null
       and (pl.starts_at <> en.starts_at or pl.date_precision <> en.date_precision)`,
      ),
    ).toBe(0);
    expect(count('select count(*) from meetings_place_lnk')).toBe(
      2 * texts(content).filter(({ type, entry }) => type === 'meeting' && 'place' in entry.shared).length,
    );

    const again = await seed();
    expect(again.said).toContain('there already');
    expect(again.code).toBe(0);
  },
);

it('is refused where editors have begun', { timeout: 200_000 }, async () => {
  const database = new DatabaseSync(join(dataDir, 'osiedle.db'));
  database.exec(`delete from strapi_core_store_settings where key like '%sample-content%'`);
  database.close();
  const { code, said } = await seed();
  expect(said).toMatch(/already holds \d+ documents/);
  expect(code).toBe(1);
});
