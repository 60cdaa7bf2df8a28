import { join } from 'node:path';
import { Child } from './child.ts';
import { serverEnvironment } from './environment.ts';
import { root, type Settings } from './settings.ts';
import type { Say } from './steps.ts';

/** Where Node may not write, it does without. */
const compiled = join(root, 'node_modules/.cache/osiedle');

/** Starts the process that visitors ask. They wait for it: it comes back at once, however often it is killed. */
export function startServer(settings: Settings, publisherPort: number, say: Say): Child {
  return new Child({
    name: 'The server',
    args: [join(root, 'publisher/src/server.ts')],
    // More than half of the time that it takes to start is the compiling of its code.
    env: { ...serverEnvironment(settings, publisherPort), NODE_COMPILE_CACHE: compiled },
    log: join(settings.dataDir, 'logs/server.log'),
    say,
    pause: { first: 50, longest: 250 },
  });
}
