import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf, Fault } from '../start/fault.ts';
import { uploadNamesIn, type BackupDatabase } from './database.ts';

/** More than the dump of the table of uploads ever needs. */
const maxOutputBytes = 1024 * 1024 * 1024;

const countOwnTables = `SELECT count(*) FROM information_schema.tables
  WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`;

/** A Postgres database, used with Postgres's own programs. @throws Fault when the URL is not valid */
export function postgresDatabase(databaseUrl: string, env: NodeJS.ProcessEnv): BackupDatabase {
  const { url, password } = parse(databaseUrl);
  const run = async (program: string, ...args: string[]): Promise<string> => {
    const place = env['POSTGRES_BIN'] ? join(env['POSTGRES_BIN'], program) : program;
    try {
      // The environment carries the password: everybody on the machine can see arguments.
      const { stdout } = await promisify(execFile)(place, args, {
        maxBuffer: maxOutputBytes,
        env: { ...env, LC_ALL: 'C', ...(password && { PGPASSWORD: password }) },
      });
      return stdout;
    } catch (cause) {
      throw explainProgramError(program, cause);
    }
  };
  const ask = async (query: string): Promise<string> =>
    (
      await run('psql', '--no-psqlrc', '--no-password', '--tuples-only', '--no-align', '-c', query, url)
    ).trim();

  return {
    kind: 'postgres',
    file: 'database.dump',
    version: () => ask('SHOW server_version'),
    async snapshot(file) {
      const options = ['--format=custom', '--no-owner', '--no-privileges', '--no-password'];
      await run('pg_dump', ...options, `--file=${file}`, `--dbname=${url}`);
    },
    async problemsOf(file) {
      // `--list` would read only the beginning.
      return run('pg_restore', '--file=/dev/null', file).then(
        () => [],
        (error: unknown) => [`the database: ${error instanceof Error ? error.message : String(error)}`],
      );
    },
    uploadsIn: async (file) =>
      uploadNamesIn(await run('pg_restore', '--data-only', '--table=files', '--file=-', file)),
    async checkEmpty() {
      if ((await ask(countOwnTables)) === '0') return;
      throw new Fault(
        'The database of DATABASE_URL holds tables already, and nothing was restored: make an empty one (createdb), and give that.',
      );
    },
    async restore(file) {
      const options = ['--no-owner', '--no-privileges', '--no-password', '--exit-on-error'];
      await run('pg_restore', ...options, '--single-transaction', `--dbname=${url}`, file);
    },
  };
}

function parse(databaseUrl: string): { url: string; password: string } {
  const url = URL.parse(databaseUrl);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new Fault(
      'DATABASE_URL is no address of a Postgres: give one such as postgres://user:password@host/name.',
    );
  const password = decodeURIComponent(url.password);
  url.password = '';
  return { url: url.href, password };
}

function explainProgramError(program: string, cause: unknown): Fault {
  if (codeOf(cause) === 'ENOENT')
    return new Fault(
      `${program} is missing: install Postgres's client (on Debian: apt-get install postgresql-client), or give its folder as POSTGRES_BIN.`,
      { cause },
    );
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
  const remedy = /version mismatch/.test(said)
    ? 'give the folder of programs as new as the server as POSTGRES_BIN.'
    : 'see whether DATABASE_URL is right, and the server runs.';
  return new Fault(`${program} failed: ${said}. If that does not say why, ${remedy}`, { cause });
}
