import { spawn } from 'node:child_process';
import { stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { PublisherConfig } from './config.ts';

/** Renders the whole site as it is at `now` into the empty folder `out`, which lies in the scratch folder `work`. @throws with what went wrong, for people */
export type Render = (job: { now: Date; out: string; work: string; signal: AbortSignal }) => Promise<void>;

/** How much of a build's output is kept: an error stands at its end. */
const keptOutput = 8_000;

/** The site's own `astro build`, reading the CMS. */
export function astroBuild(config: PublisherConfig): Render {
  const astro = join(config.siteDir, 'node_modules/astro/bin/astro.mjs');
  return async ({ now, out, work, signal }) => {
    // Astro puts the bundle that it renders with into `out` only if that lies in the working folder (else into the
    // project, where two builds would meet), and the bundle must find the site's packages from there.
    await symlink(join(config.siteDir, 'node_modules'), join(work, 'node_modules'));
    await runBuild({
      command: ['--import', join(import.meta.dirname, 'leash.ts'), astro, 'build', '--root', config.siteDir],
      cwd: work,
      timeout: config.buildTimeout,
      signal,
      secret: config.cmsToken,
      env: { ...(await buildEnvironment(config)), BUILD_NOW: now.toISOString(), SITE_OUT: out },
    });
  };
}

async function buildEnvironment(config: PublisherConfig): Promise<NodeJS.ProcessEnv> {
  const uploads = join(config.dataDir, 'public/uploads');
  const local = await stat(uploads).catch(() => undefined);
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TZ: 'UTC',
    NODE_ENV: 'production',
    NO_COLOR: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    CMS_URL: config.cmsUrl.href.replace(/\/$/, ''),
    CMS_TOKEN: config.cmsToken,
    SITE_URL: config.siteUrl.origin,
    SITE_CACHE: join(config.dataDir, 'cache/site'),
    ...(local?.isDirectory() && { MEDIA_DIR: uploads }),
  };
}

export interface Build {
  /** Arguments for this same Node. */
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Milliseconds until the build is ended by force. */
  timeout: number;
  signal: AbortSignal;
  /** Never shown in an error. */
  secret: string;
}

/** Runs a build as a child of this process, and its whole group ends with it. @throws with the end of its output */
export async function runBuild({ command, cwd, env, timeout, signal, secret }: Build): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, command, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const collect = (chunk: string): void => {
    output = (output + chunk).slice(-keptOutput);
  };
  child.stdout?.setEncoding('utf8').on('data', collect);
  child.stderr?.setEncoding('utf8').on('data', collect);

  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  const end = (): void => {
    killGroup(child.pid);
  };
  limit.addEventListener('abort', end);
  const result = await new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(`could not be started (${error.message})`);
    });
    child.once('close', (code, killedBy) => {
      resolve(killedBy ? `was ended by ${killedBy}` : `failed with exit code ${code ?? 'unknown'}`);
    });
  });
  limit.removeEventListener('abort', end);

  if (child.exitCode === 0) return;
  if (signal.aborted) throw new Error('The build was stopped because the publisher is stopping.');
  const fault = limit.aborted ? `took longer than ${timeout / 1000} s and was ended` : result;
  const said = stripVTControlCharacters(output).replaceAll(secret, '***').trim();
  throw new Error(`The site's build ${fault}. It said:\n${said || '(nothing)'}`);
}

function killGroup(pid: number | undefined): void {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
