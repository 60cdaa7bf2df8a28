import { spawn } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { PublisherConfig } from './config.ts';

export interface Job {
  /** The instant that the site is rendered for. */
  now: Date;
  /** All content, in the form of a content file. */
  content: string;
  /** The empty folder that the site is written into; lies in `work`. */
  out: string;
  /** A scratch folder. */
  work: string;
  signal: AbortSignal;
}

/** Renders the whole site. @returns what it had to leave out, for people @throws with what went wrong, for people */
export type Render = (job: Job) => Promise<string[]>;

/** How much of a build's output is kept: an error stands at its end. */
const keptOutput = 20_000;
const mostWarnings = 50;

/** The site's own `astro build`. Pages that it cannot render are listed in `failures.json`, and the others are there. */
export function astroBuild(config: PublisherConfig): Render {
  const astro = join(config.siteDir, 'node_modules/astro/bin/astro.mjs');
  return async ({ now, content, out, work, signal }) => {
    const file = join(work, 'content.json');
    await writeFile(file, content);
    // Astro puts the bundle that it renders with into `out` only if that lies in the working folder (else into the
    // project, where two builds would meet), and the bundle must find the site's packages from there.
    await symlink(join(config.siteDir, 'node_modules'), join(work, 'node_modules'));
    const output = await runBuild({
      command: ['--import', join(import.meta.dirname, 'leash.ts'), astro, 'build', '--root', config.siteDir],
      cwd: work,
      timeout: config.buildTimeout,
      signal,
      env: {
        ...buildEnvironment(config),
        CONTENT_FILE: file,
        BUILD_NOW: now.toISOString(),
        SITE_OUT: out,
        SITE_GO_ON: '1',
      },
    });
    return warningsIn(output);
  };
}

function buildEnvironment(config: PublisherConfig): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TZ: 'UTC',
    NODE_ENV: 'production',
    NO_COLOR: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_URL: config.siteUrl.origin,
    SITE_CACHE: join(config.dataDir, 'cache/site'),
    MEDIA_DIR: join(config.dataDir, 'public/uploads'),
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
}

/**
 * Runs a build as a child of this process, and its whole group ends with it.
 * @returns the end of its output
 * @throws with the end of its output
 */
export async function runBuild({ command, cwd, env, timeout, signal }: Build): Promise<string> {
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

  const said = stripVTControlCharacters(output).trim();
  if (child.exitCode === 0) return said;
  if (signal.aborted) throw new Error('The build was stopped: the publisher stops or holds.');
  const fault = limit.aborted ? `took longer than ${timeout / 1000} s and was ended` : result;
  throw new Error(`The site's build ${fault}. It said:\n${said || '(nothing)'}`);
}

/** The lines in which the site or Astro says what is left out. */
function warningsIn(output: string): string[] {
  return output
    .split('\n')
    .flatMap((line) => /(?:Warning: |\[WARN\] )(.*)/.exec(line)?.[1] ?? [])
    .slice(0, mostWarnings);
}

function killGroup(pid: number | undefined): void {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
