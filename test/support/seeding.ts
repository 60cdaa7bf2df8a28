import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import { root } from '../../scripts/start/settings.ts';
import { keysOf, localesOf, sharedOf } from '../../scripts/test/support/sample.ts';
import { editorialTypes, locales } from '../../shared/src/index.ts';

/** Runs `pnpm seed` as a process, on the database in a folder. With `until`, kills it as soon as its output matches. */
export async function runSeed(
  dataDir: string,
  until?: RegExp,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts/seed.ts')], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (until?.test(said)) child.kill('SIGKILL');
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Removes the CMS's mark that its content was seeded. */
export function forgetSeeding(dataDir: string): void {
  const database = new DatabaseSync(join(dataDir, 'osiedle.db'));
  database.exec(`delete from strapi_core_store_settings where key like '%sample-content%'`);
  database.close();
}

/** Fails unless the database holds all sample content, each document once. */
export function expectAllSeeded(dataDir: string): void {
  const database = new DatabaseSync(join(dataDir, 'osiedle.db'), { readOnly: true });
  const count = (query: string): number => Number(Object.values(database.prepare(query).get() ?? {})[0]);
  try {
    for (const type of editorialTypes)
      for (const locale of locales) {
        const written = keysOf(type).filter((key) => localesOf(key).includes(locale)).length;
        const where = `from ${type}s where locale = '${locale}' and published_at is`;
        expect(count(`select count(*) ${where} not null`), `${type} ${locale}`).toBe(written);
        expect(count(`select count(*) ${where} null`), `drafts of ${type} ${locale}`).toBe(written);
      }
    expect(count('select count(*) from organisations')).toBe(keysOf('organisation').length);
    expect(count('select count(*) from redirects')).toBe(0);
    expect(count('select count(distinct name) from files')).toBe(count('select count(*) from files'));
    // Both languages of an event have the same dates and place.
    expect(
      count(
        `select count(*) from meetings pl join meetings en using (document_id)
       where pl.locale = 'pl' and en.locale = 'en' and pl.published_at is not null and en.published_at is not null
       and (pl.starts_at <> en.starts_at or pl.date_precision <> en.date_precision)`,
      ),
    ).toBe(0);
    const placed = keysOf('meeting').filter((key) => 'place' in sharedOf(key, '2026-11-20'));
    expect(count('select count(*) from meetings_place_lnk')).toBe(2 * placed.flatMap(localesOf).length);
  } finally {
    database.close();
  }
}
