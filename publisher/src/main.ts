import { readPublisherConfig } from './process/config.ts';
import { createLog } from './process/log.ts';
import { startPublisher } from './publisher.ts';
import { refuse, untilStopped } from './process/until-stopped.ts';

/** The publisher process: from a published change to a live release. */
const log = createLog('publisher');
try {
  const publisher = await startPublisher(readPublisherConfig(process.env), log);
  untilStopped(log, publisher.stop);
} catch (error) {
  refuse(log, error);
}
