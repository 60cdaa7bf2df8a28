import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportRelease } from '../../publisher/src/export/export.ts';
import { compose } from '../../publisher/test/support/compose.ts';
import { Releases } from '../../publisher/src/releases/releases.ts';
import { ShardedMap } from '../../publisher/src/releases/sharded-map.ts';
import { freePort } from '../start/checks.ts';
import { root } from '../start/settings.ts';

/** The same pages, once as a release and once as a plain folder. */
export interface Sample {
  dataDir: string;
  /** The release as `pnpm export` writes it. */
  plain: string;
  /** A file with the path of each page. */
  list: string;
  pages: number;
  remove: () => Promise<void>;
}

export interface Contender {
  port: number;
  pid: number;
  stop: () => Promise<void>;
}

const siteUrl = new URL('http://localhost:4321');

export async function makeSample(pages = 1000): Promise<Sample> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-bench-'));
  const [dataDir, out, plain] = [join(folder, 'data'), join(folder, 'out'), join(folder, 'plain')];
  const paths = Array.from({ length: pages }, (_, number) =>
    number ? `/spotkania/spotkanie-${number}/` : '/',
  );
  await mkdir(dataDir, { recursive: true });
  for (const [number, path] of paths.entries()) await write(join(out, path, 'index.html'), page(number));
  for (const name of ['404.html', '410.html', 'en/404.html', 'en/410.html'])
    await write(join(out, name), page(0));
  const releases = await Releases.open(dataDir, 1);
  const rendered = await compose(out, releases.blobs);
  await releases.publish(
    { ...rendered, entries: ShardedMap.of() },
    { now: new Date().toISOString(), cursor: 0 },
  );
  await exportRelease({ dataDir, folder: plain, siteUrl });
  const list = join(folder, 'paths');
  await writeFile(list, `${paths.join('\n')}\n`);
  return { dataDir, plain, list, pages, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** From 4 to 12 kB of HTML, as the pages of the sample site have. */
function page(number: number): string {
  const words =
    'spotkanie osiedle mieszkańcy plac ogród sąsiedzi warsztaty festyn Azory Ugorek świetlica plan'.split(
      ' ',
    );
  const word = (at: number): string => words[(at * at + 7 * at * number + number) % words.length] ?? '';
  const paragraph = (at: number): string =>
    `<p>${Array.from({ length: 40 }, (_, one) => `${word(at * 40 + one)}${one % 9 === 0 ? ` ${at * number + one}` : ''}`).join(' ')}.</p>`;
  const paragraphs = Array.from({ length: 12 + ((number * 7) % 25) }, (_, at) => paragraph(at)).join('\n');
  return `<!doctype html>
<html lang="pl">
<head><meta charset="utf-8"><title>Spotkanie ${number}</title></head>
<body><main><h1>Spotkanie ${number}</h1>
${paragraphs}
</main></body>
</html>
`;
}

export async function startOurs({ dataDir }: Sample): Promise<Contender> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'publisher/src/server.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      SITE_PORT: String(port),
      SITE_URL: siteUrl.href,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return whenUp(child, port);
}

/** Starts nginx as a careful operator sets it up: it caches open files, logs nothing, and sends the compressed files beside the pages. */
export async function startNginx({ plain }: Sample, program: string): Promise<Contender> {
  const port = await freePort();
  // Without this, nginx gives up root's rights, which our server keeps.
  const conf = `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=10000 inactive=60s;
  open_file_cache_valid 60s;
  server {
    listen 127.0.0.1:${port};
    root "${plain}";
    include "${plain}/osiedle.nginx.conf";
  }
}
`;
  const prefix = join(dirname(plain), 'nginx');
  await write(join(prefix, 'nginx.conf'), conf);
  await mkdir(join(prefix, 'logs'), { recursive: true });
  const child = spawn(program, ['-p', prefix, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return whenUp(child, port);
}

async function whenUp(child: ChildProcess, port: number): Promise<Contender> {
  const ended = once(child, 'exit');
  for (const until = Date.now() + 10_000; ;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer?.ok && child.pid)
      return {
        port,
        pid: child.pid,
        stop: async () => {
          child.kill('SIGTERM');
          await ended;
        },
      };
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGTERM');
      throw new Error(`${child.spawnfile} does not answer on port ${port}: see its output above.`);
    }
    await sleep(50);
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
