import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { signalGroup } from './process-group.ts';
import { root } from './settings.ts';

export interface Command {
  /** Arguments for this same Node. */
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  /** `quiet`: the output is kept and thrown with the error; else it goes to this process's own output. */
  quiet?: boolean;
}

/** Ends a child with its parent, however that ends. */
export const exitWithParent = join(root, 'publisher/src/process/exit-with-parent.ts');

/** Runs a program to its end. @throws when it fails, with the end of its output */
export async function run({ args, cwd = root, env, signal, quiet = false }: Command): Promise<void> {
  signal?.throwIfAborted();
  const output = quiet ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
    cwd,
    // A group of its own: Ctrl-C reaches this process alone, which then ends the whole group.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    ...(env && { env }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-20_000);
    });
  const stop = (): void => {
    signalGroup(child, 'SIGTERM');
  };
  signal?.addEventListener('abort', stop, { once: true });
  const result = await new Promise<string | number>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, killedBy) => resolve(code ?? killedBy ?? 'unknown'));
  });
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (result !== 0) throw new Error(`${args.join(' ')} failed (${result}).\n${said.trim()}`);
}
