import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, waitUntil } from './support/commands.ts';

/** npm → its shell → pnpm → our command, with shells in their places; all but the command are silent about signals. */
async function launched(execpath: string) {
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
  let said = '';
  npm.stdout.on('data', (chunk) => (said += String(chunk)));
  const pid = Number(await waitUntil(() => /up (\d+)/.exec(said)?.[1]));
  onTestFinished(() => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself, as it should.
    }
  });
  return { npm, said: () => said };
}

test('notices that npx was ended', async () => {
  const { npm, said } = await launched('/home/x/.npm/_npx/e6e0/node_modules/pnpm/pnpm');
  npm.kill('SIGKILL');
  await once(npm, 'exit');
  await waitUntil(() => said().includes('gone'));
});

test('lives on without whoever started pnpm otherwise', async () => {
  const { npm, said } = await launched('/usr/lib/node_modules/pnpm/pnpm');
  npm.kill('SIGKILL');
  await once(npm, 'exit');
  await expect(waitUntil(() => said().includes('gone'), 2500)).rejects.toThrow('Nothing came');
});
