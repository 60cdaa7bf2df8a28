import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublisherConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startPublisher } from '../../src/publisher.ts';
import { runBuild, type Render } from '../../src/render.ts';
import { refuse, untilStopped } from '../../src/until-stopped.ts';

/** The publisher process with a build that takes no time; everything else is as in `src/main.ts`. */
const config = readPublisherConfig(process.env);
const render: Render = async ({ content, out, work, signal }) => {
  const file = join(work, 'content.json');
  await writeFile(file, content);
  await runBuild({
    command: [
      '--import',
      join(import.meta.dirname, '../../src/leash.ts'),
      join(import.meta.dirname, 'fake-build.ts'),
    ],
    cwd: work,
    env: { CONTENT_FILE: file, SITE_OUT: out },
    timeout: config.buildTimeout,
    signal,
  });
  return [];
};

const log = createLog('publisher');
try {
  untilStopped(log, (await startPublisher(config, log, render)).stop);
} catch (error) {
  refuse(log, error);
}
