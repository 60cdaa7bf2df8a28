import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../start/command.ts';
import { Fault } from '../start/fault.ts';
import { openLog, rotateOpenLog } from '../start/logs.ts';
import { processExists, temporaryFolder, waitUntil } from './support/commands.ts';

/** A program with this code, and a log for it. */
async function program(code: string): Promise<{ args: string[]; log: string }> {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'program.mjs'), code);
  return { args: [join(folder, 'program.mjs')], log: join(folder, 'logs/program.log') };
}

test('what a command prints goes to its log, and how far it has come to the screen', async () => {
  const { args, log } = await program(
    `console.log('{"level":30}'); console.error('!'); for (const message of [{ state: '1/2' }, { state: 3 }, 'x', { state: '2/2' }]) process.send(message);`,
  );
  const told: string[] = [];
  await run({ args, log, tell: (state) => told.push(state) });
  expect(told).toEqual(['1/2', '2/2']);
  expect(readFileSync(log, 'utf8')).toBe('{"level":30}\n!\n');
});

test('a command that fails is told by the end of its log, or by the fault that it names', async () => {
  const { args, log } = await program(
    `console.error('The disk is full.'); console.log('{"level":30}'); process.exit(3);`,
  );
  await expect(run({ args, log })).rejects.toThrow(/failed \(3\)\.\nThe disk is full\.$/);
  const named = await program(`process.send({ fault: 'Give another folder.' }, () => process.exit(1));`);
  await expect(run(named)).rejects.toThrow(new Fault('Give another folder.'));
});

/** A program that ignores SIGTERM, and writes its id to its log. */
const stubborn = () =>
  program(`process.on('SIGTERM', () => {}); console.log(process.pid); setInterval(() => {}, 1000);`);
const pidIn = (log: string) => waitUntil(() => Number(existsSync(log) && readFileSync(log, 'utf8')));

test('a command that ignores SIGTERM is killed', async () => {
  const { args, log } = await stubborn();
  const stopping = new AbortController();
  const running = run({ args, log, signal: stopping.signal, graceMs: 200 });
  const pid = await pidIn(log);
  stopping.abort();
  await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(processExists(pid)).toBe(false);
});

test('a full log is rotated, before a process opens it and while one writes to it', async () => {
  const log = join(await temporaryFolder(), 'logs/cms.log');
  const file = openLog(log);
  const full = Buffer.alloc(10_000_001, 'x');
  writeSync(file, full);
  rotateOpenLog(log);
  writeSync(file, 'next');
  rotateOpenLog(log);
  expect(readFileSync(log, 'utf8')).toBe('next');
  expect(statSync(`${log}.1`).size).toBe(full.length);
  writeSync(openSync(log, 'a'), full);
  openLog(log);
  expect(statSync(log).size).toBe(0);
  expect(statSync(`${log}.1`).size).toBe(full.length + 4);
});

// It waits for some seconds.
if (process.env['LONG'])
  test('a command whose parent is killed ends, whatever it does with SIGTERM', async () => {
    const { args, log } = await stubborn();
    const file = join(dirname(log), '../parent.ts');
    writeFileSync(
      file,
      `import { run } from ${JSON.stringify(join(import.meta.dirname, '../start/command.ts'))};
       await run(${JSON.stringify({ args, log })});`,
    );
    const parent = spawn(process.execPath, [file]);
    const pid = await pidIn(log);
    parent.kill('SIGKILL');
    await waitUntil(() => !processExists(pid), 30_000);
  });
