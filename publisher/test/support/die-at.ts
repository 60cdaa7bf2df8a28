import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Preloaded into a publisher: kills it, as `kill -9` does, right after one of its changes to the disk. DIE_AT says after
 * which: the how-manieth since its start, or the first one that reads like a pattern, such as `rename .*current$`.
 */
const at = process.env['DIE_AT'] ?? '';
const wanted = Number(at);
let count = 0;

const changes = ['chmod', 'mkdir', 'open', 'rename', 'rm', 'symlink', 'writeFile'] as const;
const real = { ...fs };
for (const name of changes) {
  const change = async (...args: unknown[]): Promise<unknown> => {
    const result = await (real[name] as (...all: unknown[]) => Promise<unknown>)(...args);
    count += 1;
    // What is renamed or linked comes to stand at the second path.
    const path = name === 'rename' || name === 'symlink' ? args[1] : args[0];
    if (count === wanted || (Number.isNaN(wanted) && new RegExp(at).test(`${name} ${String(path)}`)))
      process.kill(process.pid, 'SIGKILL');
    return result;
  };
  Object.assign(fs, { [name]: change });
}
syncBuiltinESMExports();
