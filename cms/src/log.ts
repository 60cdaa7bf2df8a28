import { pino } from 'pino';
import { settings } from './settings.ts';

/** The structured log of the CMS: a line of JSON for each request and each row of the journal, on standard output. */
export const log = pino(
  {
    name: 'cms',
    level: settings().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  { write: (line: string) => process.stdout.write(line) },
);
