import { pino } from 'pino';
import { settings } from './settings.ts';

/** The CMS's structured log: one line of JSON per request and per journal row, on standard output. */
export const log = pino(
  {
    name: 'cms',
    level: settings().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  { write: (line: string) => process.stdout.write(line) },
);
