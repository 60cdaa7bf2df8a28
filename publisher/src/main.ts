import { orExit } from '@osiedle/shared/settings';
import { readPublisherConfig } from './process/config.ts';
import { createLog } from './process/log.ts';
import { startPublisher } from './publisher.ts';
import { exitWithError, stopOnSignal } from './process/shutdown.ts';

/** The publisher process: from a published change to a live release. */
const config = orExit(() => readPublisherConfig(process.env));
const log = createLog('publisher', config.logLevel);
try {
  const publisher = await startPublisher(config, log);
  stopOnSignal(log, publisher.stop);
} catch (error) {
  exitWithError(log, error);
}
