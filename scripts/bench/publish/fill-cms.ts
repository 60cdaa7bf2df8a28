import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { prepareDataDir } from '../../start/data-dir.ts';
import { run } from '../../start/command.ts';
import { cmsEnvironment } from '../../start/environment.ts';
import { compileCms } from '../../start/build-cms.ts';
import { readSecrets } from '../../start/secrets.ts';
import type { Settings } from '../../start/settings.ts';
import { plainScreen, type Say } from '../../start/progress.ts';
import { readBenchSettings } from '../bench-settings.ts';
import { multiplyEntries } from './multiply.ts';

/** How many entries one process writes. */
const entriesPerProcess = 1000;
/** Above this number entries are copied, since writing them would take hours. */
const maxWrittenEntries = 10_000;
/** How many entries are written and then copied. */
const originalCount = 1000;
/** The progress of filling, stored in DATA_DIR. */
interface FillProgress {
  count: number;
  done: number;
}

/**
 * Fills the CMS of a DATA_DIR with `count` generated entries in each language. It resumes an interrupted call, and does
 * nothing if all entries exist. For very many it writes a thousand and copies them, in seconds, on SQLite only.
 * @throws where the folder holds another number of entries
 */
export async function fillCms(settings: Settings, count: number, say: Say): Promise<void> {
  const { dataDir } = settings;
  await prepareDataDir(dataDir);
  const file = join(dataDir, 'bench-filled.json');
  const filled = JSON.parse(
    await readFile(file, 'utf8').catch(() => `{"count":${count},"done":0}`),
  ) as FillProgress;
  if (filled.count !== count)
    throw new Error(
      `${dataDir} holds ${filled.count} entries, not ${count}: remove it, or give another folder.`,
    );
  if (filled.done >= count) return;
  if (count > maxWrittenEntries && !settings.env['DATABASE_URL']) {
    await fillWithCopies(dataDir, count, say);
    await writeFile(file, JSON.stringify({ count, done: count } satisfies FillProgress));
    return;
  }
  await mkdir(join(dataDir, 'logs'), { recursive: true });
  await compileCms(plainScreen(say), new AbortController().signal);
  const secrets = await readSecrets(dataDir, settings.env);
  const env = cmsEnvironment(settings, secrets);
  const started = Date.now();
  for (let from = filled.done; from < count; from += entriesPerProcess) {
    const to = Math.min(from + entriesPerProcess, count);
    await run({
      args: [join(import.meta.dirname, 'write-entries.ts'), String(count), String(from), String(to)],
      env,
      quiet: true,
    });
    await writeFile(file, JSON.stringify({ count, done: to } satisfies FillProgress));
    say(`  ${to}/${count} entries after ${Math.round((Date.now() - started) / 1000)} s`);
  }
  await rm(join(dataDir, 'bench-references.json'), { force: true });
}

/** The originals lie in a separate folder beside, so that other counts can use them. */
async function fillWithCopies(dataDir: string, count: number, say: Say): Promise<void> {
  const from = join(dirname(dataDir), 'osiedle-bench-originals');
  await fillCms(await readBenchSettings(from), originalCount, say);
  const started = performance.now();
  // The copy needs the same secrets to read the data.
  for (const name of ['secrets.json', 'public'])
    await cp(join(from, name), join(dataDir, name), { recursive: true }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  const [database, draft] = [join(dataDir, 'osiedle.db'), join(dataDir, 'osiedle.db.draft')];
  for (const file of [database, draft]) await rm(file, { force: true });
  multiplyEntries(join(from, 'osiedle.db'), draft, Math.ceil(count / originalCount) - 1);
  await rename(draft, database);
  say(`  copied to ${count} entries in ${Math.round((performance.now() - started) / 1000)} s`);
}
