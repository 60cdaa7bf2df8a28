import { access, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../start/fault.ts';
import { uploadNamesIn, type BackupDatabase } from './database.ts';

/** How long to wait for a writer. */
const lockTimeoutMs = 30_000;

/** The SQLite database in DATA_DIR. */
export function sqliteDatabase(dataDir: string): BackupDatabase {
  const live = join(dataDir, 'osiedle.db');
  return {
    kind: 'sqlite',
    file: 'database.sqlite',
    version: () => Promise.resolve(ask(':memory:', 'SELECT sqlite_version() AS text')),
    async snapshot(file) {
      await access(live).catch((cause: unknown) => {
        throw new Fault(
          `${dataDir} holds no database: give the folder that Osiedle runs on with DATA_DIR=…, or DATABASE_URL.`,
          { cause },
        );
      });
      try {
        // It reads in one transaction, so a concurrent write is included completely or not at all.
        using(live, (database) => database.prepare('VACUUM INTO ?').run(file));
      } catch (cause) {
        throw new Fault(
          `${live} cannot be read (${String(cause)}): see that there is space for a copy; if it is damaged, restore a backup.`,
          { cause },
        );
      }
    },
    problemsOf(file) {
      try {
        const said = ask(file, 'SELECT integrity_check AS text FROM pragma_integrity_check');
        return Promise.resolve(said === 'ok' ? [] : [`the database: ${said}`]);
      } catch (error) {
        return Promise.resolve([`the database: ${String(error)}`]);
      }
    },
    uploadsIn: (file) =>
      Promise.resolve(
        uploadNamesIn(ask(file, "SELECT url || ' ' || ifnull(formats, '') AS text FROM files")),
      ),
    // The check of the folder covers the file.
    checkEmpty: () => Promise.resolve(),
    restore: (file) => rename(file, live),
  };
}

/** The `text` of all rows, one a line. */
function ask(file: string, query: string): string {
  return using(file, (database) =>
    database
      .prepare(query)
      .all()
      .map(({ text }) => String(text))
      .join('\n'),
  );
}

function using<T>(file: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file, { readOnly: file !== ':memory:', timeout: lockTimeoutMs });
  try {
    return work(database);
  } finally {
    database.close();
  }
}
