import { createLog } from '../../src/process/log.ts';
import { exitWithError, stopOnSignal } from '../../src/process/shutdown.ts';
import { startWithFakeSite } from './fake-site-publisher.ts';

/** The publisher process with the fake site, or with the one in SITE_DIR. Everything else is as in `src/main.ts`. */
const log = createLog('publisher');
try {
  stopOnSignal(log, (await startWithFakeSite(process.env, log)).stop);
} catch (error) {
  exitWithError(log, error);
}
