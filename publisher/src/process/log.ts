import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * The structured log of one process: a line of JSON for each event, on standard output.
 * @param part which process speaks (`publisher`, `server`)
 */
export function createLog(part: string): Logger {
  return pino({
    name: part,
    level: process.env['LOG_LEVEL'] ?? 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['authorization', '*.authorization'],
  });
}
