import { join, resolve } from 'node:path';
import { run } from './start/command.ts';
import { end, Fault } from './start/fault.ts';
import { readProgramSettings, root } from './start/settings.ts';

/** `pnpm build`: the whole site from a CMS elsewhere, as plain files in `site/dist`. */
const site = join(root, 'site');

try {
  const { SITE_OUT: out } = readProgramSettings('site', process.env);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  await run({
    args: [join(site, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: site,
    env: { ASTRO_TELEMETRY_DISABLED: '1', ...process.env, NODE_ENV: 'production' },
    signal: stopping.signal,
  }).catch((cause: unknown) => {
    throw new Fault('The site was not built: what went wrong stands above.', { cause });
  });
  console.log(`The site is in ${resolve(site, out)}.`);
} catch (error) {
  end(error);
}
