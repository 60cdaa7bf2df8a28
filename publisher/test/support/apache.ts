import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findServer } from '../../../scripts/check/servers.ts';
import { freePort } from './processes.ts';
import { until } from './until.ts';

const moduleFolders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/local/apache2/modules'];
/** What nearly every host has. */
const usualModules = ['authz_core', 'mime', 'dir', 'autoindex', 'rewrite', 'headers'];

/** A web space, as a host gives it to a customer. */
export interface WebSpace {
  /** The web root. */
  folder: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** What Apache complained of. */
  log: () => Promise<string>;
}

/**
 * Starts a real Apache on a folder of its own. Its customers may set what most hosts let them (`AllowOverride FileInfo`).
 * @param modules without some of the usual ones: a host that lacks them
 */
export async function startApache(modules: string[] = usualModules): Promise<WebSpace> {
  const program = await findServer('apache');
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-apache-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const [root, port] = [join(folder, 'www'), await freePort()];
  await mkdir(root);
  const conf = join(folder, 'httpd.conf');
  await writeFile(
    conf,
    `ServerRoot "${folder}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${folder}/pid"
Mutex "file:${folder}"
ScoreBoardFile "${folder}/scoreboard"
ErrorLog "${folder}/error.log"
${(await modulesIn(modules)).join('\n')}
TypesConfig "${folder}/mime.types"
DocumentRoot "${root}"
<Directory "${root}">
  Options FollowSymLinks Indexes
  AllowOverride FileInfo
  Require all granted
</Directory>
`,
  );
  await writeFile(join(folder, 'mime.types'), 'application/gzip gz\ntext/html html\n');
  const person = await unprivileged();
  await chmod(folder, 0o755);
  if (person) await chown(folder, person.uid, person.gid);
  const server = spawn(program, ['-f', conf, '-DFOREGROUND'], {
    ...person,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  onTestFinished(async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  });
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers });
  await until(async () => {
    if (server.exitCode !== null) throw new Error(`Apache did not start: ${said}`);
    return get('/').then(
      () => true,
      () => false,
    );
  });
  return { folder: root, get, log: () => readFile(join(folder, 'error.log'), 'utf8') };
}

/** The lines that load modules which are no part of the program itself. */
async function modulesIn(names: string[]): Promise<string[]> {
  for (const folder of moduleFolders) {
    const isThere = (name: string): Promise<boolean> =>
      access(join(folder, `mod_${name}.so`)).then(
        () => true,
        () => false,
      );
    if (!(await isThere('rewrite'))) continue;
    const lines: string[] = [];
    for (const name of ['mpm_event', 'unixd', ...names])
      if (await isThere(name)) lines.push(`LoadModule ${name}_module ${folder}/mod_${name}.so`);
    return lines;
  }
  throw new Error(
    `Apache's modules are in none of ${moduleFolders.join(', ')}: add their folder to this list.`,
  );
}

/** Whom to run it as, where this process is root. */
export async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const people = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const [, , uid, gid] =
    ['www-data', 'nobody'].flatMap((name) => people.filter(([one]) => one === name))[0] ?? [];
  if (!uid || !gid) throw new Error('Apache shall not run as root: add a user named www-data.');
  return { uid: Number(uid), gid: Number(gid) };
}
