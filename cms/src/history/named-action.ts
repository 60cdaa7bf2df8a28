import { AsyncLocalStorage } from 'node:async_hooks';
import type { VersionAction } from './tables.ts';

const named = new AsyncLocalStorage<VersionAction>();

/** Runs a write whose versions are called otherwise than after what Strapi does. */
export function withVersionAction<Result>(
  action: VersionAction,
  write: () => Promise<Result>,
): Promise<Result> {
  return named.run(action, write);
}

/** What the write in progress wants its versions to be called. */
export function namedAction(): VersionAction | undefined {
  return named.getStore();
}
