import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock, LockedError } from '../../publisher/src/process/lock.ts';
import { madeNames } from '../../shared/src/settings/index.ts';
import { run } from './command.ts';
import { Fault } from './fault.ts';
import { root } from './settings.ts';
import type { Screen, Tell } from './progress.ts';

/** The sources of a build, and the file in `cms/dist` that stores their hash after it. */
interface BuildTarget {
  stamp: string;
  sources: string[];
}

const cms = join(root, 'cms');

const code: BuildTarget = {
  stamp: 'code.stamp',
  sources: ['cms/compile.mts', 'cms/package.json', 'cms/{config,src}/**/*.{ts,json}', 'shared/src/**/*.ts'],
};
const panel: BuildTarget = {
  stamp: 'panel.stamp',
  sources: [
    'pnpm-lock.yaml',
    'cms/build-panel.mts',
    'cms/package.json',
    'cms/config/*.ts',
    'cms/src/{admin,panel}/**/*',
    'cms/src/accounts/sentences.ts',
    'cms/src/publishing/rules/long-text.ts',
    'shared/src/**/*.ts',
  ],
};

/** Compiles the CMS's TypeScript, if that has changed. */
export function compileCms(screen: Screen, signal: AbortSignal): Promise<void> {
  return buildIfChanged(code, signal, () =>
    screen.step('Compiling the CMS', () =>
      run({ args: [join(cms, 'compile.mts')], cwd: cms, signal, quiet: true }),
    ),
  );
}

/** Builds the CMS's panel, if its sources have changed. @throws Fault */
export function buildPanel(screen: Screen, signal: AbortSignal): Promise<void> {
  return buildIfChanged(panel, signal, () =>
    screen.step('Building the panel (only after an update)', (tell) => runPanelBuild(tell, signal)),
  );
}

/** Lets the next start compile the CMS and build its panel whatever there is. */
export async function forgetBuilds(): Promise<void> {
  for (const { stamp } of [code, panel]) await rm(join(cms, 'dist', stamp), { force: true });
}

/** A lock serialises two starts at once, since both write to `cms/dist`. */
async function buildIfChanged(
  target: BuildTarget,
  signal: AbortSignal,
  build: () => Promise<void>,
): Promise<void> {
  const { unlock } = await acquireBuildLock(target, signal);
  try {
    const hash = await hashOf(target);
    const stamp = join(cms, 'dist', target.stamp);
    if (hash === (await readFile(stamp, 'utf8').catch(() => undefined))) return;
    // What is left of a build that was interrupted is no build.
    await rm(stamp, { force: true });
    await build();
    await writeFile(stamp, hash);
  } finally {
    unlock();
  }
}

/** The build of the panel reads the configuration too, but needs no real secrets. */
const placeholderSecrets = Object.fromEntries(madeNames.map((name) => [name, 'none']));

async function runPanelBuild(tell: Tell, signal: AbortSignal): Promise<void> {
  try {
    await run({
      args: [join(cms, 'build-panel.mts')],
      cwd: cms,
      signal,
      tell,
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
    throw new Fault(
      `The panel could not be built: give it 2 GB of free memory, mend what it says, then start again. It said:\n${withoutFrame(said)}`,
      { cause },
    );
  }
}

/** What a build says of a fault, without Strapi's box around it, its steps, and the places in code that was not at fault. */
function withoutFrame(said: string): string {
  const lines = said.replace(/[│┌┐└┘─]+/g, '\n').split('\n');
  return lines.filter((line) => line.trim() !== '' && !/^\s*(at|[-✔✖]) /.test(line)).join('\n');
}

async function acquireBuildLock(
  { stamp }: BuildTarget,
  signal: AbortSignal,
): Promise<{ unlock: () => void }> {
  await mkdir(join(cms, '.cache'), { recursive: true });
  for (;;)
    try {
      return lock(join(cms, '.cache', `${stamp}.lock`));
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      await sleep(500, undefined, { signal });
    }
}

/** Whether `cms/dist` holds the compiled code of the sources as they are now. */
export async function isCompiled(): Promise<boolean> {
  const stamp = await readFile(join(cms, 'dist', code.stamp), 'utf8').catch(() => undefined);
  return stamp === (await hashOf(code));
}

/** A hash of what the panel is built of, the same in every checkout. */
export function hashOfPanel(): Promise<string> {
  return hashOf(panel);
}

async function hashOf({ sources }: BuildTarget): Promise<string> {
  const names: string[] = [];
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true }))
    if (entry.isFile()) names.push(join(entry.parentPath, entry.name));
  const hash = createHash('sha256').update(process.version);
  for (const name of names.sort())
    hash
      .update(relative(root, name))
      .update('\0')
      .update(await readFile(name))
      .update('\0');
  return hash.digest('hex');
}
