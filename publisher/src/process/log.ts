import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * The structured log of one process: a line of JSON for each event, on standard output.
 * @param part which process speaks (`publisher`, `server`)
 * @param level the least that it tells
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
