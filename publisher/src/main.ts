import { readPublisherConfig } from './config.ts';
import { createLog } from './log.ts';
import { startPublisher } from './publisher.ts';
import { refuse, untilStopped } from './until-stopped.ts';

/** The publisher process: from a published change to a live release. */
const log = createLog('publisher');
try {
  const publisher = await startPublisher(readPublisherConfig(process.env), log);
  untilStopped(log, publisher.stop);
} catch (error) {
  refuse(log, error);
}
