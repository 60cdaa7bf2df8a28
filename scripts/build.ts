import { join, resolve } from 'node:path';
import { run } from './start/command.ts';
import { end, Fault } from './start/fault.ts';
import { root } from './start/settings.ts';

/** `pnpm build`: the whole site from a CMS elsewhere, as plain files in `site/dist`. */
const site = join(root, 'site');

try {
  const missing = ['CMS_URL', 'CMS_TOKEN'].filter((name) => !process.env[name]);
  // A file of content may stand in for the CMS.
  if (missing.length > 0 && !process.env['CONTENT_FILE'])
    throw new Fault(
      `${missing.join(' and ')} not set: give the CMS's address as CMS_URL and a read-only API token as CMS_TOKEN.`,
    );
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
  console.log(`The site is in ${resolve(site, process.env['SITE_OUT'] ?? 'dist')}.`);
} catch (error) {
  end(error);
}
