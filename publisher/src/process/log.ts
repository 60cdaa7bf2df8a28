import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * Creates the structured log of one process: one line of JSON for each event, on standard output.
 * @param part the process that logs (`publisher`, `server`)
 * @param level the lowest level that is logged
 */
export function createLog(part: string, level = 'info'): Logger {
  return pino({
    name: part,
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['authorization', '*.authorization'],
  });
}
