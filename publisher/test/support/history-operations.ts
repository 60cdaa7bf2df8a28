import { edits } from './history-edits.ts';
import { addresses, lifecycle } from './history-lifecycle.ts';
import type { Operation } from './history.ts';
import { clockOperations } from './history-time.ts';

/** All operations. One that is listed twice is twice as likely. */
export const operations: readonly Operation[] = [
  ...edits,
  ...addresses,
  ...lifecycle,
  ...clockOperations,
  ...clockOperations,
];
