import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock, LockedError } from '../../publisher/src/process/lock.ts';
import { madeNames } from '../../shared/src/settings/index.ts';
import { run } from './command.ts';
import { Fault } from './fault.ts';
import { root } from './settings.ts';
import { step, type Say } from './progress.ts';

/** The sources of a build, and the file that stores their hash after it. */
interface BuildTarget {
  stamp: string;
  sources: string[];
}

const cms = join(root, 'cms');

const code: BuildTarget = {
  stamp: 'dist/code.stamp',
  sources: ['cms/compile.mts', 'cms/package.json', 'cms/{config,src}/**/*.{ts,json}', 'shared/src/**/*.ts'],
};
const panel: BuildTarget = {
  stamp: 'dist/panel.stamp',
  sources: [
    'pnpm-lock.yaml',
    'cms/package.json',
    'cms/config/*.ts',
    'cms/src/{admin,panel}/**/*',
    'cms/src/accounts/sentences.ts',
    'cms/src/publishing/rules/long-text.ts',
    'shared/src/**/*.ts',
  ],
};

/**
 * Compiles the CMS's TypeScript and builds its panel, each only if its sources have changed. A lock serialises two starts at
 * once, since both write to `cms/dist`.
 */
export async function buildCms(say: Say, signal: AbortSignal): Promise<void> {
  const { unlock } = await acquireBuildLock(signal);
  try {
    const codeHash = await hashOf(code);
    if (!(await isCurrent(code, codeHash)))
      await step(say, 'Compiling the CMS', async () => {
        await run({ args: [join(cms, 'compile.mts')], cwd: cms, signal, quiet: true });
        await writeFile(join(cms, code.stamp), codeHash);
      });
    const panelHash = await hashOf(panel);
    if (!(await isCurrent(panel, panelHash)))
      await step(say, 'Building the admin panel (only after an update; about half a minute)', async () => {
        await buildPanel(signal);
        await writeFile(join(cms, panel.stamp), panelHash);
      });
  } finally {
    unlock();
  }
}

/** The build of the panel reads the configuration too, but needs no real secrets. */
const placeholderSecrets = Object.fromEntries(madeNames.map((name) => [name, 'none']));

async function buildPanel(signal: AbortSignal): Promise<void> {
  try {
    await run({
      args: [join(cms, 'node_modules/@strapi/strapi/bin/strapi.js'), 'build'],
      cwd: cms,
      signal,
      quiet: true,
      env: {
        ...placeholderSecrets,
        ...process.env,
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Fault(`The admin panel could not be built. It needs 2 GB of free memory. It said:\n${said}`, {
      cause,
    });
  }
}

async function acquireBuildLock(signal: AbortSignal): Promise<{ unlock: () => void }> {
  await mkdir(join(cms, '.cache'), { recursive: true });
  for (;;)
    try {
      return lock(join(cms, '.cache/build.lock'));
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      await sleep(500, undefined, { signal });
    }
}

async function isCurrent({ stamp }: BuildTarget, hash: string): Promise<boolean> {
  return hash === (await readFile(join(cms, stamp), 'utf8').catch(() => undefined));
}

async function hashOf({ sources }: BuildTarget): Promise<string> {
  const names: string[] = [];
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true }))
    if (entry.isFile()) names.push(join(entry.parentPath, entry.name));
  const hash = createHash('sha256').update(process.version);
  for (const name of names.sort()) hash.update(name).update(await readFile(name));
  return hash.digest('hex');
}
