import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, waitUntil } from './support/commands.ts';

/** Starts npm → its shell → pnpm → our command, with shells in place of the first three; only the command has output. */
async function launch(execpath: string) {
  const folder = await temporaryFolder();
  const file = join(folder, 'start.ts');
  writeFileSync(
    file,
    `import { watchLauncher } from ${JSON.stringify(join(import.meta.dirname, '../start/launcher.ts'))};
     watchLauncher(process.env, () => { console.log('gone'); process.exit(); });
     console.log('up', process.pid);
     setInterval(() => {}, 1000);`,
  );
  const node = `${process.execPath} ${file}`;
  const npm = spawn('sh', ['-c', `sh -c 'sh -c "${node}; true"; true'; true`], {
    env: { PATH: process.env['PATH'], npm_execpath: execpath },
  });
  let output = '';
  npm.stdout.on('data', (chunk) => (output += String(chunk)));
  const pid = Number(await waitUntil(() => /up (\d+)/.exec(output)?.[1]));
  onTestFinished(() => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  });
  return { npm, output: () => output };
}

test('notices that npx was ended', async () => {
  const { npm, output } = await launch('/home/x/.npm/_npx/e6e0/node_modules/pnpm/pnpm');
  npm.kill('SIGKILL');
  await once(npm, 'exit');
  await waitUntil(() => output().includes('gone'));
});

test('goes on when a launcher other than npx ends', async () => {
  const { npm, output } = await launch('/usr/lib/node_modules/pnpm/pnpm');
  npm.kill('SIGKILL');
  await once(npm, 'exit');
  await expect(waitUntil(() => output().includes('gone'), 2500)).rejects.toThrow('Nothing came');
});
