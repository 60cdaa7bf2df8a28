import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How much of a build's output is kept: an error stands at its end. */
const maxOutputLength = 8_000;
/** Ends a child with its parent, however that ends. */
const exitWithParent = join(import.meta.dirname, '../process/exit-with-parent.ts');

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
 * @throws with the end of its output
 */
export async function runBuild({ command, cwd, env, timeout, signal }: Build): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, ['--import', exitWithParent, ...command], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const collect = (chunk: string): void => {
    output = (output + chunk).slice(-maxOutputLength);
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
  const said = stripVTControlCharacters(output).trim();
  if (signal.aborted) throw new Error('The build was stopped: the publisher stops or holds.');
  const fault = limit.aborted ? `took longer than ${timeout / 1000} s and was ended` : result;
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
