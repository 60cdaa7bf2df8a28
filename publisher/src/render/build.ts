import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How many characters of a build's output are kept, from its end, where errors are. */
const maxOutputLength = 8_000;
/** The module that ends a child with its parent. */
const exitWithParent = join(import.meta.dirname, '../process/exit-with-parent.ts');

/** The build to run. */
export interface Build {
  /** Arguments for this same Node. */
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** How long the build may take, in milliseconds, before it is killed. */
  timeoutMs: number;
  signal: AbortSignal;
}

/**
 * Runs a build as a child process. On timeout or abort it kills the child's whole process group.
 * @throws when the build fails, takes too long or is aborted; the message contains the end of its output
 */
export async function runBuild({ command, cwd, env, timeoutMs, signal }: Build): Promise<void> {
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

  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
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
  const outputEnd = stripVTControlCharacters(output).trim();
  if (signal.aborted) throw new Error('The build was stopped: the publisher stops or holds.');
  const fault = limit.aborted ? `took longer than ${timeoutMs / 1000} s and was ended` : result;
  throw new Error(`The site's build ${fault}. It said:\n${outputEnd || '(nothing)'}`);
}

function killGroup(pid: number | undefined): void {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
