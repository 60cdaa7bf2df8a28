import sync from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

/**
 * Preloaded into a publisher and its threads: kills it, as `kill -9` does, right after one of its changes to the disk.
 * DIE_AT is the number of that change since the start, or a pattern that the change matches, such as
 * `rename .*current$`.
 */
const at = process.env['DIE_AT'] ?? '';
const changeNumber = Number(at);
/** Threads start with the environment that the main thread has set. */
if (isMainThread) setEnvironmentData('changes', new SharedArrayBuffer(4));
const count = new Int32Array(getEnvironmentData('changes') as SharedArrayBuffer);

function dieAfter(name: string, args: unknown[]): void {
  const changes = Atomics.add(count, 0, 1) + 1;
  // A rename or link changes the second path.
  const path = name === 'rename' || name === 'symlink' ? args[1] : args[0];
  if (
    changes === changeNumber ||
    (Number.isNaN(changeNumber) && new RegExp(at).test(`${name} ${String(path)}`))
  )
    process.kill(process.pid, 'SIGKILL');
}

const changes = ['chmod', 'mkdir', 'open', 'rename', 'rm', 'symlink', 'writeFile'] as const;
const real = { ...fs };
for (const name of changes) {
  const change = async (...args: unknown[]): Promise<unknown> => {
    const result = await (real[name] as (...all: unknown[]) => Promise<unknown>)(...args);
    dieAfter(name, args);
    return result;
  };
  Object.assign(fs, { [name]: change });
}
const realSync = { ...sync };
for (const name of ['mkdir', 'open', 'rename', 'rm', 'symlink', 'writeFile'] as const) {
  const change = (...args: unknown[]): unknown => {
    const result = (realSync[`${name}Sync`] as (...all: unknown[]) => unknown)(...args);
    // Opening a file for reading changes nothing. Node opens modules so, too.
    if (name !== 'open' || args[1] === 'wx') dieAfter(name, args);
    return result;
  };
  Object.assign(sync, { [`${name}Sync`]: change });
}
syncBuiltinESMExports();
