import { join } from 'node:path';
import { readPublisherConfig } from '../../src/process/config.ts';
import { createLog } from '../../src/process/log.ts';
import { startPublisher } from '../../src/publisher.ts';
import { siteBundle } from '../../src/render/bundle.ts';
import { exitWithError, stopOnSignal } from '../../src/process/shutdown.ts';
import { fakeSite } from './fake-site.ts';

/** The publisher process with the fake site, or with the one in SITE_DIR. Everything else is as in `src/main.ts`. */
const config = readPublisherConfig(process.env);
const log = createLog('publisher', config.logLevel);
try {
  const { SITE_DIR: siteDir, RENDER_PAUSE: pause, SITEMAP: hasSitemap } = process.env;
  const site = siteDir
    ? siteBundle({ ...config, siteDir }, log)
    : fakeSite(join(config.dataDir, 'public/uploads'), {
        ...(pause && { pause: Number(pause) }),
        hasSitemap: Boolean(hasSitemap),
      });
  stopOnSignal(log, (await startPublisher(config, log, site)).stop);
} catch (error) {
  exitWithError(log, error);
}
