import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exportBuild } from '../publisher/src/export/export-build.ts';
import { run } from './start/command.ts';
import { end, Fault } from './start/fault.ts';
import { readProgramSettings, root } from './start/settings.ts';

/**
 * `pnpm build`: the whole site from a CMS elsewhere, as plain files in `site/dist`. Astro builds the pages; what static hosts
 * make of addresses that have moved or gone is written as by `pnpm export`.
 */
const site = join(root, 'site');

try {
  const settings = readProgramSettings('site', process.env);
  if (settings.SITE_WARM) throw new Fault('SITE_WARM is set: that is for the publisher; leave it out.');
  const folder = resolve(site, settings.SITE_OUT);
  const siteUrl = settings.SITE_URL ?? new URL('http://localhost:4321');
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  // Inside the site's folder: outside of it, Astro lets builds that run at once take each other's bundles.
  await mkdir(join(site, '.cache'), { recursive: true });
  const work = await mkdtemp(join(site, '.cache/build-'));
  try {
    const built = join(work, 'site');
    await run({
      args: [join(site, 'node_modules/astro/bin/astro.mjs'), 'build'],
      cwd: site,
      env: { ASTRO_TELEMETRY_DISABLED: '1', ...process.env, SITE_OUT: built, NODE_ENV: 'production' },
      signal: stopping.signal,
    }).catch((cause: unknown) => {
      throw new Fault('The site was not built: what went wrong stands above.', { cause });
    });
    const { files } = await exportBuild({ built, folder, siteUrl }).catch((cause: unknown) => {
      throw cause instanceof Error ? new Fault(cause.message, { cause }) : cause;
    });
    console.log(`The site is in ${folder}: ${files} files.`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
} catch (error) {
  end(error);
}
