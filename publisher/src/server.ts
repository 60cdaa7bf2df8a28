import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { orExit } from '@osiedle/shared/settings';
import { readServerConfig } from './process/config.ts';
import { createLog } from './process/log.ts';
import { createSiteServer } from './serve/site-server.ts';
import { exitWithError, stopOnSignal } from './process/shutdown.ts';

/** The server process. It keeps serving whatever happens to the CMS and the publisher. */
const config = orExit(() => readServerConfig(process.env));
const log = createLog('server', config.logLevel);
/** How long a stopping server waits for its last answers to be sent, in milliseconds. */
const shutdownGraceMs = 5000;

try {
  const server = createSiteServer(config, log);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  log.info({ host: config.host, port: config.port }, 'server listens');
  // Node itself saves the compile cache at a clean exit only. It has to help after a crash.
  flushCompileCache();
  stopOnSignal(log, async () => {
    const closed = once(server, 'close');
    server.close();
    // Connections that have received their answer would otherwise stay open for the next request.
    const closingIdle = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    setTimeout(() => {
      server.closeAllConnections();
    }, shutdownGraceMs).unref();
    await closed;
    clearInterval(closingIdle);
  });
} catch (error) {
  exitWithError(log, error);
}
