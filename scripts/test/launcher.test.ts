import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, waitUntil } from './support/commands.ts';

const npx = '/home/x/.npm/_npx/e6e0/node_modules/pnpm/pnpm';

/**
 * Starts npm → its shell → pnpm → its shell → our command, with shells in place of all but the command, which alone has
 * output. @param before what pnpm does first
 */
async function launch(execpath: string, { title = 'npm exec pnpm start', before = ':' } = {}) {
  const folder = await temporaryFolder();
  const file = join(folder, 'start.ts');
  writeFileSync(
    file,
    `import { watchLauncher } from ${JSON.stringify(join(import.meta.dirname, '../start/launcher.ts'))};
     watchLauncher(process.env, () => { console.log('gone'); process.exit(); }, 100);
     console.log('up', process.pid);
     setInterval(() => {}, 1000);`,
  );
  const script = join(folder, 'pnpm.sh');
  writeFileSync(script, `echo pnpm $$\n${before}\nsh -c "${process.execPath} ${file}; true"\ntrue\n`);
  const npm = spawn('sh', ['-c', `sh -c 'echo shell $$; sh ${script}; true'; true`], {
    argv0: title,
    env: { PATH: process.env['PATH'], npm_execpath: execpath },
  });
  let output = '';
  npm.stdout.on('data', (chunk) => (output += String(chunk)));
  const pidOf = (name: string) =>
    waitUntil(() => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0));
  onTestFinished(() => {
    for (const [, pid] of output.matchAll(/^\w+ (\d+)$/gm))
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
  });
  return { npm, pidOf, isGone: () => waitUntil(() => output.includes('gone')), output: () => output };
}

test.each(['SIGKILL', 'SIGHUP'] as const)('notices that npx was ended by %s', async (signal) => {
  const { npm, pidOf, isGone } = await launch(npx);
  await pidOf('up');
  npm.kill(signal);
  await once(npm, 'exit');
  await isGone();
});

test('notices that npx has ended its shell', async () => {
  const { pidOf, isGone } = await launch(npx);
  await pidOf('up');
  process.kill(await pidOf('shell'), 'SIGTERM');
  await isGone();
});

test('notices that npx was ended while pnpm was installing', async () => {
  const { npm, pidOf, isGone } = await launch(npx, { before: 'sleep 0.3' });
  await pidOf('pnpm');
  npm.kill('SIGKILL');
  await once(npm, 'exit');
  await isGone();
});

test.each([
  ['npx', npx, 'npx pnpm start'],
  ['another launcher', '/usr/lib/node_modules/pnpm/pnpm', 'bash'],
])('goes on while %s runs, or though it does not', async (name, execpath, title) => {
  const { npm, pidOf, output } = await launch(execpath, { title });
  await pidOf('up');
  if (name !== 'npx') {
    npm.kill('SIGKILL');
    await once(npm, 'exit');
  }
  await expect(waitUntil(() => output().includes('gone'), 1000)).rejects.toThrow('Nothing came');
});
