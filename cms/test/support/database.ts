import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from '../../../scripts/check/postgres.ts';

/** The database of this process's CMS. Nobody may be connected to it during these operations. */
export interface TestDatabase {
  /** For `DATABASE_URL`; empty for SQLite. */
  url: string;
  /** Creates it, empty. */
  create: () => Promise<void>;
  /** Copies its present state. */
  backUp: () => Promise<void>;
  /** Restores the copy. */
  restore: () => Promise<void>;
}

/** An SQLite file in a folder. */
export function sqliteIn(folder: string): TestDatabase {
  const [file, backup] = [join(folder, 'osiedle.db'), join(folder, 'backup.db')];
  return {
    url: '',
    // Strapi creates the file.
    create: () => Promise.resolve(),
    backUp: () => copyFile(file, backup),
    restore: () => copyFile(backup, file),
  };
}

/** A database of this process's own on a Postgres server that others share. @param server its address */
export function postgresOn(server: string): TestDatabase {
  const [name, backup] = [`cms_${process.pid}`, `backup_${process.pid}`];
  const run = async (...statements: string[]): Promise<void> => {
    const psql = join(await findPostgres(), 'psql');
    const commands = statements.flatMap((statement) => ['-c', statement]);
    await promisify(execFile)(psql, ['-q', '-v', 'ON_ERROR_STOP=1', ...commands, server]);
  };
  const copy = (from: string, to: string): Promise<void> =>
    run(`DROP DATABASE IF EXISTS ${to}`, `CREATE DATABASE ${to} TEMPLATE ${from}`);
  return {
    url: new URL(name, server).href,
    create: () => run(`CREATE DATABASE ${name}`),
    backUp: () => copy(name, backup),
    restore: () => copy(backup, name),
  };
}
