import { spawn } from 'node:child_process';
import { closeSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';
import { openLog } from './logs.ts';
import { signalGroup } from './process-group.ts';
import type { Tell } from './progress.ts';
import { root } from './settings.ts';

export interface Command {
  /** Arguments for this same Node. */
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  /** `quiet`: the output is kept and thrown with the error; else it goes to this process's own output. */
  quiet?: boolean;
  /** A file that the output goes to instead. */
  log?: string;
  /** How long it may take to end when it is told to, in milliseconds. */
  graceMs?: number;
  /** Shows how far it has come, as it says in its messages. */
  tell?: Tell;
}

/** What a command says of itself to the process that runs it. */
export type CommandMessage = { state: string } | { fault: string };

/** Ends a child with its parent, however that ends. */
export const exitWithParent = join(root, 'publisher/src/process/exit-with-parent.ts');
/** How much of a command's output an error has, in characters. */
const maxSaid = 20_000;

/** Runs a program to its end. @throws when it fails: the fault that it names, or an error with the end of its output */
export async function run({
  args,
  cwd = root,
  env,
  signal,
  quiet = false,
  log,
  graceMs = 5000,
  tell,
}: Command): Promise<void> {
  signal?.throwIfAborted();
  const file = log === undefined ? undefined : openLog(log);
  const output = file ?? (quiet ? 'pipe' : 'inherit');
  const logged = log === undefined ? 0 : statSync(log).size;
  const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
    cwd,
    // A group of its own: Ctrl-C reaches this process alone, which then ends the whole group.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    ...(env && { env }),
  });
  if (file !== undefined) closeSync(file);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-maxSaid);
    });
  let fault: string | undefined;
  child.on('message', (message: Partial<Record<'state' | 'fault', unknown>>) => {
    if (typeof message.state === 'string') tell?.(message.state);
    if (typeof message.fault === 'string') fault = message.fault;
  });
  let killing: NodeJS.Timeout | undefined;
  const stop = (): void => {
    signalGroup(child, 'SIGTERM');
    killing = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  };
  signal?.addEventListener('abort', stop, { once: true });
  const result = await new Promise<string | number>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, killedBy) => resolve(code ?? killedBy ?? 'unknown'));
  });
  signal?.removeEventListener('abort', stop);
  clearTimeout(killing);
  signal?.throwIfAborted();
  if (result === 0) return;
  if (fault !== undefined) throw new Fault(fault);
  if (log !== undefined) said = inWords(readFileSync(log).subarray(logged).toString());
  throw new Error(`${args.join(' ')} failed (${result}).\n${said.trim()}`);
}

/** The end of a log without its lines of JSON. */
function inWords(log: string): string {
  const lines = log.split('\n').filter((line) => !line.startsWith('{'));
  return lines.join('\n').slice(-3000);
}
