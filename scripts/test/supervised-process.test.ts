import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SupervisedProcess } from '../start/supervised-process.ts';
import { processExists, temporaryFolder, waitUntil } from './support/commands.ts';

/** Supervises a program with this code until the test ends. */
async function supervise(code: string) {
  const folder = await temporaryFolder();
  const [file, log] = [join(folder, 'program.ts'), join(folder, 'logs/program.log')];
  writeFileSync(file, code);
  const messages: string[] = [];
  const supervised = new SupervisedProcess({
    name: 'The program',
    args: [file],
    env: { PATH: process.env['PATH'] },
    log,
    say: (line) => messages.push(line),
  });
  onTestFinished(() => supervised.stop(100));
  return { supervised, messages, lines: () => readFileSync(log, 'utf8').split('\n').filter(Boolean) };
}

const waitingProgram = 'console.log(`up ${process.pid}`); setInterval(() => {}, 1000);';

test('is started again with a message when it is killed', async () => {
  const { supervised, messages, lines } = await supervise(waitingProgram);
  await waitUntil(() => lines().length === 1);
  const first = supervised.pid ?? 0;
  process.kill(first, 'SIGKILL');
  await waitUntil(() => lines().length === 2);
  expect(supervised.pid).not.toBe(first);
  expect(messages).toEqual([
    expect.stringMatching(/^! The program ended \(SIGKILL\); it is started again in 0.5 s/),
  ]);
});

test('tells the operator something, and nobody what else it sends', async () => {
  const { messages } = await supervise(
    `for (const message of ['stop', { operator: 1 }, { other: 'x' }, { operator: 'The mail server is down.' }]) process.send(message); ${waitingProgram}`,
  );
  await waitUntil(() => messages.length > 0);
  expect(messages).toEqual(['! The mail server is down.']);
});

test('is started again after a longer wait each time', async () => {
  const { supervised, messages } = await supervise('process.exit(3);');
  await waitUntil(() => supervised.deaths === 3);
  expect(messages.map((line) => /exit code 3.* in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.5', '1', '2']);
});

test('is not started again after it is stopped', async () => {
  const { supervised, messages, lines } = await supervise(waitingProgram);
  await waitUntil(() => lines().length === 1);
  const pid = supervised.pid ?? 0;
  await supervised.stop();
  expect(processExists(pid)).toBe(false);
  expect(messages).toEqual([]);
});

test('is killed if it ignores SIGTERM', async () => {
  const { supervised, lines } = await supervise(
    `process.on('SIGTERM', () => console.log('no')); ${waitingProgram}`,
  );
  await waitUntil(() => lines().length === 1);
  const pid = supervised.pid ?? 0;
  const start = Date.now();
  await supervised.stop(300);
  expect(processExists(pid)).toBe(false);
  expect(Date.now() - start).toBeLessThan(3000);
  expect(lines()).toContain('no');
});

test('ends with its own child processes', async () => {
  const { supervised, lines } = await supervise(`
    import { spawn } from 'node:child_process';
    const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(grandchild.pid);
    setInterval(() => {}, 1000);
  `);
  await waitUntil(() => lines().length === 1);
  const grandchild = Number(lines()[0]);
  await supervised.stop();
  await waitUntil(() => !processExists(grandchild));
});

test('ends with a parent that is killed', async () => {
  const folder = await temporaryFolder();
  const log = join(folder, 'program.log');
  writeFileSync(join(folder, 'program.ts'), waitingProgram);
  writeFileSync(
    join(folder, 'parent.ts'),
    `import { SupervisedProcess } from ${JSON.stringify(join(import.meta.dirname, '../start/supervised-process.ts'))};
     new SupervisedProcess({ name: 'x', args: [${JSON.stringify(join(folder, 'program.ts'))}], env: {}, log: ${JSON.stringify(log)}, say: () => {} });`,
  );
  const parent = spawn(process.execPath, [join(folder, 'parent.ts')], { stdio: 'inherit' });
  const pid = await waitUntil(() => Number(/up (\d+)/.exec(readOr(log))?.[1] ?? 0));
  expect(processExists(pid)).toBe(true);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await waitUntil(() => !processExists(pid));
});

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
