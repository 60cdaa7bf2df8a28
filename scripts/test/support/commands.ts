import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { root } from '../../start/settings.ts';

/** An empty folder, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-scripts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

const { PATH, NODE_COMPILE_CACHE } = process.env;
/** What every program needs of this process's environment; the cache halves the time in which Node loads TypeScript. */
export const commandEnv: NodeJS.ProcessEnv = { PATH, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) };

/** Runs a script to its end, as `pnpm` does. @param preload arguments for Node before it */
export async function runScript(
  script: string,
  env: NodeJS.ProcessEnv,
  { args = [], preload = [] }: { args?: string[]; preload?: string[] } = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(
    process.execPath,
    [...preload, '--import', './scripts/node-version.mjs', join('scripts', script), ...args],
    { cwd: root, env: { ...commandEnv, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}

/** Waits until `read` returns a truthy value, and returns it. @throws after `timeoutMs` milliseconds */
export async function waitUntil<T>(read: () => T, timeoutMs = 10_000): Promise<NonNullable<T>> {
  for (const end = Date.now() + timeoutMs; ;) {
    const answer = read();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Nothing came within ${timeoutMs} ms: ${String(read)}`);
    await sleep(20);
  }
}

/** Whether there is a process, also one that has ended and that its parent has not asked for yet. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
