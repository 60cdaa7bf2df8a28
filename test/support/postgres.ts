import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/start/checks.ts';
import { findPostgres } from '../../scripts/check/postgres.ts';

/** A Postgres server for tests, with one empty database. */
export interface PostgresServer {
  /** For `DATABASE_URL`. */
  url: string;
  /** Ends it and removes its folder. */
  stop: () => Promise<void>;
}

/** Long enough for a slow machine. */
const startTimeoutMs = 60_000;

/**
 * Starts a server in a temporary folder, on a free port of loopback. It does not flush to disk, which makes it fast.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = await findPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-postgres-'));
  let server: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (server) await stopServer(server);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const person = await postgresUser();
    if (person) await chown(folder, person.uid, person.gid);
    const [data, password, port] = [join(folder, 'data'), randomBytes(12).toString('hex'), await freePort()];
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, password);
    const options = {
      cwd: folder,
      // An empty environment: variables such as PGPORT would name another server.
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      ...person,
    };
    const cluster = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-locale', '--encoding=UTF8'];
    await promisify(execFile)(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'postgres', '--no-sync', ...cluster],
      options,
    );
    const settings = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: '',
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    server = spawn(join(programs, 'postgres'), ['-D', data, ...args], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await waitUntilReady(server);
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Postgres refuses to run as root. @returns the user to run it as, if this process is root */
async function postgresUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const people = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const person = ['postgres', 'nobody'].flatMap((name) => people.filter(([one]) => one === name))[0];
  if (!person) throw new Error('Postgres does not run as root: add a user named postgres.');
  return { uid: Number(person[2]), gid: Number(person[3]) };
}

/** @throws with the server's output if it ends or hangs */
function waitUntilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (how: string): void => {
      reject(new Error(`Postgres did not start (${how}): ${said.trim()}`));
    };
    const timer = setTimeout(() => fail('too slow'), startTimeoutMs);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`exit code ${code}`));
    // Reads all output: a full pipe would block the server.
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-4000);
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A fast shutdown: it aborts sessions. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}
