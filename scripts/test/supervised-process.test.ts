import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SupervisedProcess } from '../start/supervised-process.ts';
import { temporaryFolder, waitUntil } from './support/commands.ts';

/** A program that runs until it is ended. */
async function child(code: string) {
  const folder = await temporaryFolder();
  const [file, log] = [join(folder, 'program.ts'), join(folder, 'logs/program.log')];
  writeFileSync(file, code);
  const said: string[] = [];
  const one = new SupervisedProcess({
    name: 'The program',
    args: [file],
    env: { PATH: process.env['PATH'] },
    log,
    say: (line) => said.push(line),
  });
  onTestFinished(() => one.stop(100));
  return { one, said, lines: () => readFileSync(log, 'utf8').split('\n').filter(Boolean) };
}

const waits = 'console.log(`up ${process.pid}`); setInterval(() => {}, 1000);';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('is started again when it is killed, and says so', async () => {
  const { one, said, lines } = await child(waits);
  await waitUntil(() => lines().length === 1);
  const first = one.pid ?? 0;
  process.kill(first, 'SIGKILL');
  await waitUntil(() => lines().length === 2);
  expect(one.pid).not.toBe(first);
  expect(said).toEqual([
    expect.stringMatching(/^! The program ended \(SIGKILL\); it is started again in 0.5 s/),
  ]);
});

test('waits longer after each death', async () => {
  const { one, said } = await child('process.exit(3);');
  await waitUntil(() => one.deaths === 3);
  expect(said.map((line) => /exit code 3.* in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.5', '1', '2']);
});

test('stays down when it is told to stop', async () => {
  const { one, said, lines } = await child(waits);
  await waitUntil(() => lines().length === 1);
  const pid = one.pid ?? 0;
  await one.stop();
  expect(isRunning(pid)).toBe(false);
  expect(said).toEqual([]);
});

test('is not asked a second time where it does not listen', async () => {
  const { one, lines } = await child(`process.on('SIGTERM', () => console.log('no')); ${waits}`);
  await waitUntil(() => lines().length === 1);
  const pid = one.pid ?? 0;
  const start = Date.now();
  await one.stop(300);
  expect(isRunning(pid)).toBe(false);
  expect(Date.now() - start).toBeLessThan(3000);
  expect(lines()).toContain('no');
});

test('takes what it started with it', async () => {
  const { one, lines } = await child(`
    import { spawn } from 'node:child_process';
    const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(grandchild.pid);
    setInterval(() => {}, 1000);
  `);
  await waitUntil(() => lines().length === 1);
  const grandchild = Number(lines()[0]);
  await one.stop();
  await waitUntil(() => !isRunning(grandchild));
});

test('ends with a parent that is killed', async () => {
  const folder = await temporaryFolder();
  const log = join(folder, 'program.log');
  writeFileSync(join(folder, 'program.ts'), waits);
  writeFileSync(
    join(folder, 'parent.ts'),
    `import { SupervisedProcess } from ${JSON.stringify(join(import.meta.dirname, '../start/supervised-process.ts'))};
     new SupervisedProcess({ name: 'x', args: [${JSON.stringify(join(folder, 'program.ts'))}], env: {}, log: ${JSON.stringify(log)}, say: () => {} });`,
  );
  const parent = spawn(process.execPath, [join(folder, 'parent.ts')], { stdio: 'inherit' });
  const pid = await waitUntil(() => Number(/up (\d+)/.exec(readOr(log))?.[1] ?? 0));
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await waitUntil(() => !isRunning(pid));
});

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
