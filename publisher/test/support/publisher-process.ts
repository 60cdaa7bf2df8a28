import { join } from 'node:path';
import { readPublisherConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startPublisher } from '../../src/publisher.ts';
import { runBuild, type Render } from '../../src/render.ts';
import { refuse, untilStopped } from '../../src/until-stopped.ts';

/** The publisher process with a build that takes no time; everything else is as in `src/main.ts`. */
const config = readPublisherConfig(process.env);
const render: Render = ({ out, work, signal }) =>
  runBuild({
    command: [
      '--import',
      join(import.meta.dirname, '../../src/leash.ts'),
      join(import.meta.dirname, 'fake-build.ts'),
    ],
    cwd: work,
    env: { CMS_FILE: process.env['CMS_FILE'], SITE_OUT: out },
    timeout: config.buildTimeout,
    signal,
    secret: config.cmsToken,
  });

const log = createLog('publisher');
try {
  untilStopped(log, (await startPublisher(config, log, render)).stop);
} catch (error) {
  refuse(log, error);
}
