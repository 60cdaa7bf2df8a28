import type { Logger } from './log.ts';

/** Calls `stop` at the first SIGTERM or SIGINT, then ends the process. */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  const end = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

/** Logs why the process cannot start, and ends it with exit code 1. */
export function exitWithError(log: Logger, error: unknown): never {
  log.fatal({ err: error }, error instanceof Error ? error.message : String(error));
  process.exit(1);
}
