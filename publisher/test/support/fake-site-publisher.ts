import { join } from 'node:path';
import { readPublisherConfig } from '../../src/process/config.ts';
import type { Logger } from '../../src/process/log.ts';
import { startPublisher, type Publisher } from '../../src/publisher.ts';
import { siteBundle } from '../../src/render/bundle.ts';
import { fakeSite } from './fake-site.ts';

/** Starts a publisher with the fake site, or with the one in SITE_DIR. @param env its settings, and the fake site's */
export async function startWithFakeSite(env: NodeJS.ProcessEnv, log: Logger): Promise<Publisher> {
  const config = readPublisherConfig(env);
  const { SITE_DIR: siteDir, RENDER_PAUSE: pause, SITEMAP: hasSitemap } = env;
  const site = siteDir
    ? siteBundle({ ...config, siteDir }, log)
    : fakeSite(join(config.dataDir, 'public/uploads'), {
        ...(pause && { pause: Number(pause) }),
        hasSitemap: Boolean(hasSitemap),
      });
  return startPublisher(config, log, site);
}
