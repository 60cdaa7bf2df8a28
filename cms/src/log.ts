import { pino } from 'pino';

/** The structured log of the CMS: a line of JSON for each request and each row of the journal, on standard output. */
export const log = pino(
  {
    name: 'cms',
    level: process.env.LOG_LEVEL ?? 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  { write: (line: string) => process.stdout.write(line) },
);
