import { join } from 'node:path';
import { SupervisedProcess } from './supervised-process.ts';
import { serverEnvironment } from './environment.ts';
import { root, type Settings } from './settings.ts';
import type { Say } from './progress.ts';

/** Starts the server process. Visitors wait for it, so it restarts with the shortest backoff. */
export function startServer(settings: Settings, publisherPort: number, say: Say): SupervisedProcess {
  return new SupervisedProcess({
    name: 'The server',
    args: [join(root, 'publisher/src/server.ts')],
    env: serverEnvironment(settings, publisherPort),
    log: join(settings.dataDir, 'logs/server.log'),
    say,
    pause: { first: 50, longest: 250 },
  });
}
