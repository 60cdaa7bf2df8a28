import { log } from '../log.ts';

export type TellOperator = (sentence: string, level?: 'error' | 'info') => void;

/** Tells the operator something: in the log and, where `pnpm start` has started this process, on its screen. */
export const tellOperator: TellOperator = (sentence, level = 'error') => {
  log[level](sentence);
  // scripts/start/supervised-process.ts prints it.
  if (process.connected) process.send?.({ operator: sentence });
};
