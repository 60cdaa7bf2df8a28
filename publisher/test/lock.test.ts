import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lock, LockedError } from '../src/process/lock.ts';
import { temporaryFolder } from './support/folder.ts';

test('has one holder at a time, and is free after unlocking', async () => {
  const file = join(await temporaryFolder(), 'publisher.lock');
  const first = lock(file);
  expect(() => lock(file)).toThrow(LockedError);
  expect(() => lock(file)).toThrow(`held by process ${process.pid}: stop that one first`);
  first.unlock();
  lock(file).unlock();
});

test('keeps another process out, and is taken over from one that was killed', async () => {
  const file = join(await temporaryFolder(), 'publisher.lock');
  const module = join(import.meta.dirname, '../src/process/lock.ts');
  const holder = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { lock } from ${JSON.stringify(module)};
     lock(${JSON.stringify(file)}); console.log('held'); setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(holder.stdout, 'data');
  expect(() => lock(file)).toThrow(`held by process ${holder.pid}`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  lock(file).unlock();
});
