import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { orExit } from '@osiedle/shared/settings';
import { readServerConfig } from './process/config.ts';
import { createLog } from './process/log.ts';
import { createSiteServer } from './serve/site-server.ts';
import { exitWithError, stopOnSignal } from './process/shutdown.ts';

/** The server process: it goes on whatever happens to the CMS and the publisher. */
const config = orExit(() => readServerConfig(process.env));
const log = createLog('server', config.logLevel);
/** Visitors whose answers are on their way get this long when the server is stopped, in milliseconds. */
const farewell = 5000;

try {
  const server = createSiteServer(config, log);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  log.info({ host: config.host, port: config.port }, 'server listens');
  // Else it is kept at a clean end only, and it is for those that are not.
  flushCompileCache();
  stopOnSignal(log, async () => {
    const closed = once(server, 'close');
    server.close();
    // Whoever has got the answer would otherwise stay for the next one.
    const leaving = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    setTimeout(() => {
      server.closeAllConnections();
    }, farewell).unref();
    await closed;
    clearInterval(leaving);
  });
} catch (error) {
  exitWithError(log, error);
}
